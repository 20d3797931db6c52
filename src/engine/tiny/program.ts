import { byId } from '../../lib/setting.ts'
import { activations } from '../activations/index.ts'
import type { KernelExports } from '../kernels/exports.ts'
import { planRateStep } from '../kernels/layout.ts'
import { unitsInLanes } from '../lanes.ts'
import { losses } from '../losses/index.ts'
import type { Loss } from '../losses/item.ts'
import type { Packing } from '../packing.ts'
import type { Regions } from '../regions.ts'
import type { RunSpec } from '../types.ts'
import { columnsProgram } from './columns-program.ts'
import { tinyLayers, type TinyNetwork } from './network.ts'
import { partName, Parts } from './parts.ts'
import { isForRows, rowsProgram } from './rows-program.ts'

/** Weights and biases times vectors of a batch, up to which a program of its own is faster than the kernels. */
const mostWork = 300

/**
 * As `train` of the kernels, for batches of the size that it is written for. Where it stops short of `count`, what it left
 * in memory is of no use.
 */
export type TinyTrain = (plan: number, from: number, count: number) => number

/** Programs for one run. */
export type ProgramWriter = (...run: RunParts) => TinyPrograms

type RunParts = readonly [
  kernels: KernelExports,
  memory: WebAssembly.Memory,
  regions: Regions,
  packing: Packing,
  spec: RunSpec,
]

/** @param code of the kernels, as they were compiled */
export function programWriter(code: Uint8Array): ProgramWriter {
  const parts = new Parts(code)
  return (...run) => new TinyPrograms(parts, ...run)
}

/**
 * The kernels serve every network, and pay for it with calls and with loops of a few rounds: in a network of a few dozen
 * weights, more than for its arithmetic. It gets a program of its own, written out for its shape when it first trains.
 */
export class TinyPrograms {
  private readonly programs = new Map<string, TinyTrain | null>()
  private readonly activations: readonly number[]
  private readonly loss: Loss
  private readonly isWritable: boolean
  private readonly parameters: number

  constructor(
    private readonly parts: Parts,
    private readonly kernels: KernelExports,
    private readonly memory: WebAssembly.Memory,
    private readonly regions: Regions,
    private readonly packing: Packing,
    { network, training }: RunSpec,
  ) {
    this.activations = network.layers.map(({ activation }) => byId(activations, activation).code)
    this.loss = byId(losses, training.loss.id)
    this.parameters = packing.layers.reduce((sum, { inputs, units }) => sum + (inputs + 1) * units, 0)
    // What has no part in the kernels is not straight code: softmax, and losses with a parameter.
    this.isWritable =
      parts.has(partName('slope', this.loss.code)) &&
      this.activations.every((code) => parts.has(partName('value', code)))
  }

  /**
   * The program for batches of this size; null where the kernels serve as well.
   *
   * @param optimizer the number of the optimizer where nothing acts beside it, else null
   */
  of(batchSize: number, optimizer: number | null): TinyTrain | null {
    if (!this.isWritable) return null
    const own = optimizer !== null && this.parts.has(partName('update', optimizer)) ? optimizer : null
    const key = `${batchSize} ${own}`
    let program = this.programs.get(key)
    if (program === undefined) {
      program = this.write(batchSize, own)
      this.programs.set(key, program)
    }
    return program
  }

  private write(batchSize: number, optimizer: number | null): TinyTrain | null {
    const { packing, regions, parts } = this
    const byUnits = unitsInLanes(packing.layers, batchSize)
    const isServed = this.parameters * Math.ceil(batchSize / 4) <= mostWork
    if (!isServed || (byUnits && !isForRows(packing.layers, batchSize))) return null
    const network: TinyNetwork = {
      layers: tinyLayers(packing, regions, this.activations),
      inputs: packing.layers[0]?.inputs as number,
      outputs: packing.layers.at(-1)?.units as number,
      batchSize,
      loss: this.loss.code,
      fromLogits: this.loss.fromLogits,
      order: regions.order,
      x: regions.trainX,
      y: regions.trainY,
      batchX: regions.passX,
      batchY: regions.passY,
      strideBytes: regions.stride * 4,
      toGradients: regions.gradients - regions.parameters,
      rates: regions.rates,
      rateStep: regions.plan + planRateStep,
      optimizer,
    }
    const code = byUnits ? rowsProgram(parts, network) : columnsProgram(parts, network)
    const imports = { env: { memory: this.memory, finishStep: this.kernels.finishStep } }
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), imports)
    return exports['train'] as TinyTrain
  }
}

import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import type { Activation } from './activations/item.ts'
import * as at from './kernels/layout.ts'
import { passSize, strideFor, trainPassFor } from './lanes.ts'
import { type MemoryPlan, padded } from './memory.ts'
import { optimizers } from './optimizers/index.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { NetworkSpec, RunSpec, Samples } from './types.ts'

/** Most steps of one call of the kernels. */
export const mostRates = 1024

const mostSlots = Math.max(...optimizers.map((optimizer) => optimizer.slots))

/** Byte offsets of all that a run keeps in the memory of its kernels. What the fields mean: `kernels/layout.ts`. */
export interface Regions {
  /** Fields of the plan. */
  readonly plan: number
  readonly layerFields: number
  /** Most samples of one pass of training. */
  readonly trainPass: number
  /** Numbers from one row of a matrix with samples in lanes to the next. */
  readonly stride: number
  /** Inputs of a pass and, as in the activations of layers, a row of ones below: see `writeOnes`. */
  readonly passX: number
  readonly passY: number
  readonly passWeights: number
  readonly outputRows: number
  readonly inputMask: number
  /** Rates of the steps of one call. */
  readonly rates: number
  /** `[statistics]` of all layers, `[parameters]`, slot after slot; and room for all of them to be kept as they were. */
  readonly statistics: number
  readonly statisticsCount: number
  readonly parameters: number
  readonly slots: number
  readonly saved: number
  readonly gradients: number
  /** Offsets and values of frozen parameters. */
  readonly frozen: number
  readonly order: number
  /** Random words of a shuffle. */
  readonly words: number
  readonly trainX: number
  readonly trainY: number
  /** `[passSize][inputs]`: rows to be predicted. */
  readonly rows: number
  readonly sets: { readonly train: SetRegions; readonly validation: SetRegions }
  readonly layers: readonly LayerRegions[]
}

interface SetRegions {
  readonly fields: number
  readonly stride: number
  readonly x: number
  readonly y: number
}

export interface LayerRegions {
  readonly fields: number
  readonly z: number
  /** Where `z` stands if it is kept although `a` alone would do. */
  readonly keptZ: number
  readonly a: number
  readonly delta: number
  /** Numbers in each. */
  readonly words: number
  readonly mask: number
  /** Activations after dropout. */
  readonly dropped: number
  /** 0 where the layer is not normalised. */
  readonly standard: number
  readonly inverse: number
  /** Running mean and variance, null where there are none. */
  readonly statistics: number | null
}

/** Plans the memory of a run. */
export function planRegions({ network, data }: RunSpec, packing: Packing, plan: MemoryPlan): Regions {
  const { inputs } = network
  const output = packing.layers.at(-1) as PackedLayer
  const trainPass = trainPassFor(network.layers, data.train.count)
  const stride = strideFor(trainPass)
  const fields = plan.bytes(at.planBytes)
  const layerFields = plan.bytes(at.layerBytes * packing.layers.length)
  const keepsStatistics = network.layers.map(({ normalization }) => normalization?.id === 'batch')
  const statisticsCount = packing.layers.reduce((sum, { width }, k) => sum + (keepsStatistics[k] ? 2 * width : 0), 0)
  const stateWords = statisticsCount + packing.count * (1 + mostSlots)
  const statistics = plan.words(stateWords)
  const parameters = statistics + statisticsCount * 4
  let nextStatistics = statistics
  const planLayer = ({ width, scales }: PackedLayer, k: number): LayerRegions => {
    const words = width * stride
    const withOnes = words + stride
    const a = plan.words(withOnes)
    const keptZ = plan.words(words)
    const isLast = k === packing.layers.length - 1
    const ownStatistics = keepsStatistics[k] ? nextStatistics : null
    if (ownStatistics !== null) nextStatistics += 2 * width * 4
    return {
      fields: layerFields + k * at.layerBytes,
      a,
      keptZ,
      z: isLast || needsPreActivation(network.layers[k]) ? keptZ : a,
      delta: plan.words(words),
      words,
      mask: plan.words(words),
      dropped: plan.words(withOnes),
      standard: scales === null ? 0 : plan.words(words),
      inverse: scales === null ? 0 : plan.words(Math.max(3 * width, stride)),
      statistics: ownStatistics,
    }
  }
  const planSet = ({ count }: Samples): SetRegions => {
    const setStride = padded(count)
    return {
      fields: plan.bytes(at.setBytes),
      stride: setStride,
      x: plan.words(inputs * setStride),
      y: plan.words(output.units * setStride),
    }
  }
  return {
    plan: fields,
    layerFields,
    trainPass,
    stride,
    passX: plan.words((inputs + 1) * stride),
    passY: plan.words(output.units * stride),
    passWeights: plan.words(stride),
    outputRows: plan.words(output.width * passSize),
    inputMask: plan.words(inputs * stride),
    rates: plan.words(mostRates),
    statistics,
    statisticsCount,
    parameters,
    slots: parameters + packing.count * 4,
    saved: plan.words(stateWords),
    gradients: plan.words(packing.count),
    frozen: plan.words(2 * packing.count),
    layers: packing.layers.map(planLayer),
    order: plan.words(data.train.count + 3),
    words: plan.words(data.train.count + 32),
    trainX: plan.words(data.train.x.length),
    trainY: plan.words(data.train.y.length),
    rows: plan.words(inputs * passSize),
    sets: { train: planSet(data.train), validation: planSet(data.validation) },
  }
}

function needsPreActivation(layer: NetworkSpec['layers'][number] | undefined): boolean {
  const activation = layer && (byId(activations, layer.activation) as Activation)
  return activation !== undefined && !activation.outputOnly && activation.needsPreActivation
}

import { type Key, keyOf, permutation } from '../lib/random.ts'
import { byId } from '../lib/setting.ts'
import { checkParameters, checkRows, checkRun, checkTraining } from './check.ts'
import { Counter } from './counter.ts'
import { faultOf } from './faults.ts'
import { Grids } from './grids.ts'
import { instantiate, type KernelExports } from './kernels/exports.ts'
import * as at from './kernels/layout.ts'
import { passSize, passStride, unitsInLanes } from './lanes.ts'
import type { Heap } from './memory.ts'
import { optimizers } from './optimizers/index.ts'
import type { Optimizer } from './optimizers/item.ts'
import { Packing } from './packing.ts'
import { planMemory, type Regions } from './plan.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import { initialParameters } from './start.ts'
import type {
  Checkpoint,
  Evaluation,
  GridSlot,
  LayerShape,
  OptimizerValue,
  Run,
  RunSpec,
  TrainingChange,
  TrainReport,
} from './types.ts'

/**
 * The fast engine: f32 SIMD kernels on one linear memory, planned once. A step allocates nothing.
 *
 * @param kernels the compiled module; one serves any number of runs
 * @throws EngineError where the request can't be run
 */
export function simdRun(kernels: WebAssembly.Module, spec: RunSpec): Run {
  checkRun(spec)
  return new SimdRun(kernels, spec)
}

class SimdRun implements Run {
  readonly engine = 'simd'
  readonly shapes: readonly LayerShape[]
  readonly parameterCount: number
  readonly outputs: number
  private readonly units: number
  private readonly packing: Packing
  private readonly counter: Counter
  private readonly heap: Heap
  private readonly regions: Regions
  private readonly kernels: KernelExports
  private readonly grids: Grids
  private readonly orderKey: Key
  /** The epoch whose order stands in memory. */
  private shuffled = -1
  private optimizer: Optimizer

  constructor(
    kernels: WebAssembly.Module,
    private readonly spec: RunSpec,
  ) {
    const { network, training, data } = spec
    this.shapes = shapesOf(network)
    this.parameterCount = parameterCount(this.shapes)
    this.outputs = (this.shapes.at(-1) as LayerShape).units
    this.units = this.shapes.reduce((sum, { units }) => sum + units, 0)
    this.packing = new Packing(this.shapes)
    this.counter = new Counter(data.train.count, training.batchSize)
    this.orderKey = keyOf(training.seed, 'order')
    const { heap, regions } = planMemory(spec, this.packing)
    this.heap = heap
    this.regions = regions
    this.kernels = instantiate(kernels, heap.memory)
    this.grids = new Grids(heap, network.inputs, this.units)
    this.setParameters(initialParameters(network, training.seed))
    this.optimizer = byId(optimizers, training.optimizer.id)
    this.clearSlots()
    this.writeOptimizer(training.optimizer)
    this.writeLearningRate(training.learningRate)
    this.writeBatchSize()
  }

  get stepsPerEpoch(): number {
    return this.counter.stepsPerEpoch
  }
  get step(): number {
    return this.counter.step
  }
  get epoch(): number {
    return this.counter.epoch
  }
  get stepOfEpoch(): number {
    return this.counter.stepOfEpoch
  }

  train(count: number): TrainReport {
    const { counter, kernels, regions } = this
    let done = 0
    while (done < count) {
      this.shuffle()
      const part = Math.min(count - done, counter.stepsPerEpoch - counter.stepOfEpoch)
      const powers = this.powers()
      this.copyState(regions.state, regions.saved)
      const completed = kernels.train(regions.plan, counter.stepOfEpoch, part)
      if (completed < part) {
        const fault = faultOf(this.heap, regions, this.packing, this.optimizer.slots, counter.step + completed + 1)
        // Replaying is exact, so the state before the faulty step need not be kept at every step.
        this.copyState(regions.saved, regions.state)
        this.writePowers(powers)
        this.clearGradients()
        if (completed > 0) kernels.train(regions.plan, counter.stepOfEpoch, completed)
        counter.advance(completed)
        return { steps: done + completed, fault }
      }
      counter.advance(part)
      done += part
    }
    return { steps: done, fault: null }
  }

  evaluate(set: 'train' | 'validation'): Evaluation {
    const { heap, regions, spec } = this
    const { count } = spec.data[set]
    this.kernels.evaluate(regions.plan, regions.sets[set])
    const right = heap.view.getInt32(regions.plan + at.planRightCount, true)
    return {
      loss: heap.view.getFloat64(regions.plan + at.planLossSum, true) / count,
      accuracy: spec.task === 'regression' ? null : right / count,
    }
  }

  order(epoch: number): Uint32Array {
    return permutation(this.orderKey, epoch, this.spec.data.train.count)
  }

  predict(x: Float32Array): Float32Array {
    const { regions, heap, outputs } = this
    const { inputs } = this.spec.network
    const count = checkRows('a table', x, inputs)
    const out = new Float32Array(count * outputs)
    const { a } = regions.layers.at(-1) as Regions['layers'][number]
    for (let first = 0; first < count; first += passSize) {
      const inPass = Math.min(passSize, count - first)
      heap.floats(regions.rows, inPass * inputs).set(x.subarray(first * inputs, (first + inPass) * inputs))
      this.kernels.predict(regions.plan, regions.rows, inPass)
      const predicted = heap.floats(a, outputs * passStride)
      for (let s = 0; s < inPass; s++) {
        for (let u = 0; u < outputs; u++) out[(first + s) * outputs + u] = predicted[u * passStride + s] as number
      }
    }
    return out
  }

  setGrid(slot: GridSlot, x: Float32Array): void {
    this.grids.set(slot, x)
  }

  map(slot: GridSlot, units: 'all' | 'output', out: Float32Array): void {
    const outputOnly = units === 'output'
    this.grids.map(slot, outputOnly ? this.outputs : this.units, out, (x, cells, to) =>
      this.kernels.map(this.regions.plan, x, cells, to, outputOnly ? 1 : 0),
    )
  }

  parameters(out = new Float32Array(this.parameterCount)): Float32Array {
    return this.packing.unpack(this.packed(this.regions.state), out)
  }

  setParameters(parameters: ArrayLike<number>): void {
    checkParameters(parameters, this.parameterCount)
    this.packing.pack(parameters, this.packed(this.regions.state))
  }

  change(change: TrainingChange): void {
    checkTraining(change)
    const { learningRate, optimizer, batchSize } = change
    if (learningRate !== undefined) this.writeLearningRate(learningRate)
    if (batchSize !== undefined && batchSize !== this.counter.batchSize) {
      this.counter.resize(batchSize)
      this.writeBatchSize()
    }
    if (optimizer === undefined) return
    if (optimizer.id !== this.optimizer.id) {
      this.optimizer = byId(optimizers, optimizer.id)
      this.clearSlots()
    }
    this.writeOptimizer(optimizer)
  }

  checkpoint(): Checkpoint {
    return {
      engine: 'simd',
      ...this.counter.state(),
      parameters: this.parameters(),
      optimizer: this.optimizer.id as OptimizerValue['id'],
      slots: Array.from({ length: this.optimizer.slots }, (_, slot) =>
        this.packing.unpack(this.packed(this.slotAt(slot)), new Float32Array(this.parameterCount)),
      ),
      powers: this.powers(),
    }
  }

  restore(checkpoint: Checkpoint): void {
    this.setParameters(checkpoint.parameters)
    if (checkpoint.optimizer === this.optimizer.id) {
      for (const [slot, values] of checkpoint.slots.entries()) this.packing.pack(values, this.packed(this.slotAt(slot)))
      this.writePowers(checkpoint.powers)
    } else this.clearSlots()
    this.counter.restore(checkpoint)
  }

  private shuffle(): void {
    const { epoch } = this.counter
    if (this.shuffled === epoch) return
    const [key0, key1] = this.orderKey
    const { order, words } = this.regions
    this.kernels.shuffle(order, words, this.spec.data.train.count, key0, key1, epoch)
    this.shuffled = epoch
  }

  private clearSlots(): void {
    for (let slot = 0; slot < this.optimizer.slots; slot++) this.packed(this.slotAt(slot)).fill(0)
    this.writePowers([1, 1])
  }

  private writeOptimizer(value: OptimizerValue): void {
    const parameters = value as unknown as Readonly<Record<string, number>>
    const { view } = this.heap
    const { plan } = this.regions
    const { code, kernelParameters, powers } = this.optimizer
    view.setInt32(plan + at.planOptimizer, code, true)
    for (const [i, name] of kernelParameters.entries()) {
      view.setFloat32(plan + at.planOptimizerParameters + i * 4, parameters[name] as number, true)
    }
    for (const [i, name] of powers.entries()) {
      view.setFloat64(plan + at.planBetas + i * 8, parameters[name] as number, true)
    }
  }

  private writeLearningRate(rate: number): void {
    this.heap.view.setFloat32(this.regions.plan + at.planLearningRate, rate, true)
  }

  private writeBatchSize(): void {
    const { size } = this.counter
    const { plan } = this.regions
    this.heap.view.setInt32(plan + at.planBatchSize, size, true)
    this.heap.view.setInt32(plan + at.planUnitsInLanes, unitsInLanes(this.packing.layers, size) ? 1 : 0, true)
    this.clearGradients()
  }

  /** Kernels leave gradients and deltas alone where no unit is: they must be 0 there. */
  private clearGradients(): void {
    this.packed(this.regions.gradients).fill(0)
    for (const { delta, words } of this.regions.layers) this.heap.floats(delta, words).fill(0)
  }

  private powers(): number[] {
    const { view } = this.heap
    const { plan } = this.regions
    return [view.getFloat64(plan + at.planPowers, true), view.getFloat64(plan + at.planPowers + 8, true)]
  }

  private writePowers(powers: readonly number[]): void {
    for (const [i, power] of powers.entries()) {
      this.heap.view.setFloat64(this.regions.plan + at.planPowers + i * 8, power, true)
    }
  }

  /** Parameters and the slots in use. */
  private copyState(from: number, to: number): void {
    this.heap.bytes.copyWithin(to, from, from + this.packing.count * 4 * (1 + this.optimizer.slots))
  }

  private slotAt(slot: number): number {
    return this.regions.slots + slot * this.packing.count * 4
  }

  private packed(offset: number): Float32Array {
    return this.heap.floats(offset, this.packing.count)
  }
}

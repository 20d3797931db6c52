import { type Key, keyOf, permutation } from '../lib/random.ts'
import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import { checkRun, checkTraining } from './check.ts'
import { Counter } from './counter.ts'
import { instantiate, type KernelExports } from './kernels/exports.ts'
import * as at from './kernels/layout.ts'
import { losses } from './losses/index.ts'
import { MemoryPlan, padded } from './memory.ts'
import { optimizers } from './optimizers/index.ts'
import type { Optimizer } from './optimizers/item.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import { initialParameters } from './start.ts'
import type {
  Checkpoint,
  Evaluation,
  Fault,
  GridSlot,
  LayerShape,
  Run,
  RunSpec,
  TrainingChange,
  TrainReport,
} from './types.ts'

/**
 * The fast engine: f32 SIMD kernels on one linear memory, planned here. A step allocates nothing.
 *
 * @param kernels the compiled module; one serves any number of runs
 * @throws EngineError where the request can't be run
 */
export function simdRun(kernels: WebAssembly.Module, spec: RunSpec): Run {
  checkRun(spec)
  return new SimdRun(kernels, spec)
}

/** Most samples of one pass: activations of a pass should stay in the nearest caches. */
const largestPass = 256
const mostSlots = Math.max(...optimizers.map((optimizer) => optimizer.slots))

interface Regions {
  readonly plan: number
  readonly parameters: number
  readonly gradients: number
  readonly slots: number
  /** Parameters and slots as they were before the call of `train`. */
  readonly shadow: number
  readonly order: number
  readonly words: number
  readonly trainX: number
  readonly trainY: number
  readonly validationX: number
  readonly validationY: number
  readonly rows: number
  readonly last: { readonly a: number }
}

class SimdRun implements Run {
  readonly engine = 'simd'
  readonly shapes: readonly LayerShape[]
  readonly parameterCount: number
  readonly outputs: number
  private readonly counter: Counter
  private readonly memory: WebAssembly.Memory
  private readonly kernels: KernelExports
  private readonly regions: Regions
  private readonly stride: number
  private readonly orderKey: Key
  /** The epoch whose order stands in memory. */
  private shuffled = -1
  private optimizer: Optimizer
  private readonly grids: { x: number; cells: number; padded: number }[] = []
  /** Where maps are written before they are handed out. */
  private mapRegion = { at: 0, words: 0 }

  constructor(
    kernels: WebAssembly.Module,
    private readonly spec: RunSpec,
  ) {
    const { network, training, data } = spec
    this.shapes = shapesOf(network)
    this.parameterCount = parameterCount(this.shapes)
    this.outputs = (this.shapes.at(-1) as LayerShape).units
    this.counter = new Counter(data.train.count, training.batchSize)
    this.stride = Math.min(largestPass, padded(Math.max(data.train.count, data.validation.count)))
    this.orderKey = keyOf(training.seed, 'order')

    const memory = new MemoryPlan()
    const count = padded(this.parameterCount)
    const inputs = network.inputs
    const plan = memory.bytes(at.planBytes)
    const layers = memory.bytes(at.layerBytes * this.shapes.length)
    const passX = memory.words(inputs * this.stride)
    const passY = memory.words(this.outputs * this.stride)
    const passWeights = memory.words(this.stride)
    const places = this.shapes.map(({ units }, k) => {
      const a = memory.words(units * this.stride)
      const isLast = k === this.shapes.length - 1
      // Losses from logits need the pre-activations of the output layer; elsewhere `z` becomes `a` in place.
      return {
        a,
        z: isLast ? memory.words(units * this.stride) : a,
        delta: memory.words(units * this.stride),
      }
    })
    this.regions = {
      plan,
      parameters: memory.words(count),
      gradients: memory.words(count),
      slots: memory.words(count * mostSlots),
      shadow: memory.words(count * (1 + mostSlots)),
      order: memory.words(data.train.count),
      words: memory.words(data.train.count + 8),
      trainX: memory.words(data.train.x.length),
      trainY: memory.words(data.train.y.length),
      validationX: memory.words(data.validation.x.length),
      validationY: memory.words(data.validation.y.length),
      rows: memory.words(inputs * this.stride),
      last: { a: (places.at(-1) as (typeof places)[number]).a },
    }
    this.memory = memory.allocate()
    this.kernels = instantiate(kernels, this.memory)

    const { regions } = this
    const view = this.view()
    const write = (field: number, value: number) => view.setInt32(plan + field, value, true)
    write(at.planLayers, layers)
    write(at.planLayerCount, this.shapes.length)
    write(at.planStride, this.stride)
    write(at.planInputs, inputs)
    write(at.planOutputs, this.outputs)
    write(at.planX, passX)
    write(at.planY, passY)
    write(at.planSampleWeights, passWeights)
    write(at.planParameters, regions.parameters)
    write(at.planGradients, regions.gradients)
    write(at.planSlots, regions.slots)
    write(at.planParameterCount, count)
    write(at.planOrder, regions.order)
    write(at.planTrainX, regions.trainX)
    write(at.planTrainY, regions.trainY)
    write(at.planTrainCount, data.train.count)
    write(at.planBatchSize, this.counter.size)
    write(at.planLoss, byId(losses, training.loss.id).code)
    write(at.planJudging, spec.task === 'regression' ? 0 : this.outputs === 1 ? 1 : 2)
    for (const [k, shape] of this.shapes.entries()) {
      const layer = layers + k * at.layerBytes
      const put = (field: number, value: number) => view.setInt32(layer + field, value, true)
      const place = places[k] as (typeof places)[number]
      put(at.layerInputs, shape.inputs)
      put(at.layerUnits, shape.units)
      put(at.layerActivation, byId(activations, (network.layers[k] as { activation: string }).activation).code)
      put(at.layerWeights, regions.parameters + shape.weights * 4)
      put(at.layerBiases, regions.parameters + shape.biases * 4)
      put(at.layerWeightGradients, regions.gradients + shape.weights * 4)
      put(at.layerBiasGradients, regions.gradients + shape.biases * 4)
      put(at.layerZ, place.z)
      put(at.layerA, place.a)
      put(at.layerDelta, place.delta)
    }
    this.floats(regions.trainX, data.train.x.length).set(data.train.x)
    this.floats(regions.trainY, data.train.y.length).set(data.train.y)
    this.floats(regions.validationX, data.validation.x.length).set(data.validation.x)
    this.floats(regions.validationY, data.validation.y.length).set(data.validation.y)
    this.floats(regions.parameters, this.parameterCount).set(initialParameters(network, training.seed))

    this.optimizer = byId(optimizers, training.optimizer.id)
    this.startOptimizer()
    this.writeOptimizer(training.optimizer as never)
    this.writeLearningRate(training.learningRate)
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
      const powers = this.savePowers()
      this.copy(regions.parameters, regions.shadow)
      const completed = kernels.train(regions.plan, counter.stepOfEpoch, part)
      if (completed < part) {
        const fault = this.faultOf(counter.step + completed + 1)
        // Replaying is exact, so the state before the faulty step need not be kept at every step.
        this.copy(regions.shadow, regions.parameters)
        this.restorePowers(powers)
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
    const { regions } = this
    const { count } = this.spec.data[set]
    const [x, y] = set === 'train' ? [regions.trainX, regions.trainY] : [regions.validationX, regions.validationY]
    this.kernels.evaluate(regions.plan, x, y, count)
    const view = this.view()
    const right = view.getInt32(regions.plan + at.planRightCount, true)
    return {
      loss: view.getFloat64(regions.plan + at.planLossSum, true) / count,
      accuracy: this.spec.task === 'regression' ? null : right / count,
    }
  }

  order(epoch: number): Uint32Array {
    return permutation(this.orderKey, epoch, this.spec.data.train.count)
  }

  predict(x: Float32Array): Float32Array {
    const { inputs } = this.spec.network
    const { regions, stride, outputs } = this
    const count = x.length / inputs
    const out = new Float32Array(count * outputs)
    for (let first = 0; first < count; first += stride) {
      const inPass = Math.min(stride, count - first)
      this.floats(regions.rows, inPass * inputs).set(x.subarray(first * inputs, (first + inPass) * inputs))
      this.kernels.predict(regions.plan, regions.rows, inPass)
      const a = this.floats(regions.last.a, outputs * stride)
      for (let s = 0; s < inPass; s++) {
        for (let u = 0; u < outputs; u++) out[(first + s) * outputs + u] = a[u * stride + s] as number
      }
    }
    return out
  }

  setGrid(slot: GridSlot, x: Float32Array): void {
    const { inputs } = this.spec.network
    const cells = x.length / inputs
    const width = padded(cells)
    const units = this.shapes.reduce((sum, shape) => sum + shape.units, 0)
    const region = this.grow(inputs * width)
    if (this.mapRegion.words < units * width) this.mapRegion = { at: this.grow(units * width), words: units * width }
    const rows = this.floats(region, inputs * width)
    for (let i = 0; i < inputs; i++) {
      for (let cell = 0; cell < cells; cell++) rows[i * width + cell] = x[cell * inputs + i] as number
    }
    this.grids[slot] = { x: region, cells, padded: width }
  }

  map(slot: GridSlot, units: 'all' | 'output', out: Float32Array): void {
    const grid = this.grids[slot]
    if (!grid) return
    const outputOnly = units === 'output'
    this.kernels.map(this.regions.plan, grid.x, grid.padded, this.mapRegion.at, outputOnly ? 1 : 0)
    const rows = outputOnly ? this.outputs : this.shapes.reduce((sum, shape) => sum + shape.units, 0)
    const values = this.floats(this.mapRegion.at, rows * grid.padded)
    if (grid.padded === grid.cells) out.set(values)
    else {
      for (let row = 0; row < rows; row++) {
        out.set(values.subarray(row * grid.padded, row * grid.padded + grid.cells), row * grid.cells)
      }
    }
  }

  parameters(out = new Float32Array(this.parameterCount)): Float32Array {
    out.set(this.floats(this.regions.parameters, this.parameterCount))
    return out
  }

  setParameters(parameters: Float32Array): void {
    this.floats(this.regions.parameters, this.parameterCount).set(parameters)
  }

  change({ learningRate, optimizer, batchSize }: TrainingChange): void {
    checkTraining({
      learningRate: learningRate ?? 0,
      batchSize: batchSize ?? 1,
    })
    if (learningRate !== undefined) this.writeLearningRate(learningRate)
    if (batchSize !== undefined && batchSize !== this.counter.batchSize) {
      this.counter.resize(batchSize)
      this.view().setInt32(this.regions.plan + at.planBatchSize, this.counter.size, true)
    }
    if (optimizer === undefined) return
    if (optimizer.id !== this.optimizer.id) {
      this.optimizer = byId(optimizers, optimizer.id)
      this.startOptimizer()
    }
    this.writeOptimizer(optimizer as never)
  }

  checkpoint(): Checkpoint {
    const { step, epoch, stepOfEpoch } = this.counter
    const count = padded(this.parameterCount)
    return {
      engine: 'simd',
      step,
      epoch,
      stepOfEpoch,
      parameters: this.parameters(),
      slots: Array.from({ length: this.optimizer.slots }, (_, s) =>
        this.floats(this.regions.slots + s * count * 4, this.parameterCount).slice(),
      ),
      powers: this.savePowers(),
    }
  }

  restore(checkpoint: Checkpoint): void {
    const count = padded(this.parameterCount)
    this.floats(this.regions.parameters, this.parameterCount).set(checkpoint.parameters)
    for (const [s, values] of checkpoint.slots.entries()) {
      this.floats(this.regions.slots + s * count * 4, this.parameterCount).set(values)
    }
    this.restorePowers(checkpoint.powers)
    this.counter.step = checkpoint.step
    this.counter.epoch = checkpoint.epoch
    this.counter.stepOfEpoch = checkpoint.stepOfEpoch
  }

  private shuffle(): void {
    const { epoch } = this.counter
    if (this.shuffled === epoch) return
    const [key0, key1] = this.orderKey
    const { order, words } = this.regions
    this.kernels.shuffle(order, words, this.spec.data.train.count, key0, key1, epoch)
    this.shuffled = epoch
  }

  /** What stands in memory after a faulty step still tells where it broke. */
  private faultOf(step: number): Fault {
    const { parameterCount: count, regions } = this
    const firstBroken = (region: number) => this.floats(region, count).findIndex((value) => !Number.isFinite(value))
    const gradient = firstBroken(regions.gradients)
    const broken = gradient >= 0 ? gradient : firstBroken(regions.parameters)
    const layer = broken < 0 ? null : this.shapes.findLastIndex((shape) => shape.weights <= broken)
    return {
      kind: 'nonFinite',
      step,
      layer,
      where: gradient >= 0 ? 'gradient' : 'weights',
    }
  }

  private startOptimizer(): void {
    const { regions } = this
    this.floats(regions.slots, padded(this.parameterCount) * mostSlots).fill(0)
    this.restorePowers([1, 1])
  }

  private writeOptimizer(values: Readonly<Record<string, number>>): void {
    const view = this.view()
    const { plan } = this.regions
    const { code, kernelParameters, powers } = this.optimizer
    view.setInt32(plan + at.planOptimizer, code, true)
    for (const [i, name] of kernelParameters.entries()) {
      view.setFloat32(plan + at.planOptimizerParameters + i * 4, values[name] as number, true)
    }
    for (const [i, name] of powers.entries()) {
      view.setFloat64(plan + at.planBetas + i * 8, values[name] as number, true)
    }
  }

  private writeLearningRate(rate: number): void {
    this.view().setFloat32(this.regions.plan + at.planLearningRate, rate, true)
  }

  private savePowers(): number[] {
    const view = this.view()
    const { plan } = this.regions
    return [view.getFloat64(plan + at.planPowers, true), view.getFloat64(plan + at.planPowers + 8, true)]
  }

  private restorePowers(powers: readonly number[]): void {
    const view = this.view()
    for (const [i, power] of powers.entries()) {
      view.setFloat64(this.regions.plan + at.planPowers + i * 8, power, true)
    }
  }

  /** Parameters and the slots in use, from one region to another. */
  private copy(from: number, to: number): void {
    const { regions } = this
    const bytes = padded(this.parameterCount) * 4
    const slotBytes = bytes * this.optimizer.slots
    const heap = new Uint8Array(this.memory.buffer)
    const slotsOf = (region: number) => (region === regions.parameters ? regions.slots : region + bytes)
    heap.copyWithin(to, from, from + bytes)
    heap.copyWithin(slotsOf(to), slotsOf(from), slotsOf(from) + slotBytes)
  }

  /** More memory at the end, for grids that come later than the plan. */
  private grow(words: number): number {
    const start = this.memory.buffer.byteLength
    this.memory.grow(Math.ceil((words * 4) / 65536))
    return start
  }

  private view(): DataView {
    return new DataView(this.memory.buffer)
  }

  private floats(start: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, start, length)
  }
}

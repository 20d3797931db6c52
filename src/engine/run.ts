import { type Key, keyOf, permutation } from '../lib/random.ts'
import { byId } from '../lib/setting.ts'
import {
  checkBatches,
  checkChange,
  checkDraws,
  checkParameters,
  checkRows,
  checkRun,
  checkStatistics,
} from './check.ts'
import { Counter } from './counter.ts'
import { Course } from './course.ts'
import { faultOf } from './faults.ts'
import { Grids } from './grids.ts'
import { instantiate, type KernelExports } from './kernels/exports.ts'
import * as at from './kernels/layout.ts'
import { passSize, unitsInLanes } from './lanes.ts'
import { dropThreshold, keepScale } from './masks.ts'
import type { Heap } from './memory.ts'
import { describeLayer, norm, type SeenLayer, spreadOf } from './observation.ts'
import { optimizers } from './optimizers/index.ts'
import type { Optimizer } from './optimizers/item.ts'
import { Packing } from './packing.ts'
import { mostRates, planMemory, type Regions } from './plan.ts'
import { isNormalized, parameterCount, shapesOf } from './shapes.ts'
import { changed, decayOf, penaltyOf, type Regularization, regularizationOf } from './regularization.ts'
import { initialParameters } from './start.ts'
import type {
  Best,
  Checkpoint,
  Evaluation,
  GradientNoise,
  GridSlot,
  LayerShape,
  LayerSpec,
  Observation,
  OptimizerValue,
  Run,
  RunSpec,
  TrainingChange,
  TrainingSpec,
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
  private training: TrainingSpec
  private layers: readonly LayerSpec[]
  private readonly course: Course

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
    this.training = training
    this.layers = network.layers
    this.course = new Course(training)
    this.optimizer = byId(optimizers, training.optimizer.id)
    this.clearSlots()
    this.writeSettings()
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

  get learningRate(): number {
    return this.course.rateAt(this.counter)
  }
  get best(): Best | null {
    return this.course.best
  }

  train(count: number): TrainReport {
    const { counter, kernels, regions, course } = this
    let done = 0
    while (done < count && !course.stopped) {
      this.shuffle()
      const part = Math.min(count - done, counter.stepsPerEpoch - counter.stepOfEpoch, this.writeRates(count - done))
      const powers = this.powers()
      this.copyState(regions.statistics, regions.saved)
      this.writeStep()
      const completed = kernels.train(regions.plan, counter.stepOfEpoch, part)
      if (completed < part) {
        const fault = faultOf(this.heap, regions, this.packing, this.optimizer.slots, counter.step + completed + 1)
        // Replaying is exact, so the state before the faulty step need not be kept at every step.
        this.copyState(regions.saved, regions.statistics)
        this.writePowers(powers)
        this.writeStep()
        this.clearGradients()
        if (completed > 0) kernels.train(regions.plan, counter.stepOfEpoch, completed)
        counter.advance(completed)
        return { steps: done + completed, fault, stopped: false }
      }
      counter.advance(part)
      done += part
      if (counter.stepOfEpoch === 0) course.endEpoch(this)
    }
    return { steps: done, fault: null, stopped: course.stopped }
  }

  observe(): { report: TrainReport; observation: Observation | null } {
    const { counter, regions, shapes, layers, heap } = this
    const before = this.parameters()
    const learningRate = this.learningRate
    const { first, size, stepOfEpoch } = counter
    const batch = this.order(counter.epoch).slice(first, first + size)
    const seen = layers.map(({ units, dropout = 0 }): { -readonly [K in keyof SeenLayer]: SeenLayer[K] } => {
      const numbers = () => new Float32Array(batch.length * units)
      return { z: numbers(), a: numbers(), delta: numbers(), mask: dropout > 0 ? numbers() : null }
    })
    const { inputs } = this.spec.network
    const inputMask = (this.training.inputDropout ?? 0) > 0 ? new Float32Array(batch.length * inputs) : null
    const { gradients, loss } = this.gradientsOf(stepOfEpoch, (place, count) => {
      const copy = (from: number, units: number, to: Float32Array | null) => {
        if (to) copyColumns(heap.floats(from, units * regions.stride), regions.stride, units, count, to, place)
      }
      copy(regions.inputMask, inputs, inputMask)
      for (const [k, { z, a, mask, delta }] of seen.entries()) {
        const { units } = shapes[k] as LayerShape
        const own = regions.layers[k] as Regions['layers'][number]
        copy(own.keptZ, units, z)
        copy(own.a, units, a)
        copy(own.mask, units, mask)
        copy(own.delta, units, delta)
      }
    })
    const report = this.train(1)
    if (report.steps === 0) return { report, observation: null }
    const after = this.parameters()
    return {
      report,
      observation: {
        step: counter.step,
        batch,
        loss: loss / batch.length,
        learningRate,
        gradientNorm: norm(0, gradients.length, (i) => gradients[i] as number),
        inputMask,
        layers: seen.map((layer, k) =>
          describeLayer(layers[k] as LayerSpec, shapes[k] as LayerShape, layer, gradients, before, after),
        ),
      },
    }
  }

  gradientNoise(batches: number): GradientNoise {
    checkBatches(batches, this.spec.data.train.count, this.counter.size)
    const gradients = Array.from({ length: batches }, (_, k) => this.gradientsOf(k).gradients)
    return spreadOf(gradients, this.shapes)
  }

  penalty(): number {
    return penaltyOf(this.shapes, this.parameters(), this.regularization)
  }

  /**
   * The gradient of one batch of the epoch under way and the sum of its losses, and nothing changed by it.
   *
   * @param visit called for each pass, while all that passed through the network stands in memory
   */
  private gradientsOf(
    batch: number,
    visit: (place: number, count: number) => void = () => {},
  ): { gradients: Float32Array; loss: number } {
    const { heap, regions, kernels } = this
    this.shuffle()
    this.writeStep()
    const statistics = heap.floats(regions.statistics, regions.statisticsCount).slice()
    for (const { fields, keptZ } of regions.layers) heap.view.setInt32(fields + at.layerZ, keptZ, true)
    let place = 0
    let loss = 0
    for (let pass = 0; ; pass++) {
      const count = kernels.observe(regions.plan, batch, pass)
      if (count === 0) break
      loss += heap.view.getFloat64(regions.plan + at.planLossSum, true)
      visit(place, count)
      place += count
    }
    const gradients = this.packing.unpack(this.packed(regions.gradients), new Float32Array(this.parameterCount))
    heap.floats(regions.statistics, regions.statisticsCount).set(statistics)
    for (const { fields, z } of regions.layers) heap.view.setInt32(fields + at.layerZ, z, true)
    this.clearGradients()
    return { gradients, loss }
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
      const predicted = heap.floats(a, outputs * regions.stride)
      for (let s = 0; s < inPass; s++) {
        for (let u = 0; u < outputs; u++) out[(first + s) * outputs + u] = predicted[u * regions.stride + s] as number
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

  uncertainty(slot: GridSlot, draws: number, mean: Float32Array, deviation: Float32Array): void {
    checkDraws(draws)
    this.grids.draw(slot, this.outputs, draws, mean, deviation, (x, cells, sums, draw) =>
      this.kernels.drawMap(this.regions.plan, x, cells, sums, draw),
    )
  }

  parameters(out = new Float32Array(this.parameterCount)): Float32Array {
    return this.packing.unpack(this.packed(this.regions.parameters), out)
  }

  setParameters(parameters: ArrayLike<number>): void {
    checkParameters(parameters, this.parameterCount)
    this.packing.pack(parameters, this.packed(this.regions.parameters))
  }

  change(change: TrainingChange): void {
    const next = changed(this.training, this.layers, change)
    checkChange(next)
    const before = this.training
    this.training = next.training
    this.layers = next.layers
    if (next.training.batchSize !== before.batchSize) this.counter.resize(next.training.batchSize)
    if (next.training.optimizer.id !== before.optimizer.id) {
      this.optimizer = byId(optimizers, next.training.optimizer.id)
      this.clearSlots()
    }
    this.course.change(next.training)
    this.writeSettings()
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
      statistics: this.statistics(),
      course: this.course.state(),
    }
  }

  restore(checkpoint: Checkpoint): void {
    checkStatistics(checkpoint.statistics, this.statistics().length)
    this.setParameters(checkpoint.parameters)
    if (checkpoint.optimizer === this.optimizer.id) {
      for (const [slot, values] of checkpoint.slots.entries()) this.packing.pack(values, this.packed(this.slotAt(slot)))
      this.writePowers(checkpoint.powers)
    } else this.clearSlots()
    this.setStatistics(checkpoint.statistics)
    this.counter.restore(checkpoint)
    this.course.restore(checkpoint.course)
  }

  /** What early stopping keeps of an epoch: parameters, then statistics. */
  keep(): Float32Array {
    const statistics = this.statistics()
    const kept = new Float32Array(this.parameterCount + statistics.length)
    kept.set(this.parameters())
    kept.set(statistics, this.parameterCount)
    return kept
  }

  putBack(kept: Float32Array): void {
    this.setParameters(kept.subarray(0, this.parameterCount))
    this.setStatistics(kept.subarray(this.parameterCount))
  }

  private statistics(): Float32Array {
    return Float32Array.from(this.statisticsRows().flatMap((row) => Array.from(row)))
  }

  private setStatistics(values: Checkpoint['statistics']): void {
    let from = 0
    for (const row of this.statisticsRows()) {
      for (let u = 0; u < row.length; u++) row[u] = values[from + u] as number
      from += row.length
    }
  }

  /** Running means, then variances, of each layer that has them: views, `[units]` each. */
  private statisticsRows(): Float32Array[] {
    const { heap, regions, packing } = this
    return regions.layers.flatMap(({ statistics }, k) => {
      if (statistics === null) return []
      const { units, width } = packing.layers[k] as Packing['layers'][number]
      return [heap.floats(statistics, units), heap.floats(statistics + width * 4, units)]
    })
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

  /** All that a change can change. */
  private writeSettings(): void {
    const { view } = this.heap
    const { plan, layers } = this.regions
    const { size } = this.counter
    const put = (offset: number, value: number) => view.setFloat32(offset, value, true)
    this.writeOptimizer(this.training.optimizer)
    const terms = this.regularization
    put(plan + at.planDecay, terms.decay)
    put(plan + at.planMaxNorm, terms.maxNorm)
    put(plan + at.planClipValue, terms.clipValue)
    put(plan + at.planClipNorm, terms.clipNorm)
    put(plan + at.planNoise, terms.inputNoise)
    const [inputDropout = 0, ...dropout] = terms.dropout
    view.setInt32(plan + at.planDropThreshold, dropThreshold(inputDropout), true)
    put(plan + at.planKeepScale, keepScale(inputDropout))
    for (const [k, { fields, a, dropped }] of layers.entries()) {
      const rate = dropout[k] as number
      view.setInt32(fields + at.layerDropThreshold, dropThreshold(rate), true)
      view.setInt32(fields + at.layerOut, dropThreshold(rate) > 0 ? dropped : a, true)
      put(fields + at.layerKeepScale, keepScale(rate))
      put(fields + at.layerL1, terms.l1[k] as number)
      put(fields + at.layerL2, terms.l2[k] as number)
    }
    const acts = [terms.decay, terms.maxNorm, terms.clipValue, terms.clipNorm, ...terms.l1, ...terms.l2]
    view.setInt32(plan + at.planPerceptron, this.optimizer.rule === 'perceptron' ? 1 : 0, true)
    view.setInt32(plan + at.planRegularized, acts.some((value) => value > 0) ? 1 : 0, true)
    const disturbed = terms.inputNoise > 0 || terms.dropout.some((rate) => rate > 0) || this.layers.some(isNormalized)
    view.setInt32(plan + at.planBatchSize, size, true)
    view.setInt32(plan + at.planUnitsInLanes, !disturbed && unitsInLanes(this.packing.layers, size) ? 1 : 0, true)
    this.clearGradients()
  }

  private get regularization(): Regularization {
    return regularizationOf(this.training, this.layers, decayOf(this.optimizer, this.training.optimizer))
  }

  /**
   * The rates of the next steps of the epoch.
   *
   * @returns how many steps they are for
   */
  private writeRates(most: number): number {
    const { counter, course, heap, regions } = this
    const steps = course.isSteady ? 1 : Math.min(most, mostRates, counter.stepsPerEpoch - counter.stepOfEpoch)
    const rates = heap.floats(regions.rates, steps)
    for (let k = 0; k < steps; k++) rates[k] = course.rateAt(counter, k)
    heap.view.setInt32(regions.plan + at.planRateStep, course.isSteady ? 0 : 4, true)
    return course.isSteady ? most : steps
  }

  private writeStep(): void {
    this.heap.view.setUint32(this.regions.plan + at.planStep, this.counter.step, true)
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

  /** Running statistics, parameters and the slots in use. */
  private copyState(from: number, to: number): void {
    const words = this.regions.statisticsCount + this.packing.count * (1 + this.optimizer.slots)
    this.heap.bytes.copyWithin(to, from, from + words * 4)
  }

  private slotAt(slot: number): number {
    return this.regions.slots + slot * this.packing.count * 4
  }

  private packed(offset: number): Float32Array {
    return this.heap.floats(offset, this.packing.count)
  }
}

/** Columns of a pass, `[units][stride]`, into rows of a batch, `[count][units]`. */
function copyColumns(
  from: Float32Array,
  stride: number,
  units: number,
  count: number,
  to: Float32Array,
  place: number,
) {
  for (let s = 0; s < count; s++) {
    for (let u = 0; u < units; u++) to[(place + s) * units + u] = from[u * stride + s] as number
  }
}

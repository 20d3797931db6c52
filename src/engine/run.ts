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
import { rowsFrom } from './columns.ts'
import { Counter } from './counter.ts'
import { Course } from './course.ts'
import { EngineError } from './error.ts'
import { faultOf } from './faults.ts'
import { frozenOf } from './frozen.ts'
import { Grids } from './grids.ts'
import { isDisturbed, isRegularized, writeSettings } from './kernel-settings.ts'
import { KernelState } from './kernel-state.ts'
import type { Kernels } from './kernels/compile.ts'
import { instantiate, type KernelExports } from './kernels/exports.ts'
import * as at from './kernels/layout.ts'
import { passSize } from './lanes.ts'
import { type Heap, MemoryPlan } from './memory.ts'
import { describeLayer, norm, type SeenLayer, spreadOf } from './observation.ts'
import { optimizers } from './optimizers/index.ts'
import type { Optimizer } from './optimizers/item.ts'
import { Packing } from './packing.ts'
import { writePlan } from './plan.ts'
import { type LayerRegions, mostRates, planRegions, type Regions } from './regions.ts'
import { changed, decayOf, penaltyOf, type Regularization, regularizationOf } from './regularization.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import type { ProgramWriter, TinyPrograms, TinyTrain } from './tiny/program.ts'
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
  Run,
  RunSpec,
  TrainingChange,
  TrainingSpec,
  TrainReport,
} from './types.ts'

/**
 * The fast engine: f32 SIMD kernels on one linear memory, planned once. A step allocates nothing.
 *
 * @throws EngineError where the request can't be run
 */
export function simdRun(kernels: Kernels, spec: RunSpec): Run {
  checkRun(spec)
  if (spec.training.rules === 'playground') {
    throw new EngineError('unsupported', 'only the reference engine has the rules of TensorFlow Playground')
  }
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
  private readonly state: KernelState
  private readonly kernels: KernelExports
  /** Of small networks; null before there is one to write them. And which of them trains; undefined: not looked for yet. */
  private tiny: TinyPrograms | null = null
  private tinyTrain: TinyTrain | null | undefined
  private readonly writer: () => ProgramWriter | null
  /** Whether a step is forward, backward and update, and nothing else. */
  private isPlain = false
  /** Whether nothing but the optimizer acts on parameters. */
  private isAlone = false
  private readonly grids: Grids
  private readonly orderKey: Key
  private readonly course: Course
  /** The epoch whose order stands in memory. */
  private shuffled = -1
  private optimizer: Optimizer
  private training: TrainingSpec
  private layers: readonly LayerSpec[]

  constructor(
    kernels: Kernels,
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
    const plan = new MemoryPlan()
    this.regions = planRegions(spec, this.packing, plan)
    this.heap = plan.allocate()
    writePlan(this.heap, this.regions, spec, this.packing)
    this.state = new KernelState(this.heap, this.regions, this.packing, this.parameterCount)
    this.kernels = instantiate(kernels.module, this.heap.memory)
    this.writer = () => kernels.writer
    this.grids = new Grids(this.heap, network.inputs, this.units)
    this.course = new Course(training)
    this.training = training
    this.layers = network.layers
    this.optimizer = byId(optimizers, training.optimizer.id)
    this.state.setParameters(spec.start ?? initialParameters(network, training.seed))
    this.state.clearSlots(this.optimizer.slots)
    this.freeze([])
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
    const { counter, regions, state, optimizer, course } = this
    let done = 0
    while (done < count && !course.stopped) {
      this.shuffle()
      const program = this.program()
      const last = program ? this.wholeBatches : counter.stepsPerEpoch
      const part = this.writeRates(Math.min(count - done, last - counter.stepOfEpoch))
      const powers = state.powers()
      state.save(optimizer.slots)
      this.writeStep()
      let completed = program
        ? program(regions.plan, counter.stepOfEpoch, part)
        : this.kernels.train(regions.plan, counter.stepOfEpoch, part)
      if (completed < part) {
        if (program) {
          // The kernels leave in memory what tells the fault.
          this.revert(powers)
          completed = this.kernels.train(regions.plan, counter.stepOfEpoch, part)
        }
        const fault = faultOf(this.heap, regions, this.packing, optimizer.slots, counter.step + completed + 1)
        // Replaying is exact, so the state before the faulty step need not be kept at every step.
        this.revert(powers)
        if (completed > 0) this.kernels.train(regions.plan, counter.stepOfEpoch, completed)
        counter.advance(completed)
        return { steps: done + completed, fault, stopped: false }
      }
      counter.advance(part)
      done += part
      if (counter.stepOfEpoch === 0) course.endEpoch(this)
    }
    return { steps: done, fault: null, stopped: course.stopped }
  }

  /** Back to what was saved last, before as many steps as stand in the counter. */
  private revert(powers: readonly number[]): void {
    this.state.revert(this.optimizer.slots)
    this.state.setPowers(powers)
    this.writeStep()
    this.state.clearGradients()
  }

  /** Batches of an epoch that are not cut short by its end. */
  private get wholeBatches(): number {
    return Math.floor(this.spec.data.train.count / this.counter.size)
  }

  /** What trains faster than the kernels from here on, where there is such a thing. */
  private program(): TinyTrain | null {
    if (this.counter.stepOfEpoch >= this.wholeBatches) return null
    if (this.tinyTrain === undefined) this.tinyTrain = this.findProgram()
    return this.tinyTrain ?? null
  }

  private findProgram(): TinyTrain | null | undefined {
    if (!this.isPlain) return null
    const { kernels, heap, regions, packing, spec } = this
    this.tiny ??= this.writer()?.(kernels, heap.memory, regions, packing, spec) ?? null
    const isAlone = this.isAlone && !this.state.hasFrozen
    return this.tiny?.of(this.counter.size, isAlone ? this.optimizer.code : null)
  }

  /** What early stopping keeps of an epoch: parameters, then statistics. */
  keep(): Float32Array {
    const statistics = this.state.statistics()
    const kept = new Float32Array(this.parameterCount + statistics.length)
    this.state.parameters(kept)
    kept.set(statistics, this.parameterCount)
    return kept
  }

  putBack(kept: Float32Array | Float64Array): void {
    this.state.setParameters(kept)
    this.state.setStatistics(kept.subarray(this.parameterCount))
  }

  observe(): { report: TrainReport; observation: Observation | null } {
    const { counter, regions, shapes, layers, heap, learningRate } = this
    const { inputs } = this.spec.network
    const before = this.parameters()
    const { first, size, stepOfEpoch } = counter
    const batch = this.order(counter.epoch).slice(first, first + size)
    const seen = layers.map(({ units, dropout = 0 }): SeenLayer => {
      const numbers = () => new Float32Array(batch.length * units)
      return { z: numbers(), a: numbers(), delta: numbers(), mask: dropout > 0 ? numbers() : null }
    })
    const x = new Float32Array(batch.length * inputs)
    const inputMask = (this.training.inputDropout ?? 0) > 0 ? new Float32Array(batch.length * inputs) : null
    const { gradients, loss } = this.gradientsOf(stepOfEpoch, (place, count) => {
      const copy = (from: number, width: number, to: Float32Array | null) => {
        const columns = heap.floats(from, width * regions.stride)
        if (to) rowsFrom(columns, regions.stride, width, count, to, place)
      }
      copy(regions.passX, inputs, x)
      copy(regions.inputMask, inputs, inputMask)
      for (const [k, { z, a, mask, delta }] of seen.entries()) {
        const { units } = shapes[k] as LayerShape
        const own = regions.layers[k] as LayerRegions
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
        x,
        inputMask,
        layers: seen.map((layer, k) =>
          describeLayer(layers[k] as LayerSpec, shapes[k] as LayerShape, layer, gradients, before, after),
        ),
      },
    }
  }

  gradientNoise(batches: number): GradientNoise {
    checkBatches(batches, this.spec.data.train.count, this.counter.size)
    const gradients = Array.from({ length: batches }, (_, batch) => this.gradientsOf(batch).gradients)
    return spreadOf(gradients, this.shapes)
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
    const { heap, regions, kernels, state } = this
    this.shuffle()
    this.writeStep()
    const statistics = state.statistics()
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
    const gradients = state.gradients()
    for (const { fields, z } of regions.layers) heap.view.setInt32(fields + at.layerZ, z, true)
    state.setStatistics(statistics)
    state.clearGradients()
    return { gradients, loss }
  }

  penalty(): number {
    return penaltyOf(this.shapes, this.parameters(), this.regularization)
  }

  evaluate(set: 'train' | 'validation'): Evaluation {
    const { heap, regions, spec } = this
    const { count } = spec.data[set]
    this.kernels.evaluate(regions.plan, regions.sets[set].fields)
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
    const { a } = regions.layers.at(-1) as LayerRegions
    for (let first = 0; first < count; first += passSize) {
      const inPass = Math.min(passSize, count - first)
      heap.floats(regions.rows, inPass * inputs).set(x.subarray(first * inputs, (first + inPass) * inputs))
      this.kernels.predict(regions.plan, regions.rows, inPass)
      rowsFrom(heap.floats(a, outputs * regions.stride), regions.stride, outputs, inPass, out, first)
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

  parameters(out?: Float32Array): Float32Array {
    return this.state.parameters(out)
  }

  setParameters(parameters: ArrayLike<number>): void {
    checkParameters(parameters, this.parameterCount)
    this.state.setParameters(parameters)
  }

  freeze(parameters: readonly number[]): void {
    this.state.freeze(frozenOf(parameters, this.layers, this.shapes))
    this.tinyTrain = undefined
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
      this.state.clearSlots(this.optimizer.slots)
    }
    this.course.change(next.training)
    this.writeSettings()
  }

  checkpoint(): Checkpoint {
    const { state, optimizer } = this
    return {
      engine: 'simd',
      ...this.counter.state(),
      parameters: state.parameters(),
      optimizer: this.training.optimizer.id,
      slots: state.slots(optimizer.slots),
      powers: state.powers(),
      statistics: state.statistics(),
      course: this.course.state(),
    }
  }

  restore(checkpoint: Checkpoint): void {
    const { state, optimizer } = this
    checkParameters(checkpoint.parameters, this.parameterCount)
    checkStatistics(checkpoint.statistics, state.statistics().length)
    state.setParameters(checkpoint.parameters)
    state.setStatistics(checkpoint.statistics)
    if (checkpoint.optimizer === optimizer.id) state.setSlots(checkpoint.slots, checkpoint.powers)
    else state.clearSlots(optimizer.slots)
    this.counter.restore(checkpoint)
    this.course.restore(checkpoint.course)
  }

  private get regularization(): Regularization {
    return regularizationOf(this.training, this.layers, decayOf(this.optimizer, this.training.optimizer))
  }

  private writeSettings(): void {
    const terms = this.regularization
    this.isPlain = !isDisturbed(this.packing, terms) && this.optimizer.rule !== 'perceptron'
    this.isAlone = !isRegularized(terms)
    this.tinyTrain = undefined
    writeSettings(this.heap, this.regions, this.packing, {
      optimizer: this.optimizer,
      value: this.training.optimizer,
      terms,
      batchSize: this.counter.size,
    })
    this.state.clearGradients()
  }

  private shuffle(): void {
    const { epoch } = this.counter
    if (this.shuffled === epoch) return
    const [key0, key1] = this.orderKey
    const { order, words } = this.regions
    this.kernels.shuffle(order, words, this.spec.data.train.count, key0, key1, epoch)
    this.shuffled = epoch
  }

  /**
   * The rates of the next steps of the epoch.
   *
   * @returns how many of them there is room for
   */
  private writeRates(most: number): number {
    const { counter, course, heap, regions } = this
    const { isSteady } = course
    const steps = isSteady ? 1 : Math.min(most, mostRates)
    for (let k = 0; k < steps; k++) heap.view.setFloat32(regions.rates + k * 4, course.rateAt(counter, k), true)
    heap.view.setInt32(regions.plan + at.planRateStep, isSteady ? 0 : 4, true)
    return isSteady ? most : steps
  }

  private writeStep(): void {
    this.heap.view.setUint32(this.regions.plan + at.planStep, this.counter.step, true)
  }
}

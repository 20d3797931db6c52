import { keyOf, permutation } from '../../lib/random.ts'
import { byId } from '../../lib/setting.ts'
import { targetScales } from '../../lib/task.ts'
import {
  checkBatches,
  checkChange,
  checkDraws,
  checkMap,
  checkParameters,
  checkRows,
  checkRun,
  checkStatistics,
} from '../check.ts'
import { Counter } from '../counter.ts'
import { Course } from '../course.ts'
import { losses } from '../losses/index.ts'
import type { Loss } from '../losses/item.ts'
import { frozenOf } from '../frozen.ts'
import { describeLayer, norm, spreadOf } from '../observation.ts'
import { optimizers } from '../optimizers/index.ts'
import type { Optimizer } from '../optimizers/item.ts'
import { changed, decayOf, penaltyOf, type Regularization, regularizationOf } from '../regularization.ts'
import { isRight } from '../right.ts'
import { parameterCount } from '../shapes.ts'
import { initialParameters } from '../start.ts'
import type {
  Best,
  Checkpoint,
  Evaluation,
  Fault,
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
} from '../types.ts'
import { Carried, descend } from './carried.ts'
import { Disturbance } from './disturbance.ts'
import { ReferenceNetwork } from './network.ts'
import { addPenalties, clip, decayWeights, limitNorms } from './penalties.ts'
import type { LayerTrace } from './trace.ts'

/** The readable engine: the same run as the kernels', in f64, one sample after another. */
export function referenceRun(spec: RunSpec): Run {
  checkRun(spec)
  return new ReferenceRun(spec)
}

/** The gradient of one batch, or why there is none. */
interface BatchGradient {
  /** Sum over the samples. */
  readonly loss: number
  readonly fault: Fault | null
}

class ReferenceRun implements Run {
  readonly engine = 'reference'
  readonly shapes: readonly LayerShape[]
  readonly parameterCount: number
  readonly outputs: number
  private readonly network: ReferenceNetwork
  private readonly counter: Counter
  private readonly weights: Float64Array
  private readonly gradients: Float64Array
  private readonly grids: Float32Array[] = [new Float32Array(0), new Float32Array(0), new Float32Array(0)]
  /** The epoch whose order was asked for last. */
  private shuffled: { epoch: number; order: Uint32Array } = { epoch: -1, order: new Uint32Array(0) }
  private training: TrainingSpec
  private layers: readonly LayerSpec[]
  private readonly course: Course
  private optimizer: Optimizer
  /** `slots[parameter · optimizer.slots + slot]`. */
  private slots: Float64Array
  private powers: number[]
  private frozen: readonly number[]
  /** Null but by the rules of TensorFlow Playground. */
  private readonly carried: Carried | null

  constructor(private readonly spec: RunSpec) {
    const { network, training, data } = spec
    this.network = new ReferenceNetwork(spec)
    this.shapes = this.network.shapes
    this.parameterCount = parameterCount(this.shapes)
    this.outputs = (this.shapes.at(-1) as LayerShape).units
    this.counter = new Counter(data.train.count, training.batchSize)
    this.weights = Float64Array.from(spec.start ?? initialParameters(network, training.seed))
    this.gradients = new Float64Array(this.parameterCount)
    this.carried = training.rules === 'playground' ? new Carried(this.parameterCount) : null
    this.training = training
    this.layers = network.layers
    this.course = new Course(training)
    this.optimizer = byId(optimizers, training.optimizer.id)
    this.slots = new Float64Array(this.parameterCount * this.optimizer.slots)
    this.powers = this.optimizer.powers.map(() => 1)
    this.frozen = frozenOf([], this.layers, this.shapes)
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
    const { course, counter } = this
    let done = 0
    while (done < count && !course.stopped) {
      const fault = this.trainStep()
      if (fault) return { steps: done, fault, stopped: false }
      counter.advance(1)
      done++
      if (counter.stepOfEpoch === 0) course.endEpoch(this)
    }
    return { steps: done, fault: null, stopped: course.stopped }
  }

  /** What early stopping keeps of an epoch: parameters, then statistics. */
  keep(): Float64Array {
    const statistics = this.statistics()
    const kept = new Float64Array(this.parameterCount + statistics.length)
    kept.set(this.weights)
    kept.set(statistics, this.parameterCount)
    return kept
  }

  putBack(kept: Float64Array): void {
    this.setParameters(kept.subarray(0, this.parameterCount))
    this.setStatistics(kept.subarray(this.parameterCount))
  }

  private trainStep(): Fault | null {
    const before = { weights: this.weights.slice(), slots: this.slots.slice(), statistics: this.statistics() }
    const carried = this.carried?.state()
    const fault = this.gradientOf(this.counter.stepOfEpoch, this.carried).fault ?? this.updateOrCarry()
    if (!fault) return null
    if (carried) this.carried?.restore(carried)
    this.weights.set(before.weights)
    this.slots.set(before.slots)
    this.setStatistics(before.statistics)
    return fault
  }

  /**
   * The gradient of one batch of the epoch under way: the inputs disturbed, forward, the loss, and back.
   *
   * @param into what the sum of the batch is added to, in the place of its mean
   */
  private gradientOf(batch: number, into: Carried | null = null): BatchGradient {
    const indices = this.batchAt(batch)
    const samples = Array.from(indices, (sample) => this.sample(this.spec.data.train, sample))
    const disturbance = this.disturbance('dropout', this.counter.step)
    if (into) into.begin(this.gradients)
    else this.gradients.fill(0)
    this.network.forwardBatch(
      this.weights,
      samples.map(([x], place) => disturbance.input(x, place)),
      { mask: disturbance.mask, batchStatistics: true },
    )
    let loss = 0
    for (const [place, [, y]] of samples.entries()) {
      const own = this.network.lossOf(y, place)
      if (!Number.isFinite(own)) return { loss: own, fault: this.fault('loss', this.brokenLayer(place)) }
      loss += own
    }
    const ys = samples.map(([, y]) => y)
    this.network.backward(this.weights, ys, this.gradients, {
      weight: into ? 1 : 1 / samples.length,
      rule: this.optimizer.rule,
    })
    return { loss, fault: null }
  }

  private batchAt(batch: number): Uint32Array {
    const { epoch, size } = this.counter
    if (this.shuffled.epoch !== epoch) this.shuffled = { epoch, order: this.order(epoch) }
    return this.shuffled.order.subarray(batch * size, (batch + 1) * size)
  }

  /** By the rules of TensorFlow Playground what is too little for a batch waits. */
  private updateOrCarry(): Fault | null {
    const { carried, gradients, training } = this
    if (carried) {
      const { length } = this.batchAt(this.counter.stepOfEpoch)
      carried.hold(gradients, length)
      if (length < training.batchSize) return null
      return this.update(carried.release())
    }
    return this.update()
  }

  /**
   * Penalties, clipping, decay, the optimizer, the largest norm.
   *
   * @param samples how many the gradients are the sum of; 1 where they are the mean
   */
  private update(samples = 1): Fault | null {
    const { optimizer, slots, weights, gradients, shapes, learningRate, regularization, frozen } = this
    const kept = frozen.map((index) => weights[index] as number)
    for (const index of frozen) gradients[index] = 0
    const before = weights.slice()
    const isPlain = optimizer.id === 'sgd' && regularization.clipValue === 0 && regularization.clipNorm === 0
    if (!isPlain) for (const [i, sum] of gradients.entries()) gradients[i] = sum / samples
    if (!this.carried) addPenalties(shapes, weights, gradients, regularization)
    clip(gradients, regularization)
    const broken = gradients.findIndex(isBroken)
    if (broken >= 0) return this.fault('gradient', this.layerOf(broken))
    decayWeights(shapes, weights, learningRate * regularization.decay)
    const parameters = this.training.optimizer as unknown as Readonly<Record<string, number>>
    const bases = optimizer.powers.map((base) => base(parameters))
    const powers = this.powers.map((power, i) => power * (bases[i] as number))
    const context = { learningRate, parameters, powers, bases }
    if (this.carried && isPlain) descend(shapes, weights, gradients, learningRate, samples)
    else this.stepBy(context)
    this.carried?.penalise(shapes, weights, before, learningRate, regularization)
    const badSlot = slots.findIndex(isBroken)
    if (badSlot >= 0) return this.fault('gradient', this.layerOf(Math.floor(badSlot / optimizer.slots)))
    const bad = weights.findIndex(isBroken)
    if (bad >= 0) return this.fault('weights', this.layerOf(bad))
    if (regularization.maxNorm > 0) limitNorms(shapes, weights, regularization.maxNorm)
    for (const [i, index] of frozen.entries()) weights[index] = kept[i] as number
    this.powers = powers
    return null
  }

  private stepBy(context: Parameters<Optimizer['update']>[3]): void {
    const { optimizer, slots, weights, gradients } = this
    for (let i = 0; i < weights.length; i++) {
      const own = slots.subarray(i * optimizer.slots, (i + 1) * optimizer.slots)
      weights[i] = optimizer.update(weights[i] as number, gradients[i] as number, own, context)
    }
  }

  private get regularization(): Regularization {
    return regularizationOf(this.training, this.layers, decayOf(this.optimizer, this.training.optimizer))
  }

  private disturbance(purpose: 'dropout' | 'monteCarlo', draw: number): Disturbance {
    return new Disturbance(this.spec.training.seed, this.regularization, purpose, draw)
  }

  /** The first layer whose activations for a sample are not all finite. */
  private brokenLayer(place: number): number | null {
    const layer = this.network.layersAt(place).findIndex(({ a }) => a.some(isBroken))
    return layer < 0 ? null : layer
  }

  private fault(where: Fault['where'], layer: number | null): Fault {
    return { kind: 'nonFinite', step: this.counter.step + 1, where, layer }
  }

  private layerOf(parameter: number): number {
    return this.shapes.findLastIndex((shape) => shape.weights <= parameter)
  }

  private sample(samples: RunSpec['data']['train'], index: number): [x: Float64Array, y: Float64Array] {
    const { x, y } = samples.exact ?? samples
    const { inputs } = this.spec.network
    return [
      Float64Array.from(x.subarray(index * inputs, (index + 1) * inputs)),
      Float64Array.from(y.subarray(index * this.outputs, (index + 1) * this.outputs)),
    ]
  }

  observe(): { report: TrainReport; observation: Observation | null } {
    const { counter, network, shapes, layers, learningRate } = this
    const before = this.weights.slice()
    const statistics = this.statistics()
    const batch = this.batchAt(counter.stepOfEpoch).slice()
    const disturbance = this.disturbance('dropout', counter.step)
    const { loss } = this.gradientOf(counter.stepOfEpoch)
    const gradients = this.gradients.slice()
    const x = Float32Array.from(Array.from(batch, (_, place) => [...network.inputAt(place)]).flat())
    const rows = (k: number, pick: (trace: LayerTrace) => Float64Array) =>
      Float32Array.from(Array.from(batch, (_, place) => [...pick(network.layersAt(place)[k] as LayerTrace)]).flat())
    const seen = layers.map(({ dropout = 0 }, k) => ({
      z: rows(k, ({ z }) => z),
      a: rows(k, ({ a }) => a),
      delta: rows(k, ({ delta }) => delta),
      mask: dropout > 0 ? rows(k, ({ mask }) => mask) : null,
    }))
    this.setStatistics(statistics)
    const report = this.train(1)
    if (report.steps === 0) return { report, observation: null }
    return {
      report,
      observation: {
        step: counter.step,
        batch,
        loss: loss / batch.length,
        learningRate,
        gradientNorm: norm(0, gradients.length, (i) => gradients[i] as number),
        x,
        inputMask: disturbance.inputMask(batch.length, this.spec.network.inputs),
        layers: seen.map((layer, k) =>
          describeLayer(layers[k] as LayerSpec, shapes[k] as LayerShape, layer, gradients, before, this.weights),
        ),
      },
    }
  }

  gradientNoise(batches: number): GradientNoise {
    checkBatches(batches, this.spec.data.train.count, this.counter.size)
    const statistics = this.statistics()
    const gradients = Array.from({ length: batches }, (_, batch) => {
      this.gradientOf(batch)
      return this.gradients.slice()
    })
    this.setStatistics(statistics)
    return spreadOf(gradients, this.shapes)
  }

  penalty(): number {
    return penaltyOf(this.shapes, this.weights, this.regularization)
  }

  evaluate(set: 'train' | 'validation'): Evaluation {
    const samples = this.spec.data[set]
    let loss = 0
    let right = 0
    const { boundary } = targetScales[(byId(losses, this.spec.training.loss.id) as Loss).targets]
    for (let i = 0; i < samples.count; i++) {
      const [x, y] = this.sample(samples, i)
      const predicted = this.network.forward(this.weights, x)
      loss += this.network.lossOf(y)
      if (isRight(predicted, y, boundary)) right++
    }
    const accuracy = this.spec.task === 'regression' ? null : right / samples.count
    return { loss: loss / samples.count, accuracy }
  }

  order(epoch: number): Uint32Array {
    if (this.carried) return Uint32Array.from({ length: this.spec.data.train.count }, (_, i) => i)
    return permutation(keyOf(this.spec.training.seed, 'order'), epoch, this.spec.data.train.count)
  }

  predict(x: Float32Array): Float32Array {
    const { inputs } = this.spec.network
    const count = checkRows('a table', x, inputs)
    const out = new Float32Array(count * this.outputs)
    for (let i = 0; i < count; i++) {
      out.set(this.network.forward(this.weights, x.subarray(i * inputs, (i + 1) * inputs)), i * this.outputs)
    }
    return out
  }

  setGrid(slot: GridSlot, x: Float32Array): void {
    checkRows('a grid', x, this.spec.network.inputs)
    this.grids[slot] = x
  }

  map(slot: GridSlot, units: 'all' | 'output', out: Float32Array): void {
    const layers = units === 'all' ? this.network.layers : this.network.layers.slice(-1)
    const cells = this.cellsOf(slot)
    checkMap(
      layers.reduce((sum, { a }) => sum + a.length, 0),
      cells.length,
      out,
    )
    for (const [cell, x] of cells.entries()) {
      this.network.forward(this.weights, x)
      let row = 0
      for (const { a } of layers) {
        for (const value of a) out[row++ * cells.length + cell] = value
      }
    }
  }

  uncertainty(slot: GridSlot, draws: number, mean: Float32Array, deviation: Float32Array): void {
    checkDraws(draws)
    const cells = this.cellsOf(slot)
    checkMap(this.outputs, cells.length, mean)
    checkMap(this.outputs, cells.length, deviation)
    const disturbances = Array.from({ length: draws }, (_, draw) => this.disturbance('monteCarlo', draw))
    for (const [cell, x] of cells.entries()) {
      const outputs = disturbances.map((disturbance) => {
        const mask = (layer: number, unit: number) => disturbance.mask(layer, unit, cell)
        this.network.forwardBatch(this.weights, [disturbance.drop(x, cell)], { mask, batchStatistics: false })
        return Float64Array.from((this.network.layers.at(-1) as LayerTrace).a)
      })
      for (let u = 0; u < this.outputs; u++) {
        const values = outputs.map((output) => output[u] as number)
        const average = values.reduce((sum, value) => sum + value, 0) / draws
        mean[u * cells.length + cell] = average
        const squares = values.reduce((sum, value) => sum + (value - average) * (value - average), 0)
        deviation[u * cells.length + cell] = Math.sqrt(squares / draws)
      }
    }
  }

  private cellsOf(slot: GridSlot): Float32Array[] {
    const { inputs } = this.spec.network
    const x = this.grids[slot] as Float32Array
    return Array.from({ length: x.length / inputs }, (_, cell) => x.subarray(cell * inputs, (cell + 1) * inputs))
  }

  parameters(out = new Float32Array(this.parameterCount)): Float32Array {
    out.set(this.weights)
    return out
  }

  setParameters(parameters: ArrayLike<number>): void {
    checkParameters(parameters, this.parameterCount)
    this.weights.set(parameters)
    this.carried?.revive(parameters)
  }

  freeze(parameters: readonly number[]): void {
    this.frozen = frozenOf(parameters, this.layers, this.shapes)
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
  }

  checkpoint(): Checkpoint {
    const { slots, parameterCount: count, optimizer } = this
    return {
      engine: 'reference',
      ...this.counter.state(),
      parameters: this.weights.slice(),
      optimizer: this.training.optimizer.id,
      slots: Array.from({ length: optimizer.slots }, (_, s) =>
        Float64Array.from({ length: count }, (_, i) => slots[i * optimizer.slots + s] as number),
      ),
      powers: [...this.powers],
      statistics: this.statistics(),
      course: this.course.state(),
      ...(this.carried ? { carried: this.carried.state() } : {}),
    }
  }

  restore(checkpoint: Checkpoint): void {
    const { optimizer } = this
    checkStatistics(checkpoint.statistics, this.statistics().length)
    this.setParameters(checkpoint.parameters)
    this.clearSlots()
    if (checkpoint.optimizer === optimizer.id) {
      for (const [s, values] of checkpoint.slots.entries()) {
        for (let i = 0; i < values.length; i++) this.slots[i * optimizer.slots + s] = values[i] as number
      }
      this.powers = [...checkpoint.powers]
    }
    this.setStatistics(checkpoint.statistics)
    if (checkpoint.carried) this.carried?.restore(checkpoint.carried)
    this.counter.restore(checkpoint)
    this.course.restore(checkpoint.course)
  }

  private clearSlots(): void {
    this.slots = new Float64Array(this.parameterCount * this.optimizer.slots)
    this.powers = this.optimizer.powers.map(() => 1)
  }

  /** Running means and variances, layer after layer. */
  private statistics(): Float64Array {
    return Float64Array.from(this.statisticsRows().flatMap((row) => Array.from(row)))
  }

  private setStatistics(values: Checkpoint['statistics']): void {
    let from = 0
    for (const row of this.statisticsRows()) {
      row.set(values.subarray(from, from + row.length))
      from += row.length
    }
  }

  private statisticsRows(): Float64Array[] {
    return this.network.normalizers.flatMap((own) => (own?.hasStatistics ? [own.mean, own.variance] : []))
  }
}

const isBroken = (value: number) => !Number.isFinite(value)

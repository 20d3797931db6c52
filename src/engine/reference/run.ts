import { keyOf, permutation } from '../../lib/random.ts'
import { byId } from '../../lib/setting.ts'
import { checkMap, checkParameters, checkRows, checkRun, checkTraining } from '../check.ts'
import { Counter } from '../counter.ts'
import { optimizers } from '../optimizers/index.ts'
import type { Optimizer } from '../optimizers/item.ts'
import { isRight } from '../right.ts'
import { parameterCount } from '../shapes.ts'
import { initialParameters } from '../start.ts'
import type {
  Checkpoint,
  Evaluation,
  Fault,
  GridSlot,
  LayerShape,
  OptimizerValue,
  Run,
  RunSpec,
  TrainingChange,
  TrainReport,
} from '../types.ts'
import { ReferenceNetwork } from './network.ts'

/** The readable engine: the same run as the kernels', in f64, one sample after another. */
export function referenceRun(spec: RunSpec): Run {
  checkRun(spec)
  return new ReferenceRun(spec)
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
  private readonly grids: [Float32Array, Float32Array] = [new Float32Array(0), new Float32Array(0)]
  /** The epoch whose order was asked for last. */
  private shuffled: { epoch: number; order: Uint32Array } = { epoch: -1, order: new Uint32Array(0) }
  private learningRate: number
  private optimizerValue: OptimizerValue
  private optimizer: Optimizer
  /** `slots[parameter · optimizer.slots + slot]`. */
  private slots: Float64Array
  private powers: number[]

  constructor(private readonly spec: RunSpec) {
    const { network, training, data } = spec
    this.network = new ReferenceNetwork(spec)
    this.shapes = this.network.shapes
    this.parameterCount = parameterCount(this.shapes)
    this.outputs = (this.shapes.at(-1) as LayerShape).units
    this.counter = new Counter(data.train.count, training.batchSize)
    this.weights = Float64Array.from(initialParameters(network, training.seed))
    this.gradients = new Float64Array(this.parameterCount)
    this.learningRate = training.learningRate
    this.optimizerValue = training.optimizer
    this.optimizer = byId(optimizers, training.optimizer.id)
    this.slots = new Float64Array(this.parameterCount * this.optimizer.slots)
    this.powers = this.optimizer.powers.map(() => 1)
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
    for (let done = 0; done < count; done++) {
      const fault = this.trainStep()
      if (fault) return { steps: done, fault }
      this.counter.advance(1)
    }
    return { steps: count, fault: null }
  }

  private trainStep(): Fault | null {
    const { train } = this.spec.data
    const { epoch, first, size } = this.counter
    if (this.shuffled.epoch !== epoch) this.shuffled = { epoch, order: this.order(epoch) }
    const batch = this.shuffled.order.subarray(first, first + size)
    this.gradients.fill(0)
    for (const sample of batch) {
      const [x, y] = this.sample(train, sample)
      this.network.forward(this.weights, x)
      if (!Number.isFinite(this.network.lossOf(y))) return this.fault('loss', this.brokenLayer())
      this.network.backward(this.weights, x, y, this.gradients, 1 / batch.length)
    }
    const bad = this.gradients.findIndex(isBroken)
    if (bad >= 0) return this.fault('gradient', this.layerOf(bad))
    return this.update()
  }

  private update(): Fault | null {
    const { optimizer, slots, weights } = this
    const parameters = this.optimizerValue as unknown as Readonly<Record<string, number>>
    const powers = this.powers.map((power, i) => power * (parameters[optimizer.powers[i] as string] as number))
    const context = { learningRate: this.learningRate, parameters, powers }
    const before = { weights: weights.slice(), slots: slots.slice() }
    for (let i = 0; i < weights.length; i++) {
      const own = slots.subarray(i * optimizer.slots, (i + 1) * optimizer.slots)
      weights[i] = optimizer.update(weights[i] as number, this.gradients[i] as number, own, context)
    }
    const badSlot = slots.findIndex(isBroken)
    const bad = weights.findIndex(isBroken)
    if (badSlot >= 0 || bad >= 0) {
      weights.set(before.weights)
      slots.set(before.slots)
      if (badSlot < 0) return this.fault('weights', this.layerOf(bad))
      return this.fault('gradient', this.layerOf(Math.floor(badSlot / optimizer.slots)))
    }
    this.powers = powers
    return null
  }

  /** The first layer whose activations are not all finite. */
  private brokenLayer(): number | null {
    const layer = this.network.layers.findIndex(({ a }) => a.some(isBroken))
    return layer < 0 ? null : layer
  }

  private fault(where: Fault['where'], layer: number | null): Fault {
    return { kind: 'nonFinite', step: this.counter.step + 1, where, layer }
  }

  private layerOf(parameter: number): number {
    return this.shapes.findLastIndex((shape) => shape.weights <= parameter)
  }

  private sample({ x, y }: RunSpec['data']['train'], index: number): [x: Float32Array, y: Float64Array] {
    const { inputs } = this.spec.network
    return [
      x.subarray(index * inputs, (index + 1) * inputs),
      Float64Array.from(y.subarray(index * this.outputs, (index + 1) * this.outputs)),
    ]
  }

  evaluate(set: 'train' | 'validation'): Evaluation {
    const samples = this.spec.data[set]
    let loss = 0
    let right = 0
    for (let i = 0; i < samples.count; i++) {
      const [x, y] = this.sample(samples, i)
      const predicted = this.network.forward(this.weights, x)
      loss += this.network.lossOf(y)
      if (isRight(predicted, y)) right++
    }
    const accuracy = this.spec.task === 'regression' ? null : right / samples.count
    return { loss: loss / samples.count, accuracy }
  }

  order(epoch: number): Uint32Array {
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
    const { inputs } = this.spec.network
    const x = this.grids[slot]
    const cells = x.length / inputs
    const layers = units === 'all' ? this.network.layers : this.network.layers.slice(-1)
    checkMap(
      layers.reduce((sum, { a }) => sum + a.length, 0),
      cells,
      out,
    )
    for (let cell = 0; cell < cells; cell++) {
      this.network.forward(this.weights, x.subarray(cell * inputs, (cell + 1) * inputs))
      let row = 0
      for (const { a } of layers) {
        for (const value of a) out[row++ * cells + cell] = value
      }
    }
  }

  parameters(out = new Float32Array(this.parameterCount)): Float32Array {
    out.set(this.weights)
    return out
  }

  setParameters(parameters: ArrayLike<number>): void {
    checkParameters(parameters, this.parameterCount)
    this.weights.set(parameters)
  }

  change(change: TrainingChange): void {
    checkTraining(change)
    const { learningRate, optimizer, batchSize } = change
    if (learningRate !== undefined) this.learningRate = learningRate
    if (batchSize !== undefined) this.counter.resize(batchSize)
    if (optimizer === undefined) return
    if (optimizer.id !== this.optimizerValue.id) {
      this.optimizer = byId(optimizers, optimizer.id)
      this.clearSlots()
    }
    this.optimizerValue = optimizer
  }

  checkpoint(): Checkpoint {
    const { slots, parameterCount: count, optimizer } = this
    return {
      engine: 'reference',
      ...this.counter.state(),
      parameters: this.weights.slice(),
      optimizer: this.optimizerValue.id,
      slots: Array.from({ length: optimizer.slots }, (_, s) =>
        Float64Array.from({ length: count }, (_, i) => slots[i * optimizer.slots + s] as number),
      ),
      powers: [...this.powers],
    }
  }

  restore(checkpoint: Checkpoint): void {
    const { slots, optimizer } = this
    this.setParameters(checkpoint.parameters)
    if (checkpoint.optimizer === optimizer.id) {
      for (const [s, values] of checkpoint.slots.entries()) {
        for (let i = 0; i < values.length; i++) slots[i * optimizer.slots + s] = values[i] as number
      }
      this.powers = [...checkpoint.powers]
    } else this.clearSlots()
    this.counter.restore(checkpoint)
  }

  private clearSlots(): void {
    this.slots = new Float64Array(this.parameterCount * this.optimizer.slots)
    this.powers = this.optimizer.powers.map(() => 1)
  }
}

const isBroken = (value: number) => !Number.isFinite(value)

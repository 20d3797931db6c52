import type { ItemValue } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import type { ActivationId } from './activations/index.ts'
import type { InitializerItem } from './initializers/index.ts'
import type { LossItem } from './losses/index.ts'
import type { NormalizationItem } from './normalizations/index.ts'
import type { OptimizerItem } from './optimizers/index.ts'
import type { ScheduleItem } from './schedules/index.ts'

export type InitializerValue = ItemValue<InitializerItem>
export type LossValue = ItemValue<LossItem>
export type OptimizerValue = ItemValue<OptimizerItem>
export type NormalizationValue = ItemValue<NormalizationItem>
export type ScheduleValue = ItemValue<ScheduleItem>

/**
 * A dense layer: `z = x·W + b`, normalised where asked for, `a = g(z)`, and, in training, dropout of `a`. Where an option
 * is absent, there is none of it.
 */
export interface LayerSpec {
  readonly units: number
  readonly activation: ActivationId
  readonly initializer: InitializerValue
  /** What every bias starts from; absent: 0. */
  readonly bias?: number
  readonly normalization?: NormalizationValue
  /**
   * Probability, 0 to 0.9, that a unit's activation is 0 in a step of training; the others are divided by `1 − p`
   * (inverted dropout: Srivastava and others, JMLR 2014). Not for the output layer.
   */
  readonly dropout?: number
  /** Added to the penalties of `TrainingSpec` in this layer. */
  readonly l1?: number
  readonly l2?: number
}

export interface NetworkSpec {
  /** Number of inputs of the first layer. */
  readonly inputs: number
  /** From the first hidden layer to the output layer; at least one. */
  readonly layers: readonly LayerSpec[]
}

/** Stop where a number has not become better for a while. */
export interface EarlyStoppingSpec {
  readonly watch: 'validationLoss' | 'trainLoss' | 'validationAccuracy' | 'trainAccuracy'
  /** Epochs without an improvement after which training stops. */
  readonly patience: number
  /** An improvement must be larger than this. */
  readonly minDelta: number
  /** Whether to put the parameters of the best epoch back at the end. */
  readonly restoreBest: boolean
}

/** Where a number or an option is absent, or a number is 0, there is none of it. */
export interface TrainingSpec {
  readonly loss: LossValue
  readonly optimizer: OptimizerValue
  readonly learningRate: number
  /** How the learning rate goes on after the warm-up; absent: it stays. */
  readonly schedule?: ScheduleValue
  /** Epochs in which the learning rate rises linearly to its value, fractions allowed. */
  readonly warmup?: number
  /** Samples per step; more than there are means all. The last batch of an epoch may be smaller. */
  readonly batchSize: number
  /** Penalty `λ₁ Σ|w|` on the weights of all layers, never on biases: its gradient is `λ₁ sign w`, 0 at 0. */
  readonly l1?: number
  /** Penalty `½ λ₂ Σ w²` on the weights of all layers, never on biases: its gradient is `λ₂ w`. Keras's `L2(λ)` is `λ₂ = 2λ`. */
  readonly l2?: number
  /** Decoupled weight decay (Loshchilov and Hutter, ICLR 2019): before each update, weights lose the share `ηλ`. */
  readonly weightDecay?: number
  /** Largest norm of the weights into one unit: longer ones are shortened after each update. */
  readonly maxNorm?: number
  /** Every number of the gradient is cut off at ± this. */
  readonly clipValue?: number
  /** Largest norm of the whole gradient: a longer one is shortened; after `clipValue`. */
  readonly clipNorm?: number
  /** Dropout of the inputs, as of a layer. */
  readonly inputDropout?: number
  /** Standard deviation of normal noise added to the inputs, drawn anew in each step of training. */
  readonly inputNoise?: number
  readonly earlyStopping?: EarlyStoppingSpec
  /** Of initial weights, batch order, dropout and noise: an integer from 0 to 2³²−1. */
  readonly seed: number
}

/** Points as the network gets them: row-major `x [count, inputs]`, `y [count, outputs]`. */
export interface Samples {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
}

export interface TrainingData {
  readonly train: Samples
  readonly validation: Samples
}

export interface RunSpec {
  /** Decides what accuracy means: one output against ½, several by the largest, none for regression. */
  readonly task: Task
  readonly network: NetworkSpec
  readonly training: TrainingSpec
  readonly data: TrainingData
}

/** Where one layer stands in a flat parameter vector: `W [inputs, units]` row-major from `weights`, then `b [units]`. */
export interface LayerShape {
  readonly inputs: number
  readonly units: number
  readonly weights: number
  readonly biases: number
}

/**
 * A number that was not finite stopped the run: the parameters are those from before the step.
 *
 * `loss`: that of a sample of the batch, before anything was updated; `gradient`: a gradient, or its square where an
 * optimizer needs it; `weights`: what the update would have made of them.
 */
export interface Fault {
  readonly kind: 'nonFinite'
  /** The step (counted from 1) that could not be completed. */
  readonly step: number
  /**
   * Index of a layer concerned, the first in the order of the parameters; for a loss the first whose activations are not
   * finite, or null where they all are.
   */
  readonly layer: number | null
  readonly where: 'loss' | 'gradient' | 'weights'
}

export interface TrainReport {
  /** Steps completed by this call. */
  readonly steps: number
  readonly fault: Fault | null
}

export interface Evaluation {
  /** Mean loss over the samples; NaN where there are none. */
  readonly loss: number
  /** Share of samples classified rightly; null for regression. */
  readonly accuracy: number | null
}

/**
 * Everything that the rest of a run depends on, its spec apart: restored in a run of the same spec and engine, going on
 * gives the bits of the uninterrupted run. Where the optimizer or the batch size is another, it is as if they were changed
 * at that moment (see `TrainingChange`).
 */
export interface Checkpoint {
  readonly step: number
  readonly engine: Run['engine']
  /** Flat, canonical order (see `LayerShape`), in the precision of the engine. */
  readonly parameters: Float32Array | Float64Array
  readonly optimizer: OptimizerValue['id']
  /** The optimizer's slots, each in the order of `parameters`, and its powers `β^t`. */
  readonly slots: readonly (Float32Array | Float64Array)[]
  readonly powers: readonly number[]
  readonly epoch: number
  readonly stepOfEpoch: number
  readonly batchSize: number
}

/**
 * What can change in a live run without a new network. Another optimizer starts with empty slots; the same with other
 * parameters keeps them. With another batch size the epoch under way goes on at its first new batch that holds no sample
 * trained already: some may be left out of this epoch, none is trained twice.
 */
export type TrainingChange = Partial<Pick<TrainingSpec, 'learningRate' | 'optimizer' | 'batchSize'>>

export type GridSlot = 0 | 1

/**
 * A network being trained. Two engines implement it: SIMD kernels in f32, and the f64 reference.
 *
 * Steps and epochs: batch `k` of epoch `e` (both from 0) takes the places `k·B … (k+1)·B−1` of `order(e)`;
 * `step` counts updates, an epoch ends after `stepsPerEpoch` of them.
 */
export interface Run {
  readonly engine: 'simd' | 'reference'
  readonly shapes: readonly LayerShape[]
  readonly parameterCount: number
  readonly outputs: number
  readonly stepsPerEpoch: number
  /** Updates done since the start. */
  readonly step: number
  /** Whole epochs done since the start. */
  readonly epoch: number
  /** Steps done of the epoch under way. */
  readonly stepOfEpoch: number

  /** Train `count` steps, fewer where a number stops being finite. Crosses epochs freely. */
  train(count: number): TrainReport
  evaluate(set: 'train' | 'validation'): Evaluation
  /** The samples of one epoch in the order of training: indices into `data.train`. */
  order(epoch: number): Uint32Array
  /** `x [count, inputs]` → `ŷ [count, outputs]`, row-major, after the output activation. */
  predict(x: Float32Array): Float32Array
  /** Keep inputs to be mapped again and again: `x [cells, inputs]`, row-major. */
  setGrid(slot: GridSlot, x: Float32Array): void
  /**
   * Activations over a grid, `out [units, cells]`: every unit of every layer in order, or the output units alone.
   * `out` holds at least that many numbers.
   */
  map(slot: GridSlot, units: 'all' | 'output', out: Float32Array): void
  /** All parameters, canonical order; into `out` where given. */
  parameters(out?: Float32Array): Float32Array
  setParameters(parameters: Float32Array): void
  change(change: TrainingChange): void
  checkpoint(): Checkpoint
  /** @throws EngineError where it is of another network */
  restore(checkpoint: Checkpoint): void
}

import type { ItemValue } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import type { ActivationId } from './activations/index.ts'
import type { InitializerItem } from './initializers/index.ts'
import type { LossItem } from './losses/index.ts'
import type { NormalizationItem } from './normalizations/index.ts'
import type { OptimizerItem } from './optimizers/index.ts'
import type { ScheduleItem } from './schedules/index.ts'
import type { PlateauState } from './schedules/plateau.ts'

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
  /** Whether it has biases; absent: it has. Without them they stay 0. */
  readonly hasBiases?: boolean
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

/**
 * How batches and penalties go. `playground`, as in TensorFlow Playground: samples keep their order; what is too little
 * for a batch at the end of an epoch makes no update of its own but goes along with the first of the next epoch; penalties
 * act after the update, on weights as they were before it, and a weight that L1 would take across 0 stays 0 for good. The
 * step that holds the rest of an epoch counts, and changes nothing. Only the reference engine has these rules.
 */
export type Rules = 'layerwise' | 'playground'

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
  /** Absent: `layerwise`. */
  readonly rules?: Rules
  /** Of initial weights, batch order, dropout and noise: an integer from 0 to 2³²−1. */
  readonly seed: number
}

/** Points as the network gets them: row-major `x [count, inputs]`, `y [count, outputs]`. */
export interface Samples {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
  /** The same before they were rounded, for the reference engine, which takes these where there are any. */
  readonly exact?: { readonly x: Float64Array; readonly y: Float64Array }
}

export interface TrainingData {
  readonly train: Samples
  readonly validation: Samples
}

/**
 * What can be run. A batch larger than the training set means all of it; a training set of one class alone is learnt like
 * any other (the network comes to say that class always); an empty validation set has the loss NaN.
 */
export interface RunSpec {
  /** Decides what accuracy means: one output against ½, several by the largest, none for regression. */
  readonly task: Task
  readonly network: NetworkSpec
  readonly training: TrainingSpec
  readonly data: TrainingData
  /** Parameters to start from, canonical order; absent: drawn by the initialisers of the layers. */
  readonly start?: Float64Array
}

/**
 * Where one layer stands in a flat parameter vector: `W [inputs, units]` row-major from `weights`, then `b [units]`, then,
 * where the layer is normalised, scales `γ [units]` and shifts `β [units]`.
 */
export interface LayerShape {
  readonly inputs: number
  readonly units: number
  readonly weights: number
  readonly biases: number
  /** Where `γ` begins; null where the layer is not normalised. */
  readonly scales: number | null
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
  /** Early stopping has ended the run: no more steps until it is changed. */
  readonly stopped: boolean
}

/** What was best of what early stopping watches, so far. */
export interface Best {
  readonly epoch: number
  readonly value: number
}

/** Where early stopping stands. */
export interface StoppingState {
  readonly best: Best | null
  /** Epochs since the best. */
  readonly waited: number
  readonly stopped: boolean
}

/** Where the schedule and early stopping stand. */
export interface CourseState {
  readonly plateau: PlateauState
  readonly stopping: StoppingState
  /** Parameters and statistics of the best epoch, where they are to be put back. */
  readonly kept: Float32Array | Float64Array | null
}

/** What happened in one layer in one step of training; matrices are row-major by sample of the batch. */
export interface LayerObservation {
  /** What went into the activation, `[count, units]`: `z`, or what the normalisation made of it. */
  readonly z: Float32Array
  /** Activations before dropout, `[count, units]`. */
  readonly a: Float32Array
  /** What dropout multiplied them by, 0 or `1 / (1 − p)`, `[count, units]`; null where there is none. */
  readonly mask: Float32Array | null
  /** `∂J/∂z [count, units]`, `z = x·W + b`, of the mean loss of the batch. */
  readonly delta: Float32Array
  /** `∂J/∂parameter` of the batch in canonical order, before penalties and clipping. */
  readonly gradients: Float64Array
  /** Of the weights before the step. */
  readonly weightNorm: number
  /** Of `gradients`. */
  readonly gradientNorm: number
  /** Of what the step changed of the weights, and its share of `weightNorm`. */
  readonly updateNorm: number
  readonly updateRatio: number
  /** Of each unit `[units]`, the share of samples of the batch for which its activation has no slope. */
  readonly idle: Float32Array
  /** Share of units that are idle for all samples: dead, as far as this batch can tell. */
  readonly deadShare: number
  /** Of each unit, the share of activations within 1 % of an end of their range; null where the range has no ends. */
  readonly saturated: Float32Array | null
  /** The same of the whole layer. */
  readonly saturatedShare: number | null
}

/** One step of training, watched. */
export interface Observation {
  /** The step done, counted from 1. */
  readonly step: number
  /** Indices of the samples of the batch in `data.train`. */
  readonly batch: Uint32Array
  /** Mean loss of the batch before the update, dropout and noise included, penalties not. */
  readonly loss: number
  readonly learningRate: number
  /** Of the whole gradient, before penalties and clipping. */
  readonly gradientNorm: number
  /** What the first layer was given, noise and dropout included, `[count, inputs]`. */
  readonly x: Float32Array
  /** What dropout multiplied the inputs by, `[count, inputs]`; null where there is none. */
  readonly inputMask: Float32Array | null
  readonly layers: readonly LayerObservation[]
}

/**
 * How much the gradients of batches differ at the same parameters: the norm of their mean, and the root of the summed
 * variances of their numbers. `(noise / signal)² · batch size` is the simple noise scale of McCandlish and others, 2018.
 */
export interface GradientNoise {
  readonly signal: number
  readonly noise: number
  readonly layers: readonly { readonly signal: number; readonly noise: number }[]
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
  /** Running means and variances of the layers with batch normalisation: `μ [units]`, `σ² [units]`, layer after layer. */
  readonly statistics: Float32Array | Float64Array
  readonly course: CourseState
  /** Of the rules of TensorFlow Playground alone: gradients that wait for their update, and weights that stay 0. */
  readonly carried?: CarriedState
  readonly epoch: number
  readonly stepOfEpoch: number
  readonly batchSize: number
}

/**
 * What can change in a live run without a new network. Another optimizer starts with empty slots; the same with other
 * parameters keeps them. With another batch size the epoch under way goes on at its first new batch that holds no sample
 * trained already: some may be left out of this epoch, none is trained twice.
 */
export type TrainingChange = Partial<Omit<TrainingSpec, 'loss' | 'seed' | 'rules' | 'earlyStopping'>> & {
  /** `null`: stop no more. A stopped run goes on with the new wishes, and waits anew. */
  readonly earlyStopping?: EarlyStoppingSpec | null
  /** One for each layer, the output layer included. */
  readonly layers?: readonly Pick<LayerSpec, 'dropout' | 'l1' | 'l2'>[]
}

/** Sums over so many samples of gradients in the order of the parameters, and the indices of weights that stay 0. */
export interface CarriedState {
  readonly gradients: Float64Array
  readonly samples: number
  readonly dead: readonly number[]
}

export type GridSlot = 0 | 1 | 2

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

  /** The learning rate of the next step, as the schedule has it. */
  readonly learningRate: number
  /** The best epoch of what early stopping watches; null where it watches nothing, or no epoch has ended. */
  readonly best: Best | null

  /** Train `count` steps, fewer where a number stops being finite or early stopping says so. Crosses epochs freely. */
  train(count: number): TrainReport
  /**
   * Train one step and tell all about it; null where it could not be done. It is the same step as `train(1)` does.
   */
  observe(): { readonly report: TrainReport; readonly observation: Observation | null }
  /**
   * Gradients of so many whole batches of the epoch under way, from its beginning, at the parameters of now: nothing is
   * changed by it.
   *
   * @throws EngineError where there are fewer than two of them
   */
  gradientNoise(batches: number): GradientNoise
  /** `λ₁ Σ|w| + ½ λ₂ Σ w²` over all layers: what training makes small beside the loss. */
  penalty(): number
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
  /**
   * Monte-Carlo dropout (Gal and Ghahramani, ICML 2016): mean and standard deviation of the outputs over a grid, each
   * `[outputs, cells]`, over so many draws of dropped units. Without dropout the deviation is 0.
   */
  uncertainty(slot: GridSlot, draws: number, mean: Float32Array, deviation: Float32Array): void
  /** All parameters, canonical order; into `out` where given. */
  parameters(out?: Float32Array): Float32Array
  setParameters(parameters: Float32Array): void
  /** Training leaves these parameters alone from now on, and no others: indices in canonical order. */
  freeze(parameters: readonly number[]): void
  change(change: TrainingChange): void
  checkpoint(): Checkpoint
  /** @throws EngineError where it is of another network */
  restore(checkpoint: Checkpoint): void
}

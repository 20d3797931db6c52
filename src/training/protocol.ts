import type { RangeTest, RangeTestOptions } from '../engine/range-test.ts'
import type { Best as BestWatched, Checkpoint, Fault, LayerShape } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import type { Health } from './health.ts'

/**
 * What the page and the session say to each other. Types only; tested over a MessageChannel.
 *
 * Every run has an id, chosen by the client: what a stale run still says is dropped by it.
 */

/** Steps, or samples, a second; Infinity is as fast as the machine goes. */
export type Rate = number

export type StepUnit = 'sample' | 'batch' | 'epoch'

/** What a run needs to go on where another session left it. */
export interface Resume {
  readonly checkpoint: Checkpoint
  readonly history: readonly HistoryRow[]
  readonly best: Best
  /** Parameters that training leaves alone, canonical indices. */
  readonly frozen: readonly number[]
}

/** One way that a run goes: from its start on, or from a time in the past of another. */
export interface BranchFacts {
  readonly id: string
  /** The epoch where it left another; null where it goes from a start. */
  readonly from: number | null
  /** The curves of what it left, to their end. */
  readonly before: readonly HistoryRow[]
  /** Where it has a network of its own: how many parameters came along, of how many; the rest is drawn anew. */
  readonly carried: { readonly kept: number; readonly of: number } | null
  /** Parameters that training leaves alone. */
  readonly frozen: readonly number[]
}

/** The epoch of least validation loss so far. */
export interface Best {
  readonly epoch: number
  readonly validationLoss: number
}

/** `past`: where it stands in the past, or branched off there and has not trained since; `now`: wherever it stands. */
export type Carry = 'past' | 'now'

export type Command =
  /** A new run of this experiment, paused at its start or at the point to resume from. */
  | {
      readonly type: 'load'
      readonly run: number
      readonly experiment: Experiment
      readonly resume?: Resume
      /** Whether it goes on from where the run before stands, with the weights that fit. */
      readonly carry?: Carry
    }
  /** Back to a branch that was left, and on from its end; where it is forgotten, to the start of the experiment. */
  | {
      readonly type: 'return'
      readonly run: number
      readonly experiment: Experiment
      readonly branch: string
      readonly rate: Rate | null
    }
  /** The run goes on with a changed experiment; only what needs no new network may differ. */
  | { readonly type: 'change'; readonly experiment: Experiment }
  | { readonly type: 'play'; readonly rate: Rate; readonly bySample?: boolean }
  | { readonly type: 'pause' }
  /** Pauses, and goes to the last remembered epoch at or before this one. Training on from there is another branch. */
  | { readonly type: 'seek'; readonly epoch: number }
  /** Parameters set by hand, canonical indices. */
  | { readonly type: 'write'; readonly parameters: readonly (readonly [index: number, value: number])[] }
  /** Training leaves these alone from now on, and no others. */
  | { readonly type: 'freeze'; readonly parameters: readonly number[] }
  /** A checkpoint is told now, where anything changed since the last: the page may be gone soon. */
  | { readonly type: 'save' }
  /** What is told beside frames from now on, in every run. */
  | { readonly type: 'watch'; readonly wishes: Wishes }
  /** Answered when the steps are done. */
  | {
      readonly type: 'step'
      readonly count: number
      readonly unit: StepUnit
      readonly request: number
    }
  | {
      readonly type: 'ask'
      readonly question: Question
      readonly request: number
    }
  /** A frame's buffer, drawn and given back. */
  | {
      readonly type: 'release'
      readonly run: number
      readonly buffer: ArrayBuffer
    }

/** What costs too much to be told always. */
export interface Wishes {
  /** Events of type `observation`: one after every step by hand, and a few a second while playing. */
  readonly observation: boolean
  /** With every observation, the gradient and the change of each single parameter. */
  readonly gradients: boolean
  /** Draws of Monte-Carlo dropout for the map of the output in frames; 0: none, the map is the prediction. */
  readonly uncertainty: number
}

export type Question =
  | { readonly about: 'metrics' }
  | { readonly about: 'weights' }
  | { readonly about: 'state' }
  /** A look at the whole of it. */
  | { readonly about: 'health' }
  /** Rows as of a prediction → activations of every unit of every layer in order. */
  | { readonly about: 'activations'; readonly rows: readonly (readonly number[])[] }
  | { readonly about: 'set'; readonly set: 'train' | 'validation' }
  /** One place or sample; over so many draws of Monte-Carlo dropout, 0: none. */
  | { readonly about: 'place'; readonly at: PlaceAsked; readonly draws: number }
  /** As `activations`, in one piece, and the parameters of the same moment. */
  | { readonly about: 'spaces'; readonly rows: readonly (readonly number[])[] }
  /** Where the run stands, in the past too. */
  | { readonly about: 'checkpoint' }
  /** From the parameters of now, by a run of its own, between commands; how far it is, is told. */
  | { readonly about: 'rangeTest'; readonly options: RangeTestOptions }
  /** Rows in the columns of the dataset, raw units. */
  | {
      readonly about: 'prediction'
      readonly rows: readonly (readonly number[])[]
    }

export type Answer =
  | Metrics
  | readonly LayerWeights[]
  | readonly (readonly number[])[]
  | SetOutputs
  | PlaceTold
  | Spaces
  | Checkpoint
  | RangeTest
  | Health
  | RunState

export interface Metrics {
  readonly epoch: number
  readonly step: number
  readonly trainLoss: number
  readonly validationLoss: number
  /** For classification only. */
  readonly trainAccuracy?: number
  readonly validationAccuracy?: number
}

/** One layer: `w [inputs][units]`, `b [units]`, and where it is normalised its scales and shifts, `[units]`. */
export interface LayerWeights {
  readonly w: readonly (readonly number[])[]
  readonly b: readonly number[]
  readonly scale?: readonly number[]
  readonly shift?: readonly number[]
}

/** All parameters in canonical order, and running means and variances; see `Checkpoint` of the engine. */
export interface RunState {
  readonly parameters: readonly number[]
  readonly statistics: readonly number[]
}

/** `[samples][outputs]` each. */
export interface SetOutputs {
  readonly outputs: readonly (readonly number[])[]
  readonly targets: readonly (readonly number[])[]
}

/** A row as of a prediction, or a sample of a set. */
export type PlaceAsked =
  | { readonly row: readonly number[] }
  | { readonly set: 'train' | 'validation'; readonly index: number }

/** What the network says of one place. */
export interface PlaceTold {
  /** The mean over the draws, where there are any. */
  readonly outputs: readonly number[]
  /** Standard deviations over the draws; null where there are none. */
  readonly deviations: readonly number[] | null
  /** Of a sample, without draws; null of a place that is none. */
  readonly loss: number | null
}

/** Rows as every layer sees them. */
export interface Spaces {
  /** `[units, rows]`: every unit of every layer in order. */
  readonly activations: Float32Array
  /** All, in canonical order. */
  readonly parameters: Float32Array
}

/** Counts in equal parts from `low` to `high`; one count where all values are the same. */
export interface Histogram {
  readonly low: number
  readonly high: number
  readonly counts: readonly number[]
}

/** One layer in an observed step; see `LayerObservation` of the engine. */
export interface WatchedLayer {
  readonly weights: Histogram
  readonly gradients: Histogram
  readonly activations: Histogram
  readonly weightNorm: number
  readonly gradientNorm: number
  readonly updateRatio: number
  /** Of each unit: the share of samples of the batch without slope, near an end of the range, and dropped. */
  readonly idle: readonly number[]
  readonly deadShare: number
  readonly saturated: readonly number[] | null
  readonly saturatedShare: number | null
  readonly dropped: readonly number[] | null
}

/** One observed step of training. */
export interface Watched {
  readonly epoch: number
  readonly step: number
  readonly learningRate: number
  readonly loss: number
  readonly gradientNorm: number
  readonly layers: readonly WatchedLayer[]
  readonly sample: WatchedSample
  /** Of each parameter, canonical order, where that is wished for. */
  readonly parameters: WatchedParameters | null
}

/** One sample of an observed batch, in full. Layers are told as in `LayerObservation` of the engine. */
export interface WatchedSample {
  /** Its index in the training set. */
  readonly index: number
  /** Its place in the batch, from 0, and the samples that there are in the batch. */
  readonly place: number
  readonly count: number
  /** What the first layer was given, noise and dropout included. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Of this sample alone. */
  readonly loss: number
  readonly z: readonly (readonly number[])[]
  readonly a: readonly (readonly number[])[]
  readonly delta: readonly (readonly number[])[]
  /** What dropout multiplied by: the inputs, then each layer; null where there is none. */
  readonly masks: readonly (readonly number[] | null)[]
}

export interface WatchedParameters {
  /** Before the step. */
  readonly values: Float32Array
  /** `∂J/∂parameter` of the batch, before penalties and clipping. */
  readonly gradients: Float32Array
  /** What the step made of it: the value after less that before. */
  readonly changes: Float32Array
}

export interface HistoryRow {
  readonly epoch: number
  readonly trainLoss: number
  readonly validationLoss: number
  readonly trainAccuracy: number
  readonly validationAccuracy: number
  /** Of the first step after this epoch; NaN where it is not known: earlier checkpoints did not say it. */
  readonly learningRate: number
}

/** Sizes of the parts of a frame's buffer, the same for a whole run. */
export interface FrameLayout {
  readonly parameters: number
  /** Units of all layers, the output layer included. */
  readonly units: number
  readonly outputs: number
  /** Columns × rows of the map of every unit, and of the output's; one row where the input is one number. */
  readonly unitGrid: readonly [columns: number, rows: number]
  readonly outputGrid: readonly [columns: number, rows: number]
  /** Most rows of history. */
  readonly history: number
}

/** What is known about a run before its first step. */
export interface RunFacts {
  readonly run: number
  readonly layout: FrameLayout
  readonly shapes: readonly LayerShape[]
  readonly stepsPerEpoch: number
  readonly engine: 'simd' | 'reference'
}

export interface FrameScalars {
  readonly run: number
  readonly playing: boolean
  readonly epoch: number
  readonly step: number
  /** Index into the training set of the sample that was stepped over last, where stepping by sample. */
  readonly sample: number | null
  /** Of the last evaluation, which may lie up to an epoch back while training flat out. */
  readonly metrics: Metrics
  readonly best: Best
  /** What was best of what early stopping watches; null where it watches nothing, or no epoch has ended. */
  readonly bestWatched: BestWatched | null
  /** Of the next step, as the schedule has it. */
  readonly learningRate: number
  readonly samplesPerSecond: number
  /** Rows of history in the buffer. */
  readonly historyRows: number
  /** Epochs that can be gone back to. */
  readonly remembered: readonly number[]
  /** Whether the map of the output is the mean of draws, and their deviation stands beside it. */
  readonly uncertain: boolean
}

export type StopReason =
  | { readonly kind: 'diverged'; readonly fault: Fault }
  /** Early stopping: after this epoch, with the best there was of what it watches. Playing or stepping goes on. */
  | { readonly kind: 'early'; readonly epoch: number; readonly best: BestWatched | null }

export type Event =
  | ({ readonly type: 'ready' } & RunFacts)
  /** Which way it goes: told with every run, and where it trains on from the past. */
  | { readonly type: 'branch'; readonly run: number; readonly branch: BranchFacts }
  | {
      readonly type: 'frame'
      readonly scalars: FrameScalars
      readonly buffer: ArrayBuffer
    }
  | {
      readonly type: 'stopped'
      readonly run: number
      readonly reason: StopReason
    }
  | {
      readonly type: 'observation'
      readonly run: number
      readonly watched: Watched
      /** A step that was done; a sample of a step, the rest of which comes; the step to come, looked at beforehand. */
      readonly of: 'step' | 'sample' | 'look'
      /** It went back in time: the step was done before, and perhaps more after it. */
      readonly past: boolean
    }
  /** How far an answer is that takes long: a part, from 0 to 1. */
  | { readonly type: 'progress'; readonly run: number; readonly part: number }
  /** The experiment could not be run, or a command could not be carried out. */
  | {
      readonly type: 'failed'
      readonly run: number
      readonly code: string
      readonly message: string
    }
  | {
      readonly type: 'answer'
      readonly request: number
      readonly answer: Answer | null
      /** Why there is none. */
      readonly why?: string
    }
  /** The last of a run that another takes the place of, where that was not told yet. */
  | {
      readonly type: 'left'
      readonly run: number
      readonly resume: Resume
    }
  /** Every few seconds while playing, and soon after anything else changed the run: where to resume. */
  | {
      readonly type: 'checkpoint'
      readonly run: number
      readonly resume: Resume
    }

import type { RangeTest, RangeTestOptions } from '../engine/range-test.ts'
import type { Best as BestWatched, Checkpoint, Fault, LayerShape } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'

/**
 * What the page and the session say to each other. Types only; tested over a MessageChannel.
 *
 * Every run has an id, chosen by the client: what a stale run still says is dropped by it.
 */

/** Steps a second; Infinity is as fast as the machine goes. */
export type Rate = number

export type StepUnit = 'sample' | 'batch' | 'epoch'

/** What a run needs to go on where another session left it. */
export interface Resume {
  readonly checkpoint: Checkpoint
  readonly history: readonly HistoryRow[]
  readonly best: Best
}

/** The epoch of least validation loss so far. */
export interface Best {
  readonly epoch: number
  readonly validationLoss: number
}

export type Command =
  /** A new run of this experiment, paused at its start or at the point to resume from. */
  | {
      readonly type: 'load'
      readonly run: number
      readonly experiment: Experiment
      readonly resume?: Resume
    }
  /** The run goes on with a changed experiment; only what needs no new network may differ. */
  | { readonly type: 'change'; readonly experiment: Experiment }
  | { readonly type: 'play'; readonly rate: Rate }
  | { readonly type: 'pause' }
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

export type Question =
  | { readonly about: 'metrics' }
  | { readonly about: 'weights' }
  /** From the parameters of now, by a run of its own. */
  | { readonly about: 'rangeTest'; readonly options: RangeTestOptions }
  /** Rows in the columns of the dataset, raw units. */
  | {
      readonly about: 'prediction'
      readonly rows: readonly (readonly number[])[]
    }

export type Answer = Metrics | readonly LayerWeights[] | readonly (readonly number[])[] | RangeTest

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

export interface HistoryRow {
  readonly epoch: number
  readonly trainLoss: number
  readonly validationLoss: number
  readonly trainAccuracy: number
  readonly validationAccuracy: number
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
  /** Of the next step, as the schedule has it. */
  readonly learningRate: number
  readonly samplesPerSecond: number
  /** Rows of history in the buffer. */
  readonly historyRows: number
}

export type StopReason =
  | { readonly kind: 'diverged'; readonly fault: Fault }
  /** Early stopping: after this epoch, with the best there was of what it watches. Playing or stepping goes on. */
  | { readonly kind: 'early'; readonly epoch: number; readonly best: BestWatched | null }

export type Event =
  | ({ readonly type: 'ready' } & RunFacts)
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
  /** Every few seconds: where to resume should the worker die. */
  | {
      readonly type: 'checkpoint'
      readonly run: number
      readonly resume: Resume
    }

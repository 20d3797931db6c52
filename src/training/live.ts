import type { Checkpoint, Evaluation, LayerShape, LayerSpec, Run } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import { readWeights, weightCounts } from '../experiment/weights.ts'
import { frameBytes } from './frame.ts'
import { History } from './history.ts'
import type { Plan } from './plan.ts'
import type { Best, BranchFacts, Carry, FrameLayout, HistoryRow, Metrics, StopReason } from './protocol.ts'
import { Timeline } from './timeline.ts'

const historyCapacity = 1024
const timelineCapacity = 128

const noBest: Best = { epoch: 0, validationLoss: Number.POSITIVE_INFINITY }

/** Where a run stands that may be left and come back to. */
export interface Place {
  readonly experiment: Experiment
  readonly checkpoint: Checkpoint
  readonly ended: StopReason | null
}

/** A run in a session, and what is remembered of it. */
export interface Live {
  readonly id: number
  readonly run: Run
  readonly plan: Plan
  readonly layout: FrameLayout
  readonly buffers: ArrayBuffer[]
  history: History
  timeline: Timeline
  branch: BranchFacts
  /** As it was changed since. */
  experiment: Experiment
  best: Best
  metrics: Metrics
  frozen: readonly number[]
  batchSize: number
  /** Samples stepped over of the batch under way. */
  cursor: number
  sample: number | null
  /** Something changed since the last frame. */
  dirty: boolean
  /** Something changed since the last checkpoint. */
  unsaved: boolean
  /** Why it goes no further: early stopping, or a number that was not finite, and then only the past helps. */
  ended: StopReason | null
  /** Where it went back in time from: what came after goes aside when it trains on. */
  present: Place | null
  /** Where its weights came from, as long as it has not trained since. */
  source: Source | null
}

/** A network, as far as another can take weights from it. */
export interface Side {
  readonly features: Experiment['data']['features']
  readonly shapes: readonly LayerShape[]
  readonly layers: readonly LayerSpec[]
}

export const sideOf = (run: Run, plan: Plan, { data }: Experiment): Side => ({
  features: data.features,
  shapes: run.shapes,
  layers: plan.spec.network.layers,
})

/** A point of a run that another network can go on from. */
export interface Source {
  readonly side: Side
  readonly checkpoint: Checkpoint
  readonly before: readonly HistoryRow[]
  readonly frozen: readonly number[]
}

/** In the past it is where it stands; what branched off and has not trained since stands where it came from. */
export function sourceOf(live: Live, carry: Carry): Source | null {
  const { run, plan, experiment, present, source, history, frozen } = live
  if (!present && source?.checkpoint.step === run.step) return source
  if (!present && carry === 'past') return null
  return { side: sideOf(run, plan, experiment), checkpoint: run.checkpoint(), before: history.rows(), frozen }
}

export function startLive(id: number, run: Run, plan: Plan, experiment: Experiment, rows: readonly HistoryRow[]): Live {
  run.setGrid(0, plan.unitInputs)
  run.setGrid(1, plan.outputInputs)
  const layout: FrameLayout = {
    parameters: run.parameterCount,
    units: run.shapes.reduce((sum, shape) => sum + shape.units, 0),
    outputs: run.outputs,
    unitGrid: plan.unitGrid,
    outputGrid: plan.outputGrid,
    history: historyCapacity,
  }
  return {
    id,
    run,
    plan,
    layout,
    buffers: [new ArrayBuffer(frameBytes(layout)), new ArrayBuffer(frameBytes(layout))],
    history: historyOf(rows),
    timeline: new Timeline(timelineCapacity),
    branch: { id: `${id}/0`, from: null, before: [], carried: null, frozen: [] },
    experiment,
    best: noBest,
    metrics: { epoch: 0, step: 0, trainLoss: 0, validationLoss: 0 },
    frozen: [],
    batchSize: experiment.training.batchSize,
    cursor: 0,
    sample: null,
    dirty: true,
    unsaved: false,
    ended: null,
    present: null,
    source: null,
  }
}

export function historyOf(rows: readonly HistoryRow[]): History {
  const history = new History(historyCapacity)
  for (const row of rows) history.add(row)
  return history
}

export const bestOf = (rows: readonly HistoryRow[]): Best =>
  rows.reduce<Best>((best, row) => (row.validationLoss < best.validationLoss ? row : best), noBest)

export const metricsOf = (run: Run, train: Evaluation, validation: Evaluation): Metrics => ({
  epoch: run.epoch,
  step: run.step,
  trainLoss: train.loss,
  validationLoss: validation.loss,
  ...(train.accuracy === null || validation.accuracy === null
    ? {}
    : { trainAccuracy: train.accuracy, validationAccuracy: validation.accuracy }),
})

/** Weights that the experiment brings along, in the place of those that were drawn. */
export function startFrom(run: Run, experiment: Experiment): void {
  const { weights } = experiment.network
  const brought = weights === undefined ? null : readWeights(weights, weightCounts(experiment))
  if (brought) run.restore({ ...run.checkpoint(), ...brought })
}

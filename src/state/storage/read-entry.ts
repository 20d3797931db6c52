import { optimizers } from '../../engine/optimizers/index.ts'
import type { Optimizer } from '../../engine/optimizers/item.ts'
import { isRecord } from '../../experiment/accepts.ts'
import { readExperiment } from '../../experiment/read.ts'
import type { Experiment } from '../../experiment/types.ts'
import { weightCounts } from '../../experiment/weights.ts'
import type { Resume } from '../../training/protocol.ts'
import type { Entry, Reached } from './entry.ts'

/**
 * What was stored is as foreign as what comes from elsewhere: another version may have written it, or another hand. It is
 * taken whole, or left out; nothing here throws.
 */

/** Most rows of curves that a run keeps. */
const mostRows = 1024
/** Latest moment and largest count that are believed. */
const mostCount = Number.MAX_SAFE_INTEGER

const isCount = (value: unknown): value is number => Number.isInteger(value) && isNumber(value, 0, mostCount)
const isNumber = (value: unknown, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): value is number =>
  typeof value === 'number' && value >= low && value <= high
/** A loss or an accuracy; where there is none it is no number. */
const isMeasure = (value: unknown): value is number => typeof value === 'number'

export function readEntry(raw: unknown): Entry | null {
  if (!isRecord(raw) || !isRecord(raw.experiment)) return null
  const { id, at } = raw
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || !isCount(at)) return null
  const { experiment, problems } = readExperiment(raw.experiment)
  if (problems.length > 0) return null
  const reached = raw.reached === null ? null : readReached(raw.reached)
  return reached === undefined ? null : { id, at, experiment, reached }
}

function readReached(raw: unknown): Reached | undefined {
  if (!isRecord(raw)) return undefined
  const { epoch, step, validationLoss, bytes } = raw
  const isRead = isCount(epoch) && isCount(step) && isMeasure(validationLoss) && isCount(bytes)
  return isRead ? { epoch, step, validationLoss, bytes } : undefined
}

type Floats = Float32Array | Float64Array

/** Numbers in the precision of one engine, so many of them, all finite. */
function isFloats(value: unknown, kind: string, count: number): value is Floats {
  const isOfKind = kind === 'simd' ? value instanceof Float32Array : value instanceof Float64Array
  return isOfKind && (value as Floats).length === count && (value as Floats).every(Number.isFinite)
}

/** The run of an experiment, where it is whole and of this experiment’s network. */
export function readRun(raw: unknown, experiment: Experiment): Resume | null {
  if (!isRecord(raw)) return null
  const { checkpoint, history, best, frozen } = raw
  const counts = weightCounts(experiment)
  const isWhole =
    isCheckpoint(checkpoint, experiment, counts) &&
    Array.isArray(history) &&
    history.length <= mostRows &&
    history.every(isRow) &&
    history.every((row, i) => i === 0 || row.epoch > history[i - 1].epoch) &&
    isRecord(best) &&
    isCount(best.epoch) &&
    isMeasure(best.validationLoss) &&
    Array.isArray(frozen) &&
    frozen.length <= counts.parameters &&
    frozen.every((index) => isCount(index) && index < counts.parameters)
  return isWhole ? (raw as unknown as Resume) : null
}

function isRow(row: unknown): boolean {
  if (!isRecord(row)) return false
  const { epoch, trainLoss, validationLoss, trainAccuracy, validationAccuracy } = row
  return isCount(epoch) && [trainLoss, validationLoss, trainAccuracy, validationAccuracy].every(isMeasure)
}

function isCheckpoint(
  raw: unknown,
  { training }: Experiment,
  { parameters, statistics }: ReturnType<typeof weightCounts>,
): boolean {
  if (!isRecord(raw) || !isRecord(raw.course)) return false
  const { engine, optimizer, slots, powers } = raw
  if (engine !== 'simd' && engine !== 'reference') return false
  if (training.rules === 'playground' && engine !== 'reference') return false
  const item = optimizers.find(({ id }) => id === optimizer) as Optimizer | undefined
  const { kept } = raw.course
  return (
    [raw.step, raw.epoch, raw.stepOfEpoch].every(isCount) &&
    isNumber(raw.batchSize, 1, mostCount) &&
    isFloats(raw.parameters, engine, parameters) &&
    isFloats(raw.statistics, engine, statistics) &&
    item !== undefined &&
    Array.isArray(slots) &&
    slots.length === item.slots &&
    slots.every((slot) => isFloats(slot, engine, parameters)) &&
    Array.isArray(powers) &&
    powers.length <= 2 &&
    powers.every((power) => isNumber(power, 0, 1)) &&
    isPlateau(raw.course.plateau) &&
    isStopping(raw.course.stopping) &&
    (kept === null || isFloats(kept, engine, parameters + statistics)) &&
    (raw.carried === undefined || isCarried(raw.carried, parameters))
  )
}

const isPlateau = (raw: unknown): boolean =>
  isRecord(raw) &&
  isMeasure(raw.best) &&
  isCount(raw.waited) &&
  isCount(raw.cooling) &&
  isNumber(raw.factor, Number.MIN_VALUE, 1)

const isStopping = (raw: unknown): boolean =>
  isRecord(raw) &&
  isCount(raw.waited) &&
  typeof raw.stopped === 'boolean' &&
  (raw.best === null || (isRecord(raw.best) && isCount(raw.best.epoch) && isMeasure(raw.best.value)))

function isCarried(raw: unknown, parameters: number): boolean {
  if (!isRecord(raw)) return false
  const { gradients, samples, dead } = raw
  return (
    isFloats(gradients, 'reference', parameters) &&
    isCount(samples) &&
    Array.isArray(dead) &&
    dead.length <= parameters &&
    dead.every((index) => isCount(index) && index < parameters)
  )
}

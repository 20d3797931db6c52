import { datasetOf } from '../../data/dataset-of.ts'
import type { Experiment } from '../../experiment/types.ts'
import type { HistoryRow } from '../protocol.ts'
import type { Facts } from './item.ts'

/* What the curves of a run say. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Medians over a few rows around each: what one row alone says is chance. */
export const smoothed = (values: readonly number[], reach = 2): number[] =>
  values.map((_, i) => median(values.slice(Math.max(0, i - reach), i + reach + 1)))

/** The rows of the last share of the epochs, of a run of at least so many. */
function lately({ rows }: Facts, share: number, atLeast: number): readonly HistoryRow[] | null {
  const last = rows.at(-1)
  if (!last || last.epoch < atLeast) return null
  return rows.filter(({ epoch }) => epoch >= last.epoch * (1 - share))
}

/** Whether the training loss has come to rest over the last part of the run. */
export function isSettled(facts: Facts, atLeast: number): boolean {
  const part = lately(facts, 0.4, atLeast)
  if (!part || part.length < 10) return false
  const third = Math.floor(part.length / 3)
  const [before, after] = [part.slice(0, third), part.slice(-third)].map((some) => median(some.map((r) => r.trainLoss)))
  return (after as number) > 0.97 * (before as number)
}

/** A loss that has risen far above where it began, and stays there. */
interface Climb {
  /** The first epoch since which it has stood above its start, and the epoch before that at which it was least. */
  readonly since: number
  readonly best: number
  readonly first: number
  readonly least: number
  readonly now: number
}

/** Fewest epochs, and times the loss of the start, or half as much where it had fallen well below that. */
const climbEpochs = 8
const climbFactor = 3

/** Whether the training loss shot up. Of numbers, the mean must be better by far, too: a lucky start says little. */
export function climbOf({ rows, looks }: Facts): Climb | null {
  const [start, last, look] = [rows[0], rows.at(-1), looks.at(-1)]
  if (!start || !last || !look || last.epoch < climbEpochs || rows.length < climbEpochs) return null
  if (look.task === 'regression' && look.skill > -0.5) return null
  const losses = smoothed(rows.map((row) => row.trainLoss))
  const first = start.trainLoss
  const now = median(rows.slice(-5).map((row) => row.trainLoss))
  const turn = losses.findLastIndex((loss) => loss <= first) + 1
  const before = losses.slice(0, Math.max(1, turn))
  const least = Math.min(first, ...before)
  const factor = least < 0.7 * first ? climbFactor / 2 : climbFactor
  if (now < factor * first || rows.slice(-climbEpochs).some((row) => row.trainLoss <= first)) return null
  return {
    since: rows[Math.max(1, turn)]?.epoch ?? 0,
    best: rows[before.indexOf(Math.min(...before))]?.epoch ?? 0,
    first,
    least,
    now,
  }
}

/**
 * How much of what can be learned the network has learned, 0 to 1: of classes, the share that it gets right beyond always
 * naming the largest; of numbers, R². Wrong labels can't be learned but by heart.
 */
export function skillOf({ looks, experiment }: Facts): number | null {
  const look = looks.at(-1)
  if (!look) return null
  const { labelNoise } = experiment.data
  return look.skill / (look.task === 'regression' ? 1 / (1 + labelNoise * labelNoise) : 1 - wrongShare(experiment))
}

const wrongShare = ({ data }: Experiment): number => Math.min(0.5, data.labelNoise)

/** Whether the data are noisier than they come, so that no network may get them right. */
export function isNoisy({ data }: Experiment): boolean {
  const { defaults } = datasetOf(data)
  return data.noise > 2 * defaults.noise + 0.05
}

/** Whether penalties or dropout are as strong as they hardly ever should be. */
export function isHeavy({ training: { l1, l2, weightDecay }, network }: Experiment): boolean {
  const own = network.layers.map((layer) => Math.max(10 * layer.l1, layer.l2, layer.dropout >= 0.7 ? 1 : 0))
  return Math.max(10 * l1, l2, weightDecay, ...own) >= 0.1
}

/** The last epoch that can be gone back to at or before one; null where there is none, or only the start. */
export const rememberedAt = ({ remembered }: Facts, epoch: number): number | null =>
  remembered.findLast((one) => one > 0 && one <= epoch) ?? null

/** A number in two digits. */
export const short = (value: number): string => String(Number(value.toPrecision(2))).replaceAll('-', '−')

/** A share in whole percents. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

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

/** The last epoch that can be gone back to at or before one. */
export const rememberedAt = ({ remembered }: Facts, epoch: number): number =>
  remembered.findLast((one) => one <= epoch) ?? remembered[0] ?? 0

/** A number in two digits. */
export const short = (value: number): string => String(Number(value.toPrecision(2))).replaceAll('-', '−')

/** A share in whole percents. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

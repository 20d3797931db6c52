import { byId } from '../../lib/setting.ts'
import type { TrainingSpec } from '../types.ts'
import { schedules } from './index.ts'
import type { Schedule } from './item.ts'

/**
 * The learning rate of a step: a linear warm-up, whose first step has a part of the rate already (Goyal and others, 2017),
 * then the schedule from its start.
 *
 * @param epochs epochs done before the step, the part of the epoch under way included
 * @param stepsPerEpoch of the epoch under way
 */
export function rateAt(
  { learningRate, schedule, warmup = 0 }: TrainingSpec,
  epochs: number,
  stepsPerEpoch: number,
): number {
  if (epochs < warmup) return learningRate * Math.min(1, (epochs + 1 / stepsPerEpoch) / warmup)
  if (!schedule) return learningRate
  const row: Schedule = byId(schedules, schedule.id)
  return learningRate * row.factor(epochs - warmup, schedule as never)
}

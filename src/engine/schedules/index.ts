import { constant } from './constant.ts'
import { cosine } from './cosine.ts'
import { exponential } from './exponential.ts'
import { oneCycle } from './one-cycle.ts'
import { polynomial } from './polynomial.ts'
import { reduceOnPlateau } from './reduce-on-plateau.ts'
import { step } from './step.ts'
import { warmRestarts } from './warm-restarts.ts'

/** The table of learning-rate schedules, in the order of menus. */
export const schedules = [
  constant,
  step,
  exponential,
  polynomial,
  cosine,
  warmRestarts,
  oneCycle,
  reduceOnPlateau,
] as const

export type ScheduleItem = (typeof schedules)[number]

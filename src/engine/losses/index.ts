import { binaryCrossEntropy } from './binary-cross-entropy.ts'
import { categoricalCrossEntropy } from './categorical-cross-entropy.ts'
import { halvedSquaredError } from './halved-squared-error.ts'
import { hinge } from './hinge.ts'
import { huber } from './huber.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanSquaredError } from './mean-squared-error.ts'
import { squaredHinge } from './squared-hinge.ts'

/** The table of losses, in the order of menus. */
export const losses = [
  binaryCrossEntropy,
  categoricalCrossEntropy,
  meanSquaredError,
  meanAbsoluteError,
  huber,
  hinge,
  squaredHinge,
  halvedSquaredError,
] as const

export type LossItem = (typeof losses)[number]
export type LossId = LossItem['id']

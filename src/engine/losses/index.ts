import { binaryCrossEntropy } from './binary-cross-entropy.ts'
import { categoricalCrossEntropy } from './categorical-cross-entropy.ts'
import { meanSquaredError } from './mean-squared-error.ts'

/** The table of losses, in the order of menus. */
export const losses = [binaryCrossEntropy, categoricalCrossEntropy, meanSquaredError] as const

export type LossItem = (typeof losses)[number]
export type LossId = LossItem['id']

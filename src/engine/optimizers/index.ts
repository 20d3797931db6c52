import { adam } from './adam.ts'
import { momentum } from './momentum.ts'
import { sgd } from './sgd.ts'

/** The table of optimizers, in order of increasing complexity. */
export const optimizers = [sgd, momentum, adam] as const

export type OptimizerItem = (typeof optimizers)[number]

import { batch } from './batch.ts'
import { layer } from './layer.ts'
import { none } from './none.ts'

/** The table of normalisations, in the order of menus. */
export const normalizations = [none, batch, layer] as const

export type NormalizationItem = (typeof normalizations)[number]

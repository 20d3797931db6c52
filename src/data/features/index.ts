import { columnFeatures } from './columns.ts'
import { product, sineOfX1, sineOfX2, x1Squared, x2Squared } from './derived.ts'

/** The table of features, in the order of menus: the columns first. */
export const features = [...columnFeatures, x1Squared, x2Squared, product, sineOfX1, sineOfX2] as const

export type FeatureId = (typeof features)[number]['id']

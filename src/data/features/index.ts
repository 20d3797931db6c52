import { columnFeatures } from './columns.ts'
import { cosine, product, sine, square } from './derived.ts'
import type { Feature } from './item.ts'
import { ownFeature } from './own.ts'

/** The table of features, in the order of menus: the columns first. */
export const features = [
  ...columnFeatures,
  square('x1'),
  square('x2'),
  square('x3'),
  square('x4'),
  product('x1', 'x2'),
  product('x1', 'x3'),
  product('x1', 'x4'),
  product('x2', 'x3'),
  product('x2', 'x4'),
  product('x3', 'x4'),
  sine('x1'),
  sine('x2'),
  sine('x3'),
  sine('x4'),
  cosine('x1'),
  cosine('x2'),
  cosine('x3'),
  cosine('x4'),
] as const

/** The name of a row of the table. */
export type TableFeatureId = (typeof features)[number]['id']

/** What an input of the network is called in documents: a row of the table, or one's own expression as it is written. */
export type FeatureId = string

const rows: ReadonlyMap<string, Feature> = new Map(features.map((feature) => [feature.id, feature]))

/** The feature of an id. Throws a RangeError where it is neither a row of the table nor an expression. */
export const featureOf = (id: FeatureId): Feature => rows.get(id) ?? ownFeature(id)

/** Whether an input is one's own expression. */
export const isOwn = (id: FeatureId): boolean => !rows.has(id)

import { byId } from '../../lib/setting.ts'
import { columnIndex } from '../columns.ts'
import type { Dataset } from '../datasets/item.ts'
import { type FeatureId, features } from './index.ts'
import type { Feature } from './item.ts'

/** Whether a dataset has the columns that a feature is made of. */
export function featureFits(dataset: Dataset, id: FeatureId): boolean {
  const feature: Feature = byId(features, id)
  return feature.columns.every((column) => dataset.columns.some((own) => own.id === column))
}

/**
 * What computes features: rows in the columns of a dataset, `[count, columns]` → `[count, features]`. Throws a
 * RangeError where the dataset lacks a column that a feature is made of.
 */
export function featureComputer(dataset: Dataset, ids: readonly FeatureId[]): (rows: Float64Array) => Float64Array {
  const width = dataset.columns.length
  const computed = ids.map((id) => {
    const feature: Feature = byId(features, id)
    return { value: feature.value, columns: feature.columns.map((column) => columnIndex(dataset, column)) }
  })
  return (rows) => {
    const count = rows.length / width
    const out = new Float64Array(count * computed.length)
    for (let i = 0; i < count; i++) {
      for (const [f, { value, columns }] of computed.entries()) {
        out[i * computed.length + f] = value(...columns.map((column) => rows[i * width + column] as number))
      }
    }
    return out
  }
}

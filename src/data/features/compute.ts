import { columnIndex } from '../columns.ts'
import type { Dataset } from '../datasets/item.ts'
import { type FeatureId, featureOf } from './index.ts'

/** Whether a dataset has the columns that a feature is made of. */
export function featureFits(dataset: Pick<Dataset, 'columns'>, id: FeatureId): boolean {
  return featureOf(id).columns.every((column) => dataset.columns.some((own) => own.id === column))
}

/**
 * What computes features: rows in the columns of a dataset, `[count, columns]` → `[count, features]`. Throws a
 * RangeError where the dataset lacks a column that a feature is made of.
 */
export function featureComputer(dataset: Dataset, ids: readonly FeatureId[]): (rows: Float64Array) => Float64Array {
  const width = dataset.columns.length
  const computed = ids.map((id) => {
    const feature = featureOf(id)
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

/** The number of rows, in the columns of a dataset, where a feature has no value and is 0 instead. */
export function rowsWithoutValue(dataset: Dataset, id: FeatureId, rows: Float64Array): number {
  const { hasValue, columns } = featureOf(id)
  if (!hasValue) return 0
  const width = dataset.columns.length
  const places = columns.map((column) => columnIndex(dataset, column))
  let count = 0
  for (let at = 0; at < rows.length; at += width) {
    if (!hasValue(...places.map((place) => rows[at + place] as number))) count++
  }
  return count
}

import { keyOf, permutation, Stream } from '../../lib/random.ts'
import type { Points, Request } from './item.ts'

/** Rows of a measured set: numbers, then the index of the class. */
export type Rows = readonly (readonly number[])[]

/**
 * Some of the rows that were measured, in an order that the seed decides; all of them where as many are asked for.
 * Noise shakes every number by that part of its column's standard deviation.
 */
export function drawMeasured(rows: Rows, columns: number, { points, noise, seed }: Request): Points {
  const count = Math.min(points, rows.length)
  const order = permutation(keyOf(seed, 'points'), 0, rows.length)
  const deviations = Array.from({ length: columns }, (_, c) => deviation(rows.map((row) => row[c] as number)))
  const x = new Float64Array(count * columns)
  const y = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const index = order[i] as number
    const row = rows[index] as readonly number[]
    const shake = new Stream(keyOf(seed, 'pointNoise'), index)
    for (let c = 0; c < columns; c++) {
      const step = noise === 0 ? 0 : noise * (deviations[c] as number) * shake.normal()
      x[i * columns + c] = (row[c] as number) + step
    }
    y[i] = row[columns] as number
  }
  return { count, x, y }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length)
}

import { quantile } from 'd3-array'
import type { Histogram } from '../../../training/protocol.ts'

/** Where values lay over time. */
export interface Strip {
  readonly low: number
  readonly high: number
  /** `[rows, columns]`, row 0 at `high`: the share of values of each moment, of its fullest row, 0 to 1. */
  readonly shares: Float32Array
}

/**
 * Over which values histograms reach that are shown together; a little around one value alone.
 *
 * @param rare share of histograms, at either end, that may reach farther: one leap would make all else a thin line
 */
export function rangeOf(histograms: readonly Histogram[], rare: number): readonly [low: number, high: number] {
  const low = quantile(histograms, rare, (one) => one.low) ?? Number.NaN
  const high = quantile(histograms, 1 - rare, (one) => one.high) ?? Number.NaN
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [-1, 1]
  if (high > low) return [low, high]
  const around = Math.abs(low) / 2 || 1
  return [low - around, high + around]
}

/**
 * Histograms side by side over the same values.
 *
 * @param moments the histogram of each column
 * @param rare as of `rangeOf`
 */
export function stripOf(moments: readonly Histogram[], rows: number, rare: number): Strip {
  const [low, high] = rangeOf(moments, rare)
  const shares = new Float32Array(rows * moments.length)
  for (const [column, histogram] of moments.entries()) {
    const amounts = amountsOf(histogram, low, high, rows)
    let most = 0
    for (let row = 0; row < rows; row++) most = Math.max(most, amounts[row] as number)
    if (most === 0) continue
    for (let row = 0; row < rows; row++) {
      shares[(rows - 1 - row) * moments.length + column] = (amounts[row] as number) / most
    }
  }
  return { low, high, shares }
}

/**
 * How many values lie in each of equal parts from `low` to `high`: each bar is spread evenly over its own width, what
 * lies outside is left out.
 */
export function amountsOf(
  { low: from, high: to, counts }: Histogram,
  low: number,
  high: number,
  rows: number,
): Float64Array {
  const amounts = new Float64Array(rows)
  const placeOf = (value: number) => ((value - low) / (high - low)) * rows
  const rowOf = (place: number) => Math.min(rows - 1, Math.max(0, Math.floor(place)))
  const width = (to - from) / counts.length
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    const start = placeOf(from + i * width)
    const end = placeOf(from + (i + 1) * width)
    if (!(end > start)) {
      if (start < 0 || start > rows) continue
      amounts[rowOf(start)] = (amounts[rowOf(start)] as number) + count
      continue
    }
    const last = rowOf(end)
    for (let row = rowOf(start); row <= last; row++) {
      const overlap = Math.min(end, row + 1) - Math.max(start, row)
      if (overlap > 0) amounts[row] = (amounts[row] as number) + (count * overlap) / (end - start)
    }
  }
  return amounts
}

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
    const most = amounts.reduce((a, b) => Math.max(a, b), 0)
    for (const [row, amount] of amounts.entries()) {
      if (most > 0) shares[(rows - 1 - row) * moments.length + column] = amount / most
    }
  }
  return { low, high, shares }
}

/**
 * How many values lie in each of equal parts from `low` to `high`: each bar is spread evenly over its own width, what
 * lies outside is left out.
 */
export function amountsOf({ low: from, high: to, counts }: Histogram, low: number, high: number, rows: number) {
  const amounts = Array.from({ length: rows }, () => 0)
  const placeOf = (value: number) => ((value - low) / (high - low)) * rows
  const rowOf = (place: number) => Math.min(rows - 1, Math.max(0, Math.floor(place)))
  const width = (to - from) / counts.length
  for (const [i, count] of counts.entries()) {
    const [start, end] = [placeOf(from + i * width), placeOf(from + (i + 1) * width)]
    if (!(end > start)) {
      if (start < 0 || start > rows) continue
      amounts[rowOf(start)] = (amounts[rowOf(start)] as number) + count
      continue
    }
    for (let row = rowOf(start); row <= rowOf(end); row++) {
      const overlap = Math.min(end, row + 1) - Math.max(start, row)
      if (overlap > 0) amounts[row] = (amounts[row] as number) + (count * overlap) / (end - start)
    }
  }
  return amounts
}

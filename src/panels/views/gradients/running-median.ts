import { median } from 'd3-array'

/** The median of each value and as many as `reach` before and after it; what is not a number is left out. */
export const runningMedian = (values: readonly number[], reach: number): number[] =>
  values.map((_, i) => median(values.slice(Math.max(0, i - reach), i + reach + 1)) ?? Number.NaN)

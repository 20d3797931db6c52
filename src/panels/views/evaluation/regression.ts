import { bin, extent, nice } from 'd3-array'

/* How far predictions are from targets. */

export interface RegressionScores {
  /** `1 − Σ(y − ŷ)² / Σ(y − ȳ)²`; null where all targets are the same. */
  readonly r2: number | null
  /** In the unit of the target. */
  readonly meanAbsoluteError: number
  readonly rootMeanSquaredError: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0)

/** `y − ŷ` of each sample: above 0 where the prediction is too small. */
export const residualsOf = (targets: readonly number[], predictions: readonly number[]): number[] =>
  targets.map((target, i) => target - (predictions[i] as number))

/** Of one sample at least. */
export function regressionScores(targets: readonly number[], residuals: readonly number[]): RegressionScores {
  const middle = mean(targets)
  const spread = squares(targets.map((target) => target - middle))
  // The mean of equal numbers may be off by a rounding.
  const isConstant = targets.every((target) => target === targets[0])
  const squared = squares(residuals)
  return {
    r2: isConstant ? null : 1 - squared / spread,
    meanAbsoluteError: mean(residuals.map(Math.abs)),
    rootMeanSquaredError: Math.sqrt(squared / residuals.length),
  }
}

/** Samples with a residual from `low` up to `high`, which belongs to the next bar but for the last. */
export interface Bar {
  readonly low: number
  readonly high: number
  readonly count: number
}

/** About so many bars of equal and round width that hold all residuals. */
export function histogramOf(residuals: readonly number[], bars: number): Bar[] {
  const [low = 0, high = 0] = extent(residuals)
  const domain = low === high ? ([low - 0.5, high + 0.5] as const) : nice(low, high, bars)
  return bin()
    .domain([domain[0], domain[1]])
    .thresholds(bars)(residuals)
    .filter(({ x0, x1 }) => x0 !== x1)
    .map(({ x0 = 0, x1 = 0, length }) => ({ low: x0, high: x1, count: length }))
}

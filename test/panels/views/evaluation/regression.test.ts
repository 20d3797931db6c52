import { describe, expect, it } from 'vitest'
import { histogramOf, regressionScores, residualsOf } from '../../../../src/panels/views/evaluation/regression.ts'

/* Expected numbers are those of the examples in scikit-learn's documentation, or computed by hand. */

const scoresOf = (targets: number[], predictions: number[]) =>
  regressionScores(targets, residualsOf(targets, predictions))

describe('scores of regression', () => {
  it('are those of the examples of r2_score, mean_absolute_error and mean_squared_error', () => {
    const scores = scoresOf([3, -0.5, 2, 7], [2.5, 0, 2, 8])
    expect(scores.r2).toBeCloseTo(0.9486081370449679, 14)
    expect(scores.meanAbsoluteError).toBe(0.5)
    expect(scores.rootMeanSquaredError).toBeCloseTo(0.6123724356957945, 14)
    expect(scoresOf([1, 2, 3], [1, 2, 3]).r2).toBe(1)
    expect(scoresOf([1, 2, 3], [2, 2, 2]).r2).toBe(0)
    expect(scoresOf([1, 2, 3], [3, 2, 1]).r2).toBe(-3)
  })

  it('has no R² where the target never changes, though its mean is rounded', () => {
    expect(scoresOf([0.1, 0.1, 0.1], [0.1, 0.2, 0])).toMatchObject({ r2: null })
    expect(scoresOf([4], [3])).toEqual({ r2: null, meanAbsoluteError: 1, rootMeanSquaredError: 1 })
  })
})

describe('a histogram of residuals', () => {
  it('holds every residual once', () => {
    const residuals = [-1, -0.5, 0, 0.1, 0.1, 0.4, 2]
    const bars = histogramOf(residuals, 6)
    expect(bars).toEqual([
      { low: -1, high: -0.5, count: 1 },
      { low: -0.5, high: 0, count: 1 },
      { low: 0, high: 0.5, count: 4 },
      { low: 0.5, high: 1, count: 0 },
      { low: 1, high: 1.5, count: 0 },
      { low: 1.5, high: 2, count: 1 },
    ])
  })

  it('has room for residuals that are all the same', () => {
    const bars = histogramOf([0.25, 0.25], 4)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(bars.every(({ low, high }) => high > low)).toBe(true)
  })
})

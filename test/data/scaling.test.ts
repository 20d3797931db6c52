import { expect, test } from 'vitest'
import { applyScale, measure } from '../../src/data/scaling.ts'

test('measures mean and deviation of each column', () => {
  const { means, deviations } = measure(Float64Array.of(1, 10, 2, 20, 3, 30, 6, 0), 2)
  expect([...means]).toEqual([3, 15])
  expect(deviations[0]).toBeCloseTo(Math.sqrt((4 + 1 + 0 + 9) / 4), 14)
  expect(deviations[1]).toBeCloseTo(Math.sqrt((25 + 25 + 225 + 225) / 4), 14)
})

test('a column of equal numbers becomes zeros, whatever the rounding of its mean', () => {
  // The sum of three times 0.2 is not three times 0.2.
  const values = Float64Array.of(0.2, 0.2, 0.2)
  const scale = measure(values, 1)
  expect(scale).toEqual({ means: Float64Array.of(0.2), deviations: Float64Array.of(1) })
  expect([...applyScale(values, scale)]).toEqual([0, 0, 0])
  expect(applyScale(Float64Array.of(0.7), scale)[0]).toBeCloseTo(0.5, 15)
})

test('one row is its own mean', () => {
  expect(measure(Float64Array.of(7, -3), 2)).toEqual({
    means: Float64Array.of(7, -3),
    deviations: Float64Array.of(1, 1),
  })
})

test('scales each column by its own numbers, and not at all without a scale', () => {
  const scale = { means: Float64Array.of(1, 10), deviations: Float64Array.of(2, 5) }
  expect([...applyScale(Float64Array.of(5, 0, 1, 20), scale)]).toEqual([2, -2, 0, 2])
  expect(applyScale(Float64Array.of(0.1, -3), null)).toEqual(Float64Array.of(0.1, -3))
})

import { line } from 'd3-shape'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { linePath, reversePath } from '../../src/plots/line-path.ts'

it('draws the line of D3, gaps and lone places included', () => {
  const number = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -2_000_000, max: 2_000_000 }).map((thousandths) => thousandths / 1000) },
    fc.constant(Number.NaN),
  )
  const theirs = line().defined(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number)), (places) => {
      expect(linePath(places)).toBe(theirs(places) ?? '')
    }),
  )
})

it('goes the same way back', () => {
  const places = [
    [1, 2],
    [3.25, -4],
    [5, 6],
  ] as const
  expect(`M${reversePath(linePath(places))}`).toBe(linePath(places.toReversed()))
})

import { median } from 'd3-array'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { runningMedian } from '../../../../src/panels/views/gradients/running-median.ts'

it('a running median does not follow one value that leaps', () => {
  expect(runningMedian([1, 1, 100, 2, 3], 1)).toEqual([1, 1, 2, 3, 2.5])
  expect(runningMedian([4], 4)).toEqual([4])
  expect(runningMedian([Number.NaN, 4], 0)).toEqual([Number.NaN, 4])
})

it('is the median of its window, wherever that is', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN)))
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 6 }), (all, reach) => {
      const expected = all.map((_, i) => median(all.slice(Math.max(0, i - reach), i + reach + 1)) ?? Number.NaN)
      expect(runningMedian(all, reach)).toEqual(expected)
    }),
  )
})

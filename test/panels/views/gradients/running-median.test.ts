import { expect, it } from 'vitest'
import { runningMedian } from '../../../../src/panels/views/gradients/running-median.ts'

it('a running median does not follow one value that leaps', () => {
  expect(runningMedian([1, 1, 100, 2, 3], 1)).toEqual([1, 1, 2, 3, 2.5])
  expect(runningMedian([4], 4)).toEqual([4])
  expect(runningMedian([Number.NaN, 4], 0)).toEqual([Number.NaN, 4])
})

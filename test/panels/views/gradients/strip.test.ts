import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsOf, rangeOf, stripOf } from '../../../../src/panels/views/gradients/strip.ts'

const listOf = (...given: Parameters<typeof amountsOf>) => Array.from(amountsOf(...given))

describe('amounts of a histogram', () => {
  it('are spread over the rows that a bar covers', () => {
    // Bars [0, 2) and [2, 4] over four rows of 1, then over rows of 4.
    expect(listOf({ low: 0, high: 4, counts: [6, 2] }, 0, 4, 4)).toEqual([3, 3, 1, 1])
    expect(listOf({ low: 0, high: 4, counts: [6, 2] }, -4, 8, 3)).toEqual([0, 8, 0])
    expect(listOf({ low: 1, high: 2, counts: [4] }, 0, 4, 8)).toEqual([0, 0, 2, 2, 0, 0, 0, 0])
  })

  it('put values that are all the same in one row', () => {
    expect(listOf({ low: 3, high: 3, counts: [5] }, 0, 4, 4)).toEqual([0, 0, 0, 5])
    expect(listOf({ low: 4, high: 4, counts: [5] }, 0, 4, 4)).toEqual([0, 0, 0, 5])
  })

  it('lose nothing', () => {
    const histogram = fc.record({
      low: fc.double({ min: -10, max: 0, noNaN: true }),
      high: fc.double({ min: 0.01, max: 10, noNaN: true }),
      counts: fc.array(fc.nat(100), { minLength: 1, maxLength: 24 }),
    })
    fc.assert(
      fc.property(histogram, fc.integer({ min: 1, max: 60 }), (one, rows) => {
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
        expect(sum(listOf(one, -10, 10, rows))).toBeCloseTo(sum(one.counts), 6)
      }),
    )
  })
})

describe('a strip', () => {
  it('holds all its moments, the largest values on top, each by its own fullest row', () => {
    const strip = stripOf(
      [
        { low: -1, high: 0, counts: [1, 1] },
        { low: 1, high: 1, counts: [7] },
        { low: -1, high: 1, counts: [4, 2, 2, 0] },
      ],
      4,
      0,
    )
    expect([strip.low, strip.high]).toEqual([-1, 1])
    expect(Array.from({ length: 4 }, (_, row) => Array.from(strip.shares.subarray(row * 3, row * 3 + 3)))).toEqual([
      [0, 1, 0],
      [0, 0, 0.5],
      [1, 0, 0.5],
      [1, 0, 1],
    ])
  })

  it('leaves out what is rare', () => {
    const moments = [1, 2, 1, 90, 1, 2, 1, 2, 1, 2, 1].map((high) => ({ low: -high, high, counts: [1, 1] }))
    expect(rangeOf(moments, 0.1)).toEqual([-2, 2])
    expect(listOf({ low: -4, high: 4, counts: [8] }, -2, 2, 2)).toEqual([2, 2])
    expect(listOf({ low: 9, high: 9, counts: [8] }, -2, 2, 2)).toEqual([0, 0])
  })

  it('has a range where there is none', () => {
    expect(rangeOf([{ low: 0, high: 0, counts: [1] }], 0)).toEqual([-1, 1])
    expect(rangeOf([{ low: -2, high: -2, counts: [1] }], 0)).toEqual([-3, -1])
    expect(rangeOf([], 0)).toEqual([-1, 1])
    expect(rangeOf([{ low: Number.NEGATIVE_INFINITY, high: 3, counts: [1] }], 0)).toEqual([-1, 1])
  })
})

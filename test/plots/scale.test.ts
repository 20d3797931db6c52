import { scaleLinear, scaleLog } from 'd3-scale'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearScale, logScale, roundDomain } from '../../src/plots/scale.ts'

const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)
const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true })
const interval = (number: fc.Arbitrary<number>) =>
  fc.tuple(number, number).filter(([from, to]) => Math.abs(from - to) > 1e-3 * Math.abs(from))
const near = (found: number, expected: number, span: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * span)

describe('a linear scale', () => {
  it('is that of D3', () => {
    fc.assert(
      fc.property(interval(value), interval(value), value, (domain, range, x) => {
        const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)]
        near(ours(x), theirs(x), Math.max(Math.abs(theirs(x)), Math.abs(range[0]), Math.abs(range[1])))
        near(ours.invert(x), theirs.invert(x), Math.max(Math.abs(theirs.invert(x)), ...domain.map(Math.abs)))
        expect(ours.ticks(5)).toEqual(theirs.ticks(5))
        // Which zero it is, is nothing that can be seen.
        const bounds = theirs.nice().domain()
        expect(roundDomain(domain).map((bound) => bound + 0)).toEqual(bounds.map((bound) => bound + 0))
      }),
    )
  })

  it('puts the one number of an empty domain in the middle', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5)
  })
})

describe('a logarithmic scale', () => {
  it('is that of D3, held within its range', () => {
    fc.assert(
      fc.property(interval(positive), interval(value), positive, (domain, range, x) => {
        const [ours, theirs] = [logScale(domain, range), scaleLog(domain, range).clamp(true)]
        near(ours(x), theirs(x), Math.max(...range.map(Math.abs)))
        const place = theirs(x)
        near(ours.invert(place), theirs.invert(place), 10 * Math.max(...domain))
      }),
    )
  })

  it('has round ticks', () => {
    expect(logScale([0.03, 1.2], [0, 1]).ticks(5)).toEqual([0.05, 0.1, 0.2, 0.5, 1])
    expect(logScale([1e-7, 20], [0, 1]).ticks(5)).toEqual([1e-7, 0.00001, 0.001, 0.1, 10])
  })
})

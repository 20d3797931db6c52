import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadApart } from '../../src/plots/spread-apart.ts'

describe('labels of line ends', () => {
  it('stay where they are when they are far enough apart', () => {
    expect(spreadApart([80, 10, 40], 14, [0, 100])).toEqual([80, 10, 40])
  })

  it('move up and down alike when they are not', () => {
    expect(spreadApart([50, 54], 14, [0, 100])).toEqual([45, 59])
    expect(spreadApart([54, 50], 14, [0, 100])).toEqual([59, 45])
  })

  it('stay above the axis, and leave out what has no place', () => {
    expect(spreadApart([99, Number.NaN, 100], 14, [0, 96])).toEqual([82, Number.NaN, 96])
  })

  it('make room, and stay within', () => {
    expect(spreadApart([50, 10, 30], 10, [0, 100])).toEqual([50, 10, 30])
    expect(spreadApart([95, 98, 20], 10, [0, 100])).toEqual([90, 100, 20])
    expect(spreadApart([-5, 2, Number.NaN], 10, [0, 100])).toEqual([0, 10, Number.NaN])
  })

  it('never overlap, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 }), (places) => {
        const spread = spreadApart(places, 14, [0, 100])
        const ordered = [...places.keys()]
          .toSorted((a, b) => (places[a] as number) - (places[b] as number))
          .map((i) => spread[i] as number)
        const gaps = ordered.slice(1).map((place, k) => place - (ordered[k] as number))
        expect(Math.max(0, ...ordered)).toBeLessThanOrEqual(100 + 1e-9)
        expect(Math.min(14, ...gaps)).toBeGreaterThan(14 - 1e-9)
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from '../../src/plots/spread-labels.ts'

describe('labels of line ends', () => {
  it('stay where they are when they are far enough apart', () => {
    expect(spreadLabels([80, 10, 40], 14, 100)).toEqual([80, 10, 40])
  })

  it('move up and down alike when they are not', () => {
    expect(spreadLabels([50, 54], 14, 100)).toEqual([45, 59])
    expect(spreadLabels([54, 50], 14, 100)).toEqual([59, 45])
  })

  it('stay above the axis, and leave out what has no place', () => {
    expect(spreadLabels([99, Number.NaN, 100], 14, 96)).toEqual([82, Number.NaN, 96])
  })

  it('never overlap, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 }), (places) => {
        const spread = spreadLabels(places, 14, 100)
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

import { describe, expect, it } from 'vitest'
import { strongDeviation } from '../../../src/panels/output/deviation-scale.ts'
import { colourDeviations, fillUncertainty, uncertainty } from '../../../src/panels/output/draw-uncertainty.ts'
import type { Frame } from '../../../src/training/frame.ts'

const probabilities = { low: 0, boundary: 0.5, high: 1 }

describe('the strongest deviation', () => {
  it('is a round number above all of the map', () => {
    const told = [0.051, 0.1, 0.11, 0.21, 0.31, 0.49].map((largest) => strongDeviation(largest, probabilities, null))
    expect(told).toEqual([0.1, 0.1, 0.2, 0.3, 0.5, 0.5])
    expect(strongDeviation(730, { low: 0, boundary: 500, high: 1000 }, null)).toBe(1000)
  })

  it('does not make much of little', () => {
    expect(strongDeviation(0, probabilities, null)).toBe(0.05)
    expect(strongDeviation(0.004, { low: -1, boundary: 0, high: 1 }, null)).toBe(0.1)
  })

  it('rises at once, and falls only when there is room', () => {
    expect(strongDeviation(0.21, probabilities, 0.2)).toBe(0.3)
    expect(strongDeviation(0.19, probabilities, 0.3)).toBe(0.3)
    expect(strongDeviation(0.15, probabilities, 0.3)).toBe(0.2)
    expect(strongDeviation(0.01, probabilities, 0.05)).toBe(0.05)
  })
})

const frameOf = (outputs: number, means: number[], deviations: number[]): Frame =>
  ({
    outputMap: Float32Array.from(means),
    outputDeviation: Float32Array.from(deviations),
    layout: { outputs, outputGrid: [11, 9] },
  }) as unknown as Frame

const cells = 11 * 9

it('means and variances are evened out between neighbours', () => {
  const even = frameOf(1, Array<number>(cells).fill(0.3), Array<number>(cells).fill(0.2))
  const drawn = uncertainty(even)
  expect(fillUncertainty(even, drawn)).toBeCloseTo(0.2, 6)
  expect(Math.min(...drawn.deviations)).toBeCloseTo(0.2, 6)
  expect(Math.min(...drawn.means)).toBeCloseTo(0.3, 6)

  const one = Array<number>(cells).fill(0)
  const middle = 4 * 11 + 5
  one[middle] = 0.5
  const largest = fillUncertainty(frameOf(1, one, one), drawn)
  // Five cells twice: a tent of nine, a fifth at its top, in both directions.
  expect(largest).toBeCloseTo(Math.sqrt(0.25 * 0.2 * 0.2), 6)
  expect(drawn.means[middle]).toBeCloseTo(0.5 * 0.2 * 0.2, 6)
  expect(drawn.deviations[middle - 1]).toBeCloseTo(drawn.deviations[middle + 1] as number, 6)
  expect(drawn.deviations[middle - 1]).toBeCloseTo(Math.sqrt(0.25 * 0.16 * 0.2), 6)
})

it('a slope stays one, up to the edges', () => {
  const slope = Array.from({ length: cells }, (_, cell) => (cell % 11) / 10 + Math.floor(cell / 11) / 5)
  const frame = frameOf(1, slope, slope)
  const drawn = uncertainty(frame)
  fillUncertainty(frame, drawn)
  for (const [cell, value] of slope.entries()) expect(drawn.means[cell]).toBeCloseTo(value, 5)
})

it('of several classes, the one that leads tells', () => {
  const rows = (...values: number[]) => values.flatMap((value) => Array<number>(cells).fill(value))
  const frame = frameOf(3, rows(0.2, 0.7, 0.1), rows(0.3, 0.1, 0.4))
  expect(fillUncertainty(frame, uncertainty(frame))).toBeCloseTo(0.1, 6)
})

it('colours by parts of the strongest, and no further', () => {
  const none = new Float32Array()
  const pixels = new Uint32Array(4)
  const table = Uint32Array.from({ length: 256 }, (_, i) => i)
  colourDeviations({ means: none, room: none, deviations: Float32Array.of(0, 0.05, 0.1, 0.2) }, 0.1, table, pixels)
  expect([...pixels]).toEqual([0, 128, 255, 255])
})

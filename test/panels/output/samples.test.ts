import { describe, expect, it } from 'vitest'
import { prepare } from '../../../src/data/prepare.ts'
import { readLink } from '../../../src/experiment/link.ts'
import { areaOf } from '../../../src/panels/output/frame-area.ts'
import { drawnSamples, nearestSample, neighbour, probeOf } from '../../../src/panels/output/samples.ts'

const data = prepare(readLink('v=1&data=iris&in=x1,x2,x3,x4').experiment.data)
const plane = ['x3', 'x4'] as const
const samples = drawnSamples(data, plane, true)

describe('samples on the plane', () => {
  it('are all of both sets, from left to right, each with its columns', () => {
    expect(samples).toHaveLength(data.points.count)
    expect(drawnSamples(data, plane, false)).toHaveLength(data.split.train.length)
    expect(samples.map(({ x }) => x)).toEqual(samples.map(({ x }) => x).toSorted((a, b) => a - b))
    for (const one of samples) {
      expect(data.split[one.set][one.index]).toBe(one.point)
      const { row, place } = probeOf(data, one)
      expect([place?.x, place?.y]).toEqual(row?.slice(2))
    }
  })

  it('of one input stand at their target', () => {
    const sine = prepare(readLink('v=1&data=sine').experiment.data)
    const [first] = drawnSamples(sine, ['x1'], true)
    expect(first?.y).toBe(sine.points.y[first?.point ?? -1])
  })

  it('are found from a place in pixels', () => {
    const area = areaOf(data.dataset, plane, { width: 300, height: 300 })
    const one = samples[70] as (typeof samples)[number]
    const found = nearestSample(samples, area, [area.x(one.x) + 0.5, area.y(one.y)])
    expect([found?.sample.x, found?.sample.y]).toEqual([one.x, one.y])
    expect(found?.distance).toBeCloseTo(0.5, 9)
    expect(nearestSample([], area, [0, 0])).toBe(null)
  })

  it('follow one another, and end where they end', () => {
    const nowhere = { place: null, row: null, sample: null }
    const at = (i: number) => probeOf(data, samples[i] as (typeof samples)[number])
    expect(neighbour(samples, nowhere, 1)).toBe(samples[0])
    expect(neighbour(samples, nowhere, -1)).toBe(samples.at(-1))
    expect(neighbour(samples, at(4), 1)).toBe(samples[5])
    expect(neighbour(samples, at(4), -1)).toBe(samples[3])
    expect(neighbour(samples, at(149), 1)).toBe(samples[149])
    const between = { place: { x: 3, y: 0 }, row: null, sample: null }
    expect(neighbour(samples, between, 1)?.x).toBeGreaterThanOrEqual(3)
    expect(neighbour(samples, between, -1)?.x).toBeLessThanOrEqual(3)
  })
})

import { describe, expect, it } from 'vitest'
import { layerSpace, outputPlane, outputsAt } from '../../../../src/panels/views/space/layers.ts'
import { frameOf } from '../../../../src/panels/views/space/window.ts'

const random = (() => {
  let state = 5
  return () => (state = (state * 16807) % 2147483647) / 2147483647 - 0.5
})()

describe('a layer made flat', () => {
  const rows = 60
  const classes = Array.from({ length: 50 }, (_, i) => i % 2)
  const points = { count: 50, classes, names: 2 }
  const inputs = Float64Array.from({ length: 2 * rows }, random)
  const layerOf = (units: number, drift = 0) => ({
    units,
    rows,
    values: Float32Array.from({ length: units * rows }, (_, i) => {
      const [u, row] = [Math.floor(i / rows), i % rows]
      return Math.sin(3 * (inputs[row] as number) + u) + (u % 2) * (inputs[rows + row] as number) + drift * u
    }),
  })

  it('is its two units themselves, or a line of one', () => {
    const two = layerOf(2)
    const space = layerSpace(two, points, 'tanh', inputs, undefined)
    expect(space.kind).toBe('units')
    expect(Array.from(space.places)).toEqual(Array.from(two.values))
    expect(space.frame).toEqual({ x: 0, y: 0, reach: 1.15 })
    const one = layerSpace(layerOf(1), points, 'relu', inputs, undefined)
    expect([one.kind, Math.max(...one.places.subarray(rows))]).toEqual(['line', 0])
  })

  it('does not flip from one moment to the next, whatever the solver says', () => {
    let before = layerSpace(layerOf(6), points, 'relu', inputs, undefined)
    for (let step = 1; step < 40; step++) {
      const next = layerSpace(layerOf(6, step / 400), points, 'relu', inputs, before)
      const moved = next.places.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - (before.places[i] as number))),
        0,
      )
      expect(moved).toBeLessThan(0.05)
      before = next
    }
  })

  it('first lies as the inputs do', () => {
    const units = 4
    const values = new Float32Array(units * rows)
    for (let i = 0; i < rows; i++) {
      values[i] = -3 * (inputs[i] as number)
      values[rows + i] = -2 * (inputs[rows + i] as number)
    }
    const { places } = layerSpace({ values, units, rows }, points, 'relu', inputs, undefined)
    for (let i = 0; i < rows; i++) {
      // Mirrored in both directions by the layer, turned back by the picture.
      expect(places[i] as number).toBeCloseTo(3 * ((inputs[i] as number) - mean(inputs.subarray(0, 50))), 1)
    }
  })

  it('counts the points that lie nearest the centre of their class', () => {
    const values = Float32Array.of(0, 0.1, 0.2, 10, 9, 1, 5)
    const own = { count: 6, classes: [0, 0, 0, 1, 1, 1], names: 2 }
    const { nearest, centres } = layerSpace({ values, units: 1, rows: 7 }, own, 'relu', new Float64Array(14), undefined)
    expect(nearest).toBeCloseTo(5 / 6, 12)
    expect(centres[1]?.[0]).toBeCloseTo(20 / 3, 6)
  })
})

const mean = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0) / of.length

it('the output layer is read from the parameters: z = a·W + b', () => {
  const parameters = Float32Array.of(9, 9, 1, 2, 3, 4, 5, 6, -1, -2, -3)
  const shape = { inputs: 2, units: 3, weights: 2, biases: 8, scales: null }
  expect(outputsAt(outputPlane(parameters, shape), [10, 100])).toEqual([
    1 * 10 + 4 * 100 - 1,
    2 * 10 + 5 * 100 - 2,
    3 * 10 + 6 * 100 - 3,
  ])
})

it('a frame stays while the points fit it, and follows where they leave it or shrink in it', () => {
  const places = (size: number) => Float64Array.of(-size, size, 99, 0, size / 2, 99)
  const first = frameOf(places(1), 2, null, undefined)
  expect(first).toEqual({ x: 0, y: 0.25, reach: 1.15 })
  expect(frameOf(places(1.1), 2, null, first)).toBe(first)
  expect(frameOf(places(0.8), 2, null, first)).toBe(first)
  expect(frameOf(places(2), 2, null, first).reach).toBeCloseTo(2.3, 12)
  expect(frameOf(places(0.1), 2, null, first).reach).toBeCloseTo(0.115, 12)
  expect(frameOf(places(0), 2, null, undefined).reach).toBe(1)
})

import { describe, expect, test } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import type { Dataset } from '../../src/data/datasets/item.ts'
import { byId } from '../../src/lib/setting.ts'

/** The rules of the drawn datasets, in the words of `Math`. */

const count = 2000

type Point = readonly [x1: number, x2: number, y: number]

/** Points of a dataset of two columns. */
function pointsOf(id: string, noise: number, seed = 5): Point[] {
  const { x, y } = byId<Dataset>(datasets, id).generate({ points: count, noise, seed })
  return Array.from(y, (value, i) => [x[2 * i] as number, x[2 * i + 1] as number, value])
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

const ofClass = (points: readonly Point[], index: number): Point[] => points.filter(([, , y]) => y === index)

/** Half of the drawn classes are one, half the other, to a point. */
test.each([
  ['circle', 2],
  ['gaussian', 2],
  ['spiral', 2],
  ['moons', 2],
  ['blobs', 3],
])('%s takes its classes in turn', (id, classes) => {
  expect(pointsOf(id, 0.1).map(([, , y]) => y)).toEqual(Array.from({ length: count }, (_, i) => i % classes))
})

test('circle: a disc evenly filled, and a ring', () => {
  const points = pointsOf('circle', 0)
  const radii = (index: number) => ofClass(points, index).map(([x1, x2]) => Math.hypot(x1, x2))
  const [ring, disc] = [radii(0), radii(1)]
  expect(Math.min(...ring)).toBeGreaterThanOrEqual(3.5)
  expect(Math.max(...ring)).toBeLessThanOrEqual(5)
  expect(Math.max(...disc)).toBeLessThanOrEqual(2.5)
  expect(Math.max(...disc)).toBeGreaterThan(2.45)
  expect(disc.filter((radius) => radius < 2.5 / Math.SQRT2).length / disc.length).toBeCloseTo(0.5, 1)
  for (const axis of [0, 1] as const) expect(Math.abs(mean(points.map((point) => point[axis])))).toBeLessThan(0.2)
})

test('xor: the sign of the product, and a gap around the axes', () => {
  for (const [x1, x2, y] of pointsOf('xor', 0)) {
    expect(y).toBe(x1 * x2 > 0 ? 1 : 0)
    for (const value of [x1, x2]) {
      expect(Math.abs(value)).toBeGreaterThanOrEqual(0.3)
      expect(Math.abs(value)).toBeLessThanOrEqual(5)
    }
  }
})

test.each([
  [
    'gaussian',
    0.5,
    3,
    [
      [-2, -2],
      [2, 2],
    ],
  ],
  [
    'blobs',
    0.3,
    4,
    [0, 120, 240].map((angle) => [2.8 * Math.sin((angle * Math.PI) / 180), 2.8 * Math.cos((angle * Math.PI) / 180)]),
  ],
] as const)('%s: clouds of the spread that noise says', (id, least, perNoise, centres) => {
  for (const noise of [0, 0.1, 0.5]) {
    const spread = least + perNoise * noise
    const points = pointsOf(id, noise)
    for (const [index, centre] of centres.entries()) {
      for (const axis of [0, 1] as const) {
        const values = ofClass(points, index).map((point) => point[axis])
        const error = (5 * spread) / Math.sqrt(values.length)
        expect(Math.abs(mean(values) - centre[axis])).toBeLessThan(error)
        expect(Math.abs(deviation(values) - spread)).toBeLessThan(error)
      }
    }
  }
})

describe('moons', () => {
  /** Back to the units of scikit-learn's make_moons. */
  const unscaled = (points: readonly Point[]): Point[] =>
    points.map(([x1, x2, y]) => [x1 / 2.5 + 0.5, x2 / 2.5 + 0.25, y])
  const fromUpper = ([x1, x2]: Point) =>
    x2 >= 0 ? Math.abs(Math.hypot(x1, x2) - 1) : Math.min(Math.hypot(x1 - 1, x2), Math.hypot(x1 + 1, x2))
  const fromLower = ([x1, x2, y]: Point) => fromUpper([1 - x1, 0.5 - x2, y])

  test('are the closed form of make_moons without noise', () => {
    for (const point of unscaled(pointsOf('moons', 0))) {
      const angle = point[2] === 0 ? Math.atan2(point[1], point[0]) : Math.atan2(0.5 - point[1], 1 - point[0])
      const [x1, x2] =
        point[2] === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)]
      expect(angle).toBeGreaterThan(-1e-12)
      expect(point[0]).toBeCloseTo(x1, 12)
      expect(point[1]).toBeCloseTo(x2, 12)
    }
  })

  test('scatter by the noise, in radii', () => {
    const [still, moved] = [unscaled(pointsOf('moons', 0)), unscaled(pointsOf('moons', 0.2))]
    for (const axis of [0, 1] as const) {
      expect(deviation(moved.map((point, i) => point[axis] - (still[i] as Point)[axis]))).toBeCloseTo(0.2, 1)
    }
  })

  test('can be told apart at default noise: the nearer crescent is right 99 times in 100', () => {
    const points = unscaled(pointsOf('moons', byId(datasets, 'moons').defaults.noise))
    const right = points.filter((point) => (fromLower(point) < fromUpper(point) ? 1 : 0) === point[2])
    expect(right.length / count).toBeGreaterThan(0.99)
  })
})

test('spiral: the angle follows the radius, the arms half a turn apart', () => {
  for (const [x1, x2, y] of pointsOf('spiral', 0)) {
    const radius = Math.hypot(x1, x2)
    expect(radius).toBeLessThanOrEqual(5)
    const angle = 1.75 * 2 * Math.PI * (radius / 5) + y * Math.PI
    expect(x1).toBeCloseTo(radius * Math.sin(angle), 10)
    expect(x2).toBeCloseTo(radius * Math.cos(angle), 10)
  }
})

test('pass: whole lectures, quarters of hours, and a threshold', () => {
  const points = pointsOf('pass', 0)
  expect(new Set(points.map(([lectures]) => lectures))).toEqual(new Set(Array.from({ length: 11 }, (_, i) => i)))
  for (const [lectures, hours, passed] of points) {
    expect(hours * 4).toBe(Math.round(hours * 4))
    expect(hours).toBeGreaterThanOrEqual(0)
    expect(hours).toBeLessThanOrEqual(10)
    expect(passed).toBe(lectures + hours > 8 ? 1 : 0)
  }
})

test('pass: who is like the lecture’s students has their outcome', () => {
  const points = pointsOf('pass', byId(datasets, 'pass').defaults.noise)
  const outcome = (lectures: number, hours: number) =>
    mean(points.filter(([x1, x2]) => Math.abs(x1 - lectures) <= 1 && Math.abs(x2 - hours) <= 1).map(([, , y]) => y))
  expect(outcome(4, 5)).toBeGreaterThan(0.7)
  expect(outcome(5, 8)).toBe(1)
  expect(outcome(2, 1)).toBe(0)
})

const hills = [
  [-3.8, 2.4],
  [0, -2.4],
  [3.8, 2.4],
] as const
const hollows = [
  [0, 2.4],
  [-3.8, -2.4],
  [3.8, -2.4],
] as const
const bump = (x1: number, x2: number, [c1, c2]: readonly [number, number]) =>
  Math.exp(-((x1 - c1) ** 2 + (x2 - c2) ** 2) / 3.38)
const landscape = (x1: number, x2: number) =>
  hills.reduce((sum, hill) => sum + bump(x1, x2, hill), 0) -
  hollows.reduce((sum, hollow) => sum + bump(x1, x2, hollow), 0)

describe.each([
  ['plane', (x1: number, x2: number) => (x1 + x2) / 11],
  ['multiGaussian', landscape],
] as const)('%s', (id, height) => {
  test('is its closed form without noise, over the whole square', () => {
    const points = pointsOf(id, 0)
    for (const [x1, x2, y] of points) expect(y).toBeCloseTo(height(x1, x2), 12)
    for (const axis of [0, 1] as const) {
      const values = points.map((point) => point[axis])
      expect(Math.min(...values)).toBeLessThan(-5.4)
      expect(Math.max(...values)).toBeGreaterThan(5.4)
    }
  })

  test('noise is the deviation of the target, places stay', () => {
    const rest = pointsOf(id, 0.2).map(([x1, x2, y]) => y - height(x1, x2))
    expect(deviation(rest)).toBeCloseTo(0.2, 1.7)
    expect(mean(rest)).toBeCloseTo(0, 1)
  })
})

test('sine: two periods, and noise in the target alone', () => {
  const { generate } = byId(datasets, 'sine')
  const [still, moved] = [0, 0.2].map((noise) => generate({ points: count, noise, seed: 5 }))
  expect(moved?.x).toEqual(still?.x)
  expect(Math.max(...(still?.x ?? []))).toBeLessThan(5.8)
  for (const [i, x] of still?.x.entries() ?? []) expect(still?.y[i]).toBeCloseTo(Math.sin((Math.PI * x) / 3), 12)
  const rest = Array.from(moved?.y ?? [], (y, i) => y - (still?.y[i] as number))
  expect(deviation(rest)).toBeGreaterThan(0.19)
  expect(deviation(rest)).toBeLessThan(0.21)
})

test.each([
  ['circle', 5],
  ['xor', 5],
  ['spiral', 2],
])('%s: noise moves points both ways, up to %d × noise, after they got their class', (id, reach) => {
  const [still, little, much] = [0, 0.1, 0.4].map((noise) => pointsOf(id, noise)) as [Point[], Point[], Point[]]
  expect(much.map(([, , y]) => y)).toEqual(still.map(([, , y]) => y))
  for (const axis of [0, 1] as const) {
    const moves = (points: readonly Point[]) => points.map((point, i) => point[axis] - (still[i] as Point)[axis])
    const [a, b] = [moves(little), moves(much)]
    for (const [i, move] of b.entries()) expect(move).toBeCloseTo(4 * (a[i] as number), 10)
    expect(Math.max(...b)).toBeLessThanOrEqual(reach * 0.4)
    expect(Math.max(...b)).toBeGreaterThan(reach * 0.39)
    expect(Math.min(...b)).toBeLessThan(-reach * 0.39)
  }
})

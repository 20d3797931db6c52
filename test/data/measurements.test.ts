import { describe, expect, test } from 'vitest'
import { iris } from '../../src/data/datasets/iris.ts'
import { penguins } from '../../src/data/datasets/penguins.ts'

const columnOf = (x: Float64Array, at: number): number[] =>
  Array.from({ length: x.length / 4 }, (_, i) => x[4 * i + at] as number)

function summary(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    mean,
    deviation: Math.sqrt(squares / (values.length - 1)),
    min: Math.min(...values),
    max: Math.max(...values),
  }
}

/** Iris as in R's `summary(iris)`; penguins as in `summary(penguins)` of palmerpenguins, deviations recomputed. */
const published = [
  {
    dataset: iris,
    counts: [50, 50, 50],
    columns: [
      { mean: 5.843333, deviation: 0.828066, min: 4.3, max: 7.9 },
      { mean: 3.057333, deviation: 0.435866, min: 2, max: 4.4 },
      { mean: 3.758, deviation: 1.765298, min: 1, max: 6.9 },
      { mean: 1.199333, deviation: 0.762238, min: 0.1, max: 2.5 },
    ],
    // Means of each class, setosa, versicolor, virginica: Fisher (1936), table II.
    means: [
      [5.006, 5.936, 6.588],
      [3.428, 2.77, 2.974],
      [1.462, 4.26, 5.552],
      [0.246, 1.326, 2.026],
    ],
  },
  {
    dataset: penguins,
    counts: [151, 68, 123],
    columns: [
      { mean: 43.92193, deviation: 5.459584, min: 32.1, max: 59.6 },
      { mean: 17.15117, deviation: 1.974793, min: 13.1, max: 21.5 },
      { mean: 200.915205, deviation: 14.061714, min: 172, max: 231 },
      { mean: 4201.754386, deviation: 801.954536, min: 2700, max: 6300 },
    ],
    means: [
      [38.791391, 48.833824, 47.504878],
      [18.346358, 18.420588, 14.982114],
      [189.953642, 195.823529, 217.186992],
      [3700.662252, 3733.088235, 5076.01626],
    ],
  },
] as const

describe.each(published)('$dataset.id', ({ dataset, counts, columns, means }) => {
  const whole = dataset.generate({ ...dataset.defaults, seed: 1 })

  test('has all the rows, and its classes', () => {
    expect(whole.count).toBe(counts.reduce<number>((sum, n) => sum + n, 0))
    expect(dataset.limits.points[1]).toBe(whole.count)
    expect(counts.map((_, index) => whole.y.filter((y) => y === index).length)).toEqual(counts)
  })

  test('has the published means, deviations and ranges', () => {
    for (const [at, expected] of columns.entries()) {
      const found = summary(columnOf(whole.x, at))
      expect(found.mean).toBeCloseTo(expected.mean, 5)
      expect(found.deviation).toBeCloseTo(expected.deviation, 5)
      expect([found.min, found.max]).toEqual([expected.min, expected.max])
    }
  })

  test('has the published means of each class', () => {
    for (const [at, expected] of means.entries()) {
      for (const [index, mean] of expected.entries()) {
        const values = columnOf(whole.x, at).filter((_, i) => whole.y[i] === index)
        expect(summary(values).mean).toBeCloseTo(mean, 5)
      }
    }
  })

  const rowsOf = ({ x, y }: typeof whole) => Array.from(y, (value, i) => [...x.slice(4 * i, 4 * i + 4), value].join())

  test('the seed decides the order, not the rows', () => {
    const other = dataset.generate({ ...dataset.defaults, seed: 2 })
    expect(rowsOf(other)).not.toEqual(rowsOf(whole))
    expect(rowsOf(other).toSorted()).toEqual(rowsOf(whole).toSorted())
  })

  test('fewer points are some of the rows, more are all', () => {
    const some = dataset.generate({ points: 40, noise: 0, seed: 1 })
    expect(some.count).toBe(40)
    expect(rowsOf(some).every((row) => rowsOf(whole).includes(row))).toBe(true)
    expect(dataset.generate({ points: 9999, noise: 0, seed: 1 }).count).toBe(whole.count)
  })

  test('noise is a part of each column’s deviation', () => {
    const shaken = dataset.generate({ ...dataset.defaults, noise: 0.5, seed: 1 })
    expect(shaken.y).toEqual(whole.y)
    for (const [at, { deviation }] of columns.entries()) {
      const still = columnOf(whole.x, at)
      const moves = columnOf(shaken.x, at).map((value, i) => (value - (still[i] as number)) / deviation)
      expect(summary(moves).deviation).toBeGreaterThan(0.42)
      expect(summary(moves).deviation).toBeLessThan(0.58)
    }
  })

  test('names its source', () => expect(dataset.source.en).toMatch(/\d{4}.*CC/))
})

test('iris has the rows of Fisher’s paper that the UCI file had wrong', () => {
  const { x } = iris.generate({ ...iris.defaults, seed: 1 })
  const rows = Array.from({ length: 150 }, (_, i) => x.slice(4 * i, 4 * i + 4).join())
  for (const row of ['4.9,3.1,1.5,0.2', '4.9,3.6,1.4,0.1']) expect(rows).toContain(row)
})

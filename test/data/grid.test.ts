import { expect, test } from 'vitest'
import { iris } from '../../src/data/datasets/iris.ts'
import { moons } from '../../src/data/datasets/moons.ts'
import { sine } from '../../src/data/datasets/sine.ts'
import { gridRows, rowAt } from '../../src/data/grid.ts'

const rowsOf = (flat: Float64Array, width: number): number[][] =>
  Array.from({ length: flat.length / width }, (_, i) => Array.from(flat.subarray(i * width, (i + 1) * width)))

test('cells of a map: their centres, the top row first, from left to right', () => {
  // The domain of both axes is −5 … 5.
  expect(rowsOf(gridRows(moons, ['x1', 'x2'], Float64Array.of(9, 9), [4, 2]), 2)).toEqual([
    [-3.75, 2.5],
    [-1.25, 2.5],
    [1.25, 2.5],
    [3.75, 2.5],
    [-3.75, -2.5],
    [-1.25, -2.5],
    [1.25, -2.5],
    [3.75, -2.5],
  ])
})

test('axes can be exchanged', () => {
  const across = rowsOf(gridRows(moons, ['x1', 'x2'], new Float64Array(2), [3, 3]), 2)
  const exchanged = rowsOf(gridRows(moons, ['x2', 'x1'], new Float64Array(2), [3, 3]), 2)
  expect(exchanged).toEqual(across.map(([x1, x2]) => [x2, x1]))
})

test('columns that are not drawn stand at their mean', () => {
  const means = Float64Array.of(5.8, 3.1, 3.7, 1.2)
  const rows = rowsOf(gridRows(iris, ['x4', 'x2'], means, [5, 5]), 4)
  expect(rows).toHaveLength(25)
  for (const row of rows) expect([row[0], row[2]]).toEqual([5.8, 3.7])
  expect(new Set(rows.map((row) => row[3])).size).toBe(5)
  // Petal width −0.1 … 2.8 from left to right, sepal width 4.6 … 1.8 downwards.
  expect(rows[0]?.[3]).toBeCloseTo(-0.1 + 2.9 / 10, 12)
  expect(rows[0]?.[1]).toBeCloseTo(4.6 - 2.8 / 10, 12)
})

test('one axis gives one row of cells', () => {
  expect([...gridRows(sine, ['x1'], Float64Array.of(0), [3, 1])]).toEqual([-4, 0, 4])
})

test('an axis that the dataset lacks is refused', () => {
  expect(() => gridRows(sine, ['x1', 'x2'], Float64Array.of(0), [3, 3])).toThrow('the dataset sine has no column x2')
})

test('a point of the plane has all columns: those that are not drawn at their mean', () => {
  const means = Float64Array.of(5, 3, 4, 1)
  expect(rowAt(iris, ['x3', 'x1'], means, { x: 1.5, y: 6 })).toEqual([6, 3, 1.5, 1])
  expect(rowAt(iris, ['x2'], means, { x: 2, y: 99 })).toEqual([5, 2, 4, 1])
})

import { expect, test } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import type { Dataset } from '../../src/data/datasets/item.ts'
import { featureComputer, featureFits, rowsWithoutValue } from '../../src/data/features/compute.ts'
import { features, isOwn, type TableFeatureId } from '../../src/data/features/index.ts'
import { type ColumnId, columnIds, type Feature } from '../../src/data/features/item.ts'
import { byId } from '../../src/lib/setting.ts'

const table: readonly Feature[] = features
const dataset = (id: string): Dataset => byId<Dataset>(datasets, id)

/** Every feature by the name that a link gives it, of a row of the columns. */
const formulas: Record<
  Exclude<TableFeatureId, ColumnId>,
  (x1: number, x2: number, x3: number, x4: number) => number
> = {
  x1sq: (x1) => x1 ** 2,
  x2sq: (_, x2) => x2 ** 2,
  x3sq: (_, __, x3) => x3 ** 2,
  x4sq: (_, __, ___, x4) => x4 ** 2,
  x1x2: (x1, x2) => x1 * x2,
  x1x3: (x1, _, x3) => x1 * x3,
  x1x4: (x1, _, __, x4) => x1 * x4,
  x2x3: (_, x2, x3) => x2 * x3,
  x2x4: (_, x2, __, x4) => x2 * x4,
  x3x4: (_, __, x3, x4) => x3 * x4,
  sinx1: (x1) => Math.sin(x1),
  sinx2: (_, x2) => Math.sin(x2),
  sinx3: (_, __, x3) => Math.sin(x3),
  sinx4: (_, __, ___, x4) => Math.sin(x4),
  cosx1: (x1) => Math.cos(x1),
  cosx2: (_, x2) => Math.cos(x2),
  cosx3: (_, __, x3) => Math.cos(x3),
  cosx4: (_, __, ___, x4) => Math.cos(x4),
}

const rows = [
  [5.1, 3.5, 1.4, 0.2],
  [-2.5, 0, 7, -0.75],
  [6.25, -6, 3, 1e-3],
].map((row) => columnIds.map((_, c) => row[c] ?? c - 6.5))
const wide = { ...dataset('iris'), columns: columnIds.map((id) => ({ ...dataset('sine').columns[0], id })) } as Dataset

test('the columns come first, in their order', () => {
  expect(table.slice(0, columnIds.length).map(({ id }) => id)).toEqual(columnIds)
  expect(new Set(table.map(({ id }) => id)).size).toBe(table.length)
})

test.each(table)('$id is what its name says, of the columns in their own units', ({ id }) => {
  const computed = featureComputer(wide, [id])(Float64Array.from(rows.flat()))
  expect(computed).toHaveLength(rows.length)
  const formula = formulas[id as keyof typeof formulas]
  for (const [i, row] of rows.entries()) {
    const [x1, x2, x3, x4] = row as [number, number, number, number]
    expect(computed[i]).toBeCloseTo(formula ? formula(x1, x2, x3, x4) : (row[Number(id.slice(1)) - 1] as number), 12)
  }
})

test.each(table)('$id has a symbol and a sentence in every language', ({ symbol, help, label }) => {
  for (const words of [symbol, ...Object.values(label)]) expect(words).not.toBe('')
  for (const sentence of Object.values(help)) expect(sentence).toMatch(/\.$/)
})

test('features stand side by side in the order asked for', () => {
  const computed = featureComputer(dataset('iris'), ['x4', 'x1', 'x1x2'])(Float64Array.of(5.1, 3.5, 1.4, 0.2))
  expect([...computed]).toEqual([0.2, 5.1, 5.1 * 3.5])
})

test('a feature fits the datasets that have its columns', () => {
  expect(table.filter(({ id }) => featureFits(dataset('sine'), id)).map(({ id }) => id)).toEqual([
    'x1',
    'x1sq',
    'sinx1',
    'cosx1',
  ])
  const unfit = table.map(({ id }) => id).filter((id) => !featureFits(dataset('moons'), id))
  expect(unfit).toEqual(table.map(({ id }) => id).filter((id) => /x([3-9]|1\d)/.test(id)))
  expect(table.every(({ id }) => featureFits(wide, id))).toBe(true)
  expect(featureFits(dataset('iris'), 'x1*x4')).toBe(true)
  expect(featureFits(dataset('moons'), 'x1*x4')).toBe(false)
})

test('a column that is not there is refused by name', () => {
  expect(() => featureComputer(dataset('moons'), ['x1', 'x3'])).toThrow(
    new RangeError('the dataset moons has no column x3'),
  )
})

test('an expression of one’s own stands beside the others, and is 0 where it has no value', () => {
  const own = ['x1', '1/x2', 'log(x1)', 'exp(exp(x1))']
  expect(own.map(isOwn)).toEqual([false, true, true, true])
  const given = Float64Array.from([1, 4, -3, 0, 7, 2])
  const moons = dataset('moons')
  const computed = featureComputer(moons, own)(given)
  expect(computed).toHaveLength(12)
  expect([...computed.subarray(0, 3)]).toEqual([1, 0.25, 0])
  expect(computed[3]).toBeCloseTo(Math.exp(Math.E), 12)
  expect([...computed.subarray(4, 7)]).toEqual([-3, 0, 0])
  expect([computed[8], computed[9], computed[11]]).toEqual([7, 0.5, 0])
  expect(own.map((id) => rowsWithoutValue(moons, id, given))).toEqual([0, 1, 1, 1])
})

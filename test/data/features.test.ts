import { expect, test } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import type { Dataset } from '../../src/data/datasets/item.ts'
import { featureComputer, featureFits } from '../../src/data/features/compute.ts'
import { type FeatureId, features } from '../../src/data/features/index.ts'
import { type ColumnId, columnIds, type Feature } from '../../src/data/features/item.ts'
import { byId } from '../../src/lib/setting.ts'

const table: readonly Feature[] = features
const dataset = (id: string): Dataset => byId<Dataset>(datasets, id)

/** Every feature by the name that a link gives it, of a row of the columns. */
const formulas: Record<Exclude<FeatureId, ColumnId>, (x1: number, x2: number) => number> = {
  x1sq: (x1) => x1 ** 2,
  x2sq: (_, x2) => x2 ** 2,
  x1x2: (x1, x2) => x1 * x2,
  sinx1: (x1) => Math.sin(x1),
  sinx2: (_, x2) => Math.sin(x2),
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
  const computed = featureComputer(wide, [id as FeatureId])(Float64Array.from(rows.flat()))
  expect(computed).toHaveLength(rows.length)
  const formula = formulas[id as keyof typeof formulas]
  for (const [i, row] of rows.entries()) {
    const [x1, x2] = row as [number, number]
    expect(computed[i]).toBeCloseTo(formula ? formula(x1, x2) : (row[Number(id.slice(1)) - 1] as number), 12)
  }
})

test.each(table)('$id has a symbol, a formula and a sentence in every language', ({ symbol, formula, help, label }) => {
  for (const words of [symbol, formula, ...Object.values(label)]) expect(words).not.toBe('')
  for (const sentence of Object.values(help)) expect(sentence).toMatch(/\.$/)
})

test('features stand side by side in the order asked for', () => {
  const computed = featureComputer(dataset('iris'), ['x4', 'x1', 'x1x2'])(Float64Array.of(5.1, 3.5, 1.4, 0.2))
  expect([...computed]).toEqual([0.2, 5.1, 5.1 * 3.5])
})

test('a feature fits the datasets that have its columns', () => {
  expect(table.filter(({ id }) => featureFits(dataset('sine'), id as FeatureId)).map(({ id }) => id)).toEqual([
    'x1',
    'x1sq',
    'sinx1',
  ])
  expect(table.filter(({ id }) => !featureFits(dataset('moons'), id as FeatureId)).map(({ id }) => id)).toEqual(
    columnIds.slice(2),
  )
  expect(table.every(({ id }) => featureFits(wide, id as FeatureId))).toBe(true)
})

test('a column that is not there is refused by name', () => {
  expect(() => featureComputer(dataset('moons'), ['x1', 'x3'])).toThrow(
    new RangeError('the dataset moons has no column x3'),
  )
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DatasetId, datasets } from '../../src/data/datasets/index.ts'
import type { Dataset, Points } from '../../src/data/datasets/item.ts'
import { featureFits } from '../../src/data/features/compute.ts'
import { columnIds } from '../../src/data/features/item.ts'
import { fingerprint } from '../lib/fingerprint.ts'

const table: readonly Dataset[] = datasets
const seeds = fc.integer({ min: 0, max: 0xffffffff })

const usual = (dataset: Dataset, seed = 1): Points => dataset.generate({ ...dataset.defaults, seed })

/** Values of one column. */
const column = ({ count, x }: Points, at: number): number[] =>
  Array.from({ length: count }, (_, i) => x[(i * x.length) / count + at] as number)

/**
 * Of the points that a link with nothing but the name of the dataset and data seed 1 stands for. A change here changes
 * what every link shows.
 */
const fingerprints: Record<DatasetId, string> = {
  moons: '4f3e358a',
  circle: '8642875f',
  xor: 'c30e518b',
  spiral: 'd342f7f3',
  gaussian: 'a784b193',
  pass: '3dcee845',
  blobs: 'bf800946',
  iris: 'baf35ba2',
  penguins: '0e4b27eb',
  plane: 'e666fb69',
  multiGaussian: 'ec35fbbe',
  sine: 'ab31b9c9',
  tfCircle: 'baa8be03',
  tfXor: '61062ddb',
  tfGauss: 'd31da9b4',
  tfSpiral: '94c7fae0',
  tfPlane: '735e7309',
  tfGaussians: 'e0d33be3',
}

test('every dataset has a name of its own', () => {
  expect(new Set(table.map(({ id }) => id)).size).toBe(table.length)
})

describe.each(table)('$id', (dataset) => {
  const { columns, classes, defaults, limits, target, task } = dataset

  test('says what it is in every language', () => {
    const texts = [
      dataset.label,
      dataset.help,
      target.name,
      ...columns.map(({ name }) => name),
      ...columns.flatMap(({ unit }) => unit ?? []),
      ...classes,
    ]
    for (const text of texts) for (const words of Object.values(text)) expect(words.trim()).not.toBe('')
    for (const sentence of Object.values(dataset.help)) expect(sentence).toMatch(/[.?]$/)
    expect(dataset.help.ko).toMatch(/\p{Script=Hangul}/u)
  })

  test('fits together', () => {
    const ids = columns.map(({ id }) => id)
    expect(ids).toEqual(columnIds.slice(0, columns.length))
    for (const id of defaults.plane) expect(ids).toContain(id)
    for (const id of defaults.features) expect(featureFits(dataset, id)).toBe(true)
    expect(classes).toHaveLength({ binary: 2, multiclass: Math.max(3, classes.length), regression: 0 }[task])
    for (const { domain } of [...columns, target]) expect(domain[0]).toBeLessThan(domain[1])
    for (const name of ['points', 'noise'] as const) {
      expect(defaults[name]).toBeGreaterThanOrEqual(limits[name][0])
      expect(defaults[name]).toBeLessThanOrEqual(limits[name][1])
    }
  })

  test('gives as many finite points as one asks for', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: limits.points[0], max: Math.min(limits.points[1], 600) }),
        fc.double({ min: limits.noise[0], max: limits.noise[1], noNaN: true }),
        (seed, points, noise) => {
          const { count, x, y } = dataset.generate({ points, noise, seed })
          expect(count).toBe(points)
          expect(x).toHaveLength(points * columns.length)
          expect(y).toHaveLength(points)
          expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true)
          expect(task === 'regression' || y.every((value) => classes[value] !== undefined)).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('gives the same bits for the same request, others for another seed', () => {
    expect(usual(dataset)).toEqual(usual(dataset))
    expect(usual(dataset, 2).x).not.toEqual(usual(dataset).x)
  })

  test('gives the bits that it always gave', () => {
    const { x, y } = usual(dataset)
    expect(fingerprint(x, y)).toBe(fingerprints[dataset.id as DatasetId])
  })

  test('lies within its domain at default noise', () => {
    for (let seed = 0; seed < 40; seed++) {
      const points = usual(dataset, seed)
      for (const [at, { domain }] of columns.entries()) {
        const values = column(points, at)
        expect(Math.min(...values)).toBeGreaterThan(domain[0])
        expect(Math.max(...values)).toBeLessThan(domain[1])
      }
    }
  })

  test('fills at least half of its domain', () => {
    const points = usual(dataset)
    for (const [at, { domain }] of columns.entries()) {
      const values = column(points, at)
      const extent = Math.max(...values) - Math.min(...values)
      expect(extent / (domain[1] - domain[0]), `column ${at}`).toBeGreaterThan(0.5)
    }
  })
})

describe.each(table.filter(({ task }) => task !== 'regression'))('$id', (dataset) => {
  test('has a fair share of every class', () => {
    const { count, y } = usual(dataset)
    for (const index of dataset.classes.keys()) {
      const share = y.filter((value) => value === index).length / count
      expect(share, `class ${index}`).toBeGreaterThan(0.55 / dataset.classes.length)
    }
  })
})

// What the first points of the others are depends on how many there are.
test.each(table.filter(({ inOrder = false }) => !inOrder))(
  '$id keeps the earlier points where there are more of them',
  (dataset) => {
    const { defaults } = dataset
    const half = Math.floor(defaults.points / 2)
    const [few, many] = [half, defaults.points].map((points) => dataset.generate({ ...defaults, points, seed: 3 }))
    expect(many?.x.slice(0, few?.x.length)).toEqual(few?.x)
    expect(many?.y.slice(0, few?.y.length)).toEqual(few?.y)
  },
)

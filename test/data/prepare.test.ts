import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import type { Dataset } from '../../src/data/datasets/item.ts'
import { featureFits } from '../../src/data/features/compute.ts'
import { features } from '../../src/data/features/index.ts'
import { type DataRequest, prepare, type Samples } from '../../src/data/prepare.ts'
import { byId } from '../../src/lib/setting.ts'
import { fingerprint } from '../lib/fingerprint.ts'

type Id = DataRequest['dataset']

const ids = datasets.map(({ id }) => id)

function request(id: Id, change: Partial<DataRequest> = {}): DataRequest {
  const { points, noise, features: usual } = byId<Dataset>(datasets, id).defaults
  return {
    dataset: id,
    points,
    noise,
    features: usual,
    trainShare: 0.7,
    seed: 1,
    scaling: 'standardise',
    ...change,
  }
}

/** Numbers of one input, over the samples. */
const input = ({ x, count }: Samples, at: number): number[] =>
  Array.from({ length: count }, (_, i) => x[(i * x.length) / count + at] as number)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe.each(ids)('%s', (id) => {
  const data = prepare(request(id))
  const { dataset, points, split, train, validation } = data
  const width = dataset.columns.length

  test('has as many samples as points on each side', () => {
    expect(train.count + validation.count).toBe(points.count)
    expect([train.count, validation.count]).toEqual([split.train.length, split.validation.length])
    expect(train.count / points.count).toBeCloseTo(0.7, 1.5)
    for (const samples of [train, validation]) {
      expect(samples.x).toHaveLength(samples.count * dataset.defaults.features.length)
      expect(samples.y).toHaveLength(samples.count * data.outputs)
    }
  })

  test('inputs have mean 0 and deviation 1 over the training set', () => {
    for (const at of dataset.defaults.features.keys()) {
      const values = input(train, at)
      expect(mean(values)).toBeCloseTo(0, 6)
      expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 6)
    }
  })

  test('unscaled inputs are the columns of the points of the split', () => {
    const plain = prepare(request(id, { scaling: 'none' }))
    expect(plain.scale).toBeNull()
    const place = dataset.columns.findIndex((column) => column.id === dataset.defaults.features[0])
    for (const side of ['train', 'validation'] as const) {
      const expected = Array.from(split[side], (index) => Math.fround(points.x[index * width + place] as number))
      expect(input(plain[side], 0)).toEqual(expected)
    }
  })

  test('encodes any rows as it encoded the samples', () => {
    const rows = Float64Array.from({ length: validation.count * width }, (_, i) => {
      const index = split.validation[Math.floor(i / width)] as number
      return points.x[index * width + (i % width)] as number
    })
    expect(data.encode(rows)).toEqual(validation.x)
  })

  test('targets are the classes or the numbers of the points', () => {
    const targetOf = (y: number) =>
      dataset.task === 'multiclass' ? dataset.classes.map((_, group) => (group === y ? 1 : 0)) : [Math.fround(y)]
    for (const side of ['train', 'validation'] as const) {
      expect([...data[side].y]).toEqual([...split[side]].flatMap((index) => targetOf(points.y[index] as number)))
    }
  })

  test('signed targets are −1 where the others are 0, and numbers stay', () => {
    const signed = prepare(request(id, { targets: 'signed' }))
    const expected = dataset.task === 'regression' ? train.y : train.y.map((y) => 2 * y - 1)
    expect(signed.train.y).toEqual(expected)
    expect(signed.train.x).toEqual(train.x)
  })

  test('means are those of the training rows, in the units of the columns', () => {
    for (const [c, found] of data.means.entries()) {
      expect(found).toBeCloseTo(mean(Array.from(split.train, (index) => points.x[index * width + c] as number)), 8)
    }
  })

  test('all but the functions can be sent to a worker', () => {
    const { encode: _, dataset: __, ...rest } = data
    expect(structuredClone(rest)).toEqual(rest)
  })
})

test('nothing of the validation set reaches the scale', () => {
  const data = prepare(request('moons'))
  expect(data.scale?.means).toEqual(data.means)
  expect(mean(input(data.validation, 0))).not.toBeCloseTo(0, 6)
})

test('features are computed before they are scaled', () => {
  const plain = prepare(request('moons', { features: ['x1sq'], scaling: 'none' }))
  const scaled = prepare(request('moons', { features: ['x1sq'] }))
  const values = input(plain.train, 0)
  const middle = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  for (const [i, value] of values.entries()) expect(scaled.train.x[i]).toBeCloseTo((value - middle) / deviation, 5)
})

test('any request gives finite samples and neither side empty', () => {
  const requests = fc.constantFrom(...ids).chain((id) => {
    const dataset = byId<Dataset>(datasets, id)
    return fc.record({
      dataset: fc.constant(id),
      points: fc.integer({ min: 10, max: Math.min(400, dataset.limits.points[1]) }),
      noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
      trainShare: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      scaling: fc.constantFrom('standardise' as const, 'none' as const),
      features: fc.subarray(
        features.map((feature) => feature.id).filter((feature) => featureFits(dataset, feature)),
        { minLength: 1 },
      ),
    })
  })
  fc.assert(
    fc.property(requests, (wanted) => {
      const { train, validation } = prepare(wanted)
      for (const { count, x, y } of [train, validation]) {
        expect(count).toBeGreaterThan(0)
        expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true)
      }
    }),
  )
})

test('a feature of a column that the dataset lacks is refused', () => {
  expect(() => prepare(request('sine', { features: ['x2'] }))).toThrow(RangeError)
})

test('gives the bits that it always gave', () => {
  const of = (id: Id, change?: Partial<DataRequest>) => {
    const { train, validation } = prepare(request(id, change))
    return fingerprint(train.x, train.y, validation.x, validation.y)
  }
  expect({
    moons: of('moons'),
    derived: of('circle', { features: ['x1', 'x1sq', 'x1x2', 'sinx2'], seed: 4294967295 }),
    measured: of('iris', { features: ['x1', 'x2', 'x3', 'x4'], trainShare: 0.5 }),
    plain: of('sine', { scaling: 'none' }),
  }).toEqual({ moons: '34b123f3', derived: '95214766', measured: '95ec5042', plain: '790b177a' })
})

describe('label noise', () => {
  const labelsOf = (data: ReturnType<typeof prepare>, side: 'train' | 'validation') =>
    Array.from(data.split[side], (index) => data.points.y[index] as number)
  const changed = (id: Id, labelNoise: number) => {
    const [clean, noisy] = [prepare(request(id)), prepare(request(id, { labelNoise }))]
    const before = labelsOf(clean, 'train')
    return labelsOf(noisy, 'train').flatMap((label, i) =>
      label === before[i] ? [] : [{ i, from: before[i], to: label }],
    )
  }
  const classified = ids.filter((id) => byId<Dataset>(datasets, id).task !== 'regression')

  test.each(classified)('gives that share of training samples of %s another class', (id) => {
    const { train, dataset } = prepare(request(id))
    const found = changed(id, 0.3)
    expect(found).toHaveLength(Math.round(0.3 * train.count))
    for (const { from, to } of found) {
      expect(to).not.toBe(from)
      expect(dataset.classes[to]).toBeDefined()
    }
  })

  test('of several classes leads to each of the others about as often', () => {
    const counts = new Map<string, number>()
    for (const { from, to } of changed('blobs', 0.5)) {
      counts.set(`${from}→${to}`, (counts.get(`${from}→${to}`) ?? 0) + 1)
    }
    const { classes } = byId<Dataset>(datasets, 'blobs')
    expect(counts.size).toBe(classes.length * (classes.length - 1))
    const expected = [...counts.values()].reduce((sum, count) => sum + count, 0) / counts.size
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  test('of a larger share changes the same samples, and more', () => {
    const few = changed('moons', 0.1).map(({ i }) => i)
    const many = new Set(changed('moons', 0.4).map(({ i }) => i))
    expect(few.filter((i) => !many.has(i))).toEqual([])
    expect(many.size).toBeGreaterThan(few.length)
  })

  test('of a regression shakes training targets by that part of their deviation', () => {
    const [clean, noisy] = [prepare(request('plane')), prepare(request('plane', { labelNoise: 0.25 }))]
    const before = labelsOf(clean, 'train')
    const shakes = labelsOf(noisy, 'train').map((target, i) => target - (before[i] as number))
    const middle = mean(before)
    const deviation = Math.sqrt(mean(before.map((target) => (target - middle) ** 2)))
    const found = Math.sqrt(mean(shakes.map((shake) => shake * shake))) / deviation
    // The standard error of a deviation from n normal draws is 1 / √(2n) of it.
    expect(Math.abs(found / 0.25 - 1)).toBeLessThan(4 / Math.sqrt(2 * shakes.length))
    expect(Math.abs(mean(shakes)) / (0.25 * deviation)).toBeLessThan(4 / Math.sqrt(shakes.length))
  })

  test.each(ids)('leaves inputs, split and validation of %s alone, and what is trained on is what is shown', (id) => {
    const [clean, noisy] = [prepare(request(id)), prepare(request(id, { labelNoise: 0.5 }))]
    expect(noisy.split).toEqual(clean.split)
    expect(noisy.train.x).toEqual(clean.train.x)
    expect(noisy.validation).toEqual(clean.validation)
    expect(noisy.train.y).not.toEqual(clean.train.y)
    const shown = labelsOf(noisy, 'train')
    const trained = shown.map((label, i) =>
      noisy.outputs === 1
        ? Math.fround(label)
        : noisy.train.y.subarray(i * noisy.outputs, (i + 1) * noisy.outputs)[label],
    )
    expect(trained).toEqual(noisy.outputs === 1 ? [...noisy.train.y] : shown.map(() => 1))
  })

  test('of nothing is the data as it always was', () => {
    expect(prepare(request('iris', { labelNoise: 0 })).train).toEqual(prepare(request('iris')).train)
  })
})

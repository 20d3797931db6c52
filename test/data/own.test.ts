import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../src/data/dataset-of.ts'
import type { Points } from '../../src/data/datasets/item.ts'
import { ownLimits } from '../../src/data/own/limits.ts'
import { numberAt, type OwnSamples } from '../../src/data/own/item.ts'
import { domainOf, finestSteps, quantise } from '../../src/data/own/quantise.ts'
import { readOwn } from '../../src/data/own/read.ts'
import { writeOwn } from '../../src/data/own/write.ts'
import { prepare } from '../../src/data/prepare.ts'
import { defaultData } from '../../src/experiment/defaults.ts'
import { pack } from '../../src/lib/packed.ts'
import { anyOwn } from './own-samples.ts'

const inOrder = (rows: OwnSamples['rows']) => rows.map((row) => row.join()).toSorted()

const plain = (name: string, decimals = 0, domain: readonly [number, number] = [-6, 6]) => ({ name, decimals, domain })
const corners: OwnSamples = {
  task: 'binary',
  columns: [plain(''), plain('height')],
  classes: ['', 'yes'],
  target: plain(''),
  rows: [
    [-5, 5, 1],
    [5, 5, 0],
    [-5, -5, 0],
    [5, -5, 1],
  ],
}

describe('samples of one’s own as text', () => {
  it('come back as they were, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(anyOwn, async (samples) => {
        const read = readOwn(await writeOwn(samples))
        expect({ ...read, rows: [] }).toMatchObject({ ...samples, rows: [], columns: samples.columns })
        expect(inOrder(read?.rows ?? [])).toEqual(inOrder(samples.rows))
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('are written the same whatever came back', async () => {
    const text = await writeOwn(corners)
    expect(await writeOwn(readOwn(text) as OwnSamples)).toBe(text)
  })

  it('of five hundred drawn points take less than two thousand characters', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => {
      const place = (word: number) => (((i + 1) * word) % 1201) / 100 - 6
      return [place(7919), place(104_729), i % 2]
    })
    const columns = [0, 1].map(() => plain('', 2))
    expect((await writeOwn({ ...corners, columns, rows })).length).toBeLessThan(1900)
  })

  it('that were cut or changed on the way are refused', async () => {
    const text = await writeOwn(corners)
    expect(readOwn(text)).not.toBeNull()
    for (let end = 0; end < text.length; end++) expect(readOwn(text.slice(0, end))).toBeNull()
    for (let i = 0; i < text.length - 1; i++) {
      expect(readOwn(text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1))).toBeNull()
    }
  })

  const header = [
    'binary',
    2,
    ['a', 'b'],
    [
      ['y', 0, 0, 0, 1],
      ['x', 0, 0, 0, 1],
    ],
  ]
  const told = async (document: unknown, numbers: readonly number[] = [0, 1, 0, 1], size?: number) => {
    const words = new TextEncoder().encode(JSON.stringify(document))
    const high = numbers.map(() => 0)
    const bytes = Uint8Array.from([words.length & 255, words.length >> 8, ...words, ...high, ...high, ...numbers])
    return `1.${size ?? bytes.length}.${await pack(bytes)}`
  }

  it('are read as the format says', async () => {
    // Classes 0 and 1, as the difference to the row before; x 3 and 7 above the least, −4, in halves of hundreds.
    const text = await told(
      [
        'binary',
        2,
        ['a', 'b'],
        [
          ['y', 0, 0, 0, 1],
          ['x', -2, -4, -500, 500],
        ],
      ],
      [0, 1, 3, 4],
    )
    expect(readOwn(text)?.rows).toEqual([
      [-100, 0],
      [300, 1],
    ])
  })

  const replaced = (path: readonly number[], value: unknown) => {
    const copy = structuredClone(header) as unknown[]
    let node = copy
    for (const step of path.slice(0, -1)) node = node[step] as unknown[]
    node[path.at(-1) as number] = value
    return copy
  }
  const wrong: Readonly<Record<string, unknown>> = {
    'of no task': replaced([0], 'clustering'),
    'of one row': replaced([1], 1),
    'of too many rows': replaced([1], 5001),
    'of a class too many': replaced([2], ['a', 'b', 'c']),
    'with a name that is no text': replaced([2, 0], 7),
    'with a name too long': replaced([2, 0], 'x'.repeat(ownLimits.name + 1)),
    'with a name that turns the line': replaced([2, 0], '\u202Eabc'),
    'of no column': replaced([3], [['y', 0, 0, 0, 1]]),
    'of too many columns': replaced(
      [3],
      Array.from({ length: 18 }, () => ['x', 0, 0, 0, 1]),
    ),
    'with a range turned round': replaced([3, 1, 3], 2),
    'with a range of nothing': replaced([3, 1, 3], null),
    'with a number too large': replaced([3, 1, 2], 1e300),
    'with decimals that are none': replaced([3, 1, 1], 0.5),
    'with more decimals than there are': replaced([3, 1, 1], 23),
    'that are an object': { task: 'binary' },
    'that are nothing': null,
  }
  it.each(Object.entries(wrong))('%s are refused', async (_, document) => {
    expect(readOwn(await told(header))).not.toBeNull()
    expect(readOwn(await told(document))).toBeNull()
  })

  it('of a class that is not there, of another size, or too large are refused', async () => {
    expect(readOwn(await told(header, [0, 2, 0, 1]))).toBeNull()
    expect(readOwn(await told(header, [0, 1, 0]))).toBeNull()
    expect(readOwn(await told(header, [0, 1, 0, 1], 5))).toBeNull()
    const bomb = new Uint8Array(ownLimits.bytes + 1)
    expect(readOwn(`1.${bomb.length}.${await pack(bomb)}`)).toBeNull()
    expect(readOwn(`1.10.${await pack(new Uint8Array(50_000_000))}`)).toBeNull()
  })
})

describe('numbers are rounded where they enter', () => {
  it('not at all where they are written with few digits', () => {
    const values = [5.1, 4.9, 0.1, 1e-3, -7, 1900.5]
    expect(quantise([5.1, 4.9, 0.1])).toEqual({ values: [5.1, 4.9, 0.1], decimals: 1, isRounded: false })
    expect(quantise([1.7e9 + 1, 1.7e9 + 86_400])).toMatchObject({ isRounded: false, decimals: 0 })
    expect(quantise([0.001, 0.002])).toMatchObject({ isRounded: false, decimals: 3 })
    expect(quantise(values).values.length).toBe(values.length)
  })

  it('to six digits of their range, never by more than half a step', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1 }), (values) => {
        const { values: rounded, decimals, isRounded } = quantise(values)
        const [low, high] = [Math.min(...values), Math.max(...values)]
        expect((high - low) / numberAt(1, decimals)).toBeLessThanOrEqual(finestSteps + 1)
        for (const [i, value] of values.entries()) {
          expect(Math.abs((rounded[i] as number) - value)).toBeLessThanOrEqual(
            0.5000001 * numberAt(1, decimals) + Math.abs(value) * 2 ** -52,
          )
        }
        expect(isRounded).toBe(values.some((value, i) => value !== rounded[i]))
        // What was rounded stays as it is.
        expect(quantise(rounded).values).toEqual(rounded)
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  it('and pictures show all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1 }), (values) => {
        const [low, high] = domainOf(values)
        expect(low).toBeLessThan(high)
        for (const value of values) expect(value >= low && value <= high).toBe(true)
      }),
      { seed: 3, numRuns: 500 },
    )
    expect(domainOf([0, 10])).toEqual([-0.5, 10.5])
  })
})

describe('samples of one’s own as a dataset', () => {
  it('have names of their own, or the usual ones', async () => {
    const dataset = datasetOf({ dataset: 'own', own: await writeOwn(corners) })
    expect(dataset.columns.map(({ id, name }) => [id, name.en])).toEqual([
      ['x1', 'x₁'],
      ['x2', 'height'],
    ])
    expect(dataset.classes.map(({ ko }) => ko)).toEqual(['주황', 'yes'])
  })

  it('are split, scaled and made into features like any other', async () => {
    const own = await writeOwn(corners)
    const data = prepare({ ...defaultData('own', own), features: ['x1', 'x1x2'], trainShare: 0.5 })
    expect([data.train.count, data.validation.count, data.outputs]).toEqual([2, 2, 1])
    const of = ({ count, x }: Points) =>
      Array.from({ length: count }, (_, i) => [...x.subarray(2 * i, 2 * i + 2)].join()).toSorted()
    expect(of(data.points)).toEqual(corners.rows.map(([a, b]) => `${a},${b}`).toSorted())
  })

  it('throw where there are none', () => {
    expect(() => datasetOf({ dataset: 'own' })).toThrow(RangeError)
    expect(() => datasetOf({ dataset: 'own', own: '1.5.AAAA' })).toThrow(RangeError)
  })
})

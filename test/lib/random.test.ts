import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf, permutation, purposes, Stream, threefry, uniformAt } from '../../src/lib/random.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })

/** Pearson's statistic of counts against one expectation for all: about the number of counts, ± √(2 counts). */
const chiSquare = (counts: readonly number[], expected: number): number =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

/** Beyond this, five standard deviations, chance is no excuse. */
const chiSquareLimit = (degrees: number): number => degrees + 5 * Math.sqrt(2 * degrees)

/** How often each of the numbers 0 … length−1 stands in a list. */
function tally(length: number, numbers: readonly number[]): number[] {
  const counts = Array.from({ length }, () => 0)
  for (const n of numbers) counts[n] = (counts[n] ?? Number.NaN) + 1
  return counts
}

describe('Threefry-2x32-20', () => {
  // tests/kat_vectors of Random123 1.14.
  test.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ] as const)('key %j, counter %j', (key, [c0, c1], words) => expect(threefry(key, c0, c1)).toEqual(words))

  test('a purpose of its own makes a key of its own', () => {
    const keys = Object.keys(purposes).flatMap((purpose) =>
      [0, 1, 4294967295].map((seed) => keyOf(seed, purpose as keyof typeof purposes).join()),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('keys stay what they are', () => {
    expect(keyOf(1, 'points')).toEqual(threefry([1, 0], 1, 0))
    expect(purposes).toEqual({
      points: 1,
      pointNoise: 2,
      split: 3,
      weights: 4,
      order: 5,
      dropout: 6,
      inputNoise: 7,
      labelNoise: 8,
      monteCarlo: 9,
    })
  })
})

const count = 40_000
const drawn = (draw: (stream: Stream) => number): number[] => {
  const stream = new Stream(keyOf(7, 'weights'))
  return Array.from({ length: count }, () => draw(stream))
}
const moment = (values: readonly number[], power: number): number =>
  values.reduce((sum, value) => sum + value ** power, 0) / values.length

describe('uniform', () => {
  const values = drawn((stream) => stream.uniform())

  test('is the top 53 bits of the two words', () => {
    const [high, low] = threefry([3, 4], 5, 6)
    const whole = (BigInt(high) << 21n) | (BigInt(low) >> 11n)
    expect(uniformAt([3, 4], 5, 6)).toBe(Number(whole) / 2 ** 53)
  })

  test('fills [0, 1) evenly', () => {
    const places = 100
    const counts = tally(
      places,
      values.map((value) => Math.floor(value * places)),
    )
    expect(chiSquare(counts, count / places)).toBeLessThan(chiSquareLimit(places - 1))
  })

  test('has the moments 1/2, 1/3, 1/4', () => {
    for (const power of [1, 2, 3]) expect(moment(values, power)).toBeCloseTo(1 / (power + 1), 2)
  })

  test('is not correlated with the draw before', () => {
    const pairs = values.slice(1).map((value, i) => (value - 0.5) * ((values[i] as number) - 0.5) * 12)
    expect(Math.abs(moment(pairs, 1))).toBeLessThan(5 / Math.sqrt(count))
  })

  test('between two numbers stays between them', () => {
    const between = drawn((stream) => stream.between(-3, 5))
    expect(Math.min(...between)).toBeGreaterThanOrEqual(-3)
    expect(Math.max(...between)).toBeLessThan(5)
    expect(between).toEqual(values.map((value) => -3 + 8 * value))
  })
})

describe('normal', () => {
  const values = drawn((stream) => stream.normal())

  test('is the cosine half of Box and Muller', () => {
    const stream = new Stream([1, 2], 3)
    for (let i = 0; i < 100; i++) {
      const [first, second] = threefry([1, 2], i, 3)
      const radius = Math.sqrt(-2 * Math.log((first + 1) / 2 ** 32))
      expect(stream.normal()).toBeCloseTo(radius * Math.cos((2 * Math.PI * second) / 2 ** 32), 12)
    }
  })

  test('has mean 0, variance 1, skewness 0, kurtosis 3', () => {
    // Standard errors of the moments: √(1, 2, 15, 96) / √count.
    const errors = [1, 2, 15, 96].map((variance) => 5 * Math.sqrt(variance / count))
    for (const [i, expected] of [0, 1, 0, 3].entries()) {
      expect(Math.abs(moment(values, i + 1) - expected), `moment ${i + 1}`).toBeLessThan(errors[i] as number)
    }
  })

  test('fills the tenths of the distribution evenly', () => {
    // Deciles of the standard normal distribution.
    const deciles = [
      -1.2815515655446004, -0.8416212335729143, -0.5244005127080407, -0.2533471031357997, 0, 0.2533471031357997,
      0.5244005127080407, 0.8416212335729143, 1.2815515655446004,
    ]
    const counts = tally(
      10,
      values.map((value) => deciles.filter((decile) => decile < value).length),
    )
    expect(chiSquare(counts, count / 10)).toBeLessThan(chiSquareLimit(9))
  })
})

describe('streams', () => {
  test('one draw of any kind takes one counter', () => {
    const [a, b] = [new Stream([1, 2], 3), new Stream([1, 2], 3)]
    a.normal()
    b.uniform()
    expect(a.uniform()).toBe(b.uniform())
    expect(new Stream([1, 2], 3).uniform()).toBe(uniformAt([1, 2], 0, 3))
  })

  test('lanes differ', () => {
    expect(new Stream([1, 2], 0).uniform()).not.toBe(new Stream([1, 2], 1).uniform())
  })
})

describe('permutation', () => {
  test('holds every index once, and comes again', () => {
    fc.assert(
      fc.property(seeds, fc.nat(1000), fc.nat(300), (seed, lane, length) => {
        const order = permutation(keyOf(seed, 'order'), lane, length)
        expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i))
        expect(permutation(keyOf(seed, 'order'), lane, length)).toEqual(order)
      }),
    )
  })

  test('takes every index to every place equally often', () => {
    const length = 7
    const times = 20_000
    const taken = Array.from({ length: times }, (_, lane) =>
      [...permutation([11, 12], lane, length)].map((index, place) => place * length + index),
    )
    const counts = tally(length * length, taken.flat())
    expect(chiSquare(counts, times / length)).toBeLessThan(chiSquareLimit((length - 1) ** 2))
  })

  test('gives each of the orders of four equally often', () => {
    const counts = new Map<string, number>()
    const times = 24_000
    for (let lane = 0; lane < times; lane++) {
      const order = permutation([13, 14], lane, 4).join()
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    expect(chiSquare([...counts.values()], times / 24)).toBeLessThan(chiSquareLimit(23))
  })

  test('stays what it is', () => {
    expect([...permutation(keyOf(1, 'order'), 0, 10)]).toEqual([6, 0, 3, 7, 2, 4, 8, 5, 9, 1])
  })
})

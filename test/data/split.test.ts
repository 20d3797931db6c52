import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { split, splitInOrder } from '../../src/data/split.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true })

/** Points by their class, or null for regression. */
const classLists = fc.oneof(
  fc.array(fc.nat(3), { minLength: 10, maxLength: 300 }),
  fc.array(fc.constant(0), { minLength: 10, maxLength: 300 }),
)

test('every point is on one side, and neither side is empty', () => {
  fc.assert(
    fc.property(classLists, fc.boolean(), shares, seeds, (classes, stratified, share, seed) => {
      const { train, validation } = split(classes.length, stratified ? classes : null, share, seed)
      expect([...train, ...validation].toSorted((a, b) => a - b)).toEqual([...classes.keys()])
      expect(train.length).toBeGreaterThan(0)
      expect(validation.length).toBeGreaterThan(0)
    }),
  )
})

test('in order, the first are for training, and neither side is empty', () => {
  const counts = (count: number, share: number) => {
    const { train, validation } = splitInOrder(count, share)
    expect([...train, ...validation]).toEqual(Array.from({ length: count }, (_, i) => i))
    return train.length
  }
  expect([counts(500, 0.57), counts(500, 0.95), counts(1200, 0.03)]).toEqual([285, 475, 36])
  expect([counts(10, 0.01), counts(2, 0.99), counts(10, 0.99)]).toEqual([1, 1, 9])
})

test('every class is shared out alike, as nearly as whole points allow', () => {
  fc.assert(
    fc.property(classLists, shares, seeds, (classes, share, seed) => {
      const { train } = split(classes.length, classes, share, seed)
      const present = new Set(classes)
      for (const index of present) {
        const all = classes.filter((group) => group === index).length
        const taken = train.filter((i) => classes[i] === index).length
        // One point more or less where a side would be empty otherwise.
        const mended = train.length === 1 || train.length === classes.length - 1 ? 1 : 0
        expect(Math.abs(taken - all * share)).toBeLessThanOrEqual(0.5 + mended + 1e-9)
      }
    }),
  )
})

test('without classes the share is that of all points', () => {
  expect(split(500, null, 0.7, 1).train).toHaveLength(350)
  expect(split(10, null, 0.9, 1).train).toHaveLength(9)
})

test('a seed gives the same split again, another seed another', () => {
  fc.assert(
    fc.property(classLists, shares, seeds, (classes, share, seed) => {
      expect(split(classes.length, classes, share, seed)).toEqual(split(classes.length, classes, share, seed))
    }),
    { numRuns: 30 },
  )
  expect(split(100, null, 0.5, 1)).not.toEqual(split(100, null, 0.5, 2))
})

test('a larger share keeps the points that were for training', () => {
  const classes = Array.from({ length: 100 }, (_, i) => i % 3)
  const small = split(100, classes, 0.3, 4)
  const large = new Set(split(100, classes, 0.8, 4).train)
  expect([...small.train].every((index) => large.has(index))).toBe(true)
})

test('every point is as likely to be for training', () => {
  const counts = Array.from({ length: 20 }, () => 0)
  const times = 2000
  for (let seed = 0; seed < times; seed++) {
    for (const index of split(20, null, 0.5, seed).train) counts[index] = (counts[index] ?? 0) + 1
  }
  // Five standard deviations of a fair coin.
  for (const count of counts) expect(Math.abs(count - times / 2)).toBeLessThan(5 * Math.sqrt(times / 4))
})

test('one point trains, ten of three classes leave one to check with', () => {
  expect(split(1, null, 0.5, 1)).toEqual({ train: Uint32Array.of(0), validation: new Uint32Array() })
  const classes = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
  expect(split(10, classes, 0.9, 1).validation).toHaveLength(1)
  expect(split(10, classes, 0.1, 1).train).toHaveLength(1)
})

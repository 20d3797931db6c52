import { expect, it } from 'vitest'
import { share } from '../../src/lib/share.ts'

it('what is equal stays the same object, and what is not is new', () => {
  const before = { a: { x: 1, y: [1, 2] }, b: [{ n: 1 }, { n: 2 }], c: 'text' }
  const after = { a: { x: 1, y: [1, 2] }, b: [{ n: 1 }, { n: 3 }], c: 'text' }
  const shared = share(before, after)
  expect(shared).toEqual(after)
  expect(shared.a).toBe(before.a)
  expect(shared.b[0]).toBe(before.b[0])
  expect(shared.b[1]).not.toBe(before.b[1])
  expect(Array.isArray(shared.b)).toBe(true)
  expect(share(before, structuredClone(before))).toBe(before)
})

it('what came and what went is noticed', () => {
  const before: Record<string, unknown> = { a: 1, b: { c: null } }
  for (const after of [
    { a: 1 },
    { a: 1, b: { c: null }, d: 2 },
    { a: 1, b: {} },
    { a: 1, b: null },
    { b: { c: 0 }, a: 1 },
  ]) {
    expect(share(before, after)).toEqual(after)
    expect(share(before, after)).not.toBe(before)
  }
  expect(share([1, 2, 3], [1, 2])).toEqual([1, 2])
})

import { expect, test } from 'vitest'
import { byId, integer, item, itemDefault, number } from '../../src/lib/setting.ts'

const label = { en: 'Rate', ko: '비율' }
const described = { key: 'rate', label, help: label }
const rate = number({ ...described, min: 0, max: 1, step: 0.1, default: 0.5 })

test('a number is linear and real unless it says otherwise', () => {
  expect(rate).toMatchObject({ kind: 'number', integer: false, scale: 'linear', suggestions: [] })
  expect(number({ ...described, min: 1, max: 9, step: 2, default: 3, scale: 'log', suggestions: [3] })).toMatchObject({
    scale: 'log',
    suggestions: [3],
  })
  expect(integer({ ...described, min: 0, max: 9, step: 1, default: 3 })).toMatchObject({
    kind: 'number',
    integer: true,
  })
})

const plain = { id: 'plain', label, help: label, parameters: {} } as const
const tuned = { id: 'tuned', label, help: label, parameters: { rate } } as const

test('the default of an item holds the defaults of its parameters', () => {
  expect(itemDefault(tuned)).toEqual({ id: 'tuned', rate: 0.5 })
  expect(itemDefault(plain)).toEqual({ id: 'plain' })
})

test('a row is found by its id, and a missing one is named with those there are', () => {
  const setting = item({ ...described, options: [plain, tuned], default: 'plain' })
  expect(byId(setting.options, 'tuned')).toBe(tuned)
  expect(() => byId(setting.options, 'other')).toThrow(new RangeError('no item "other" in a table of plain, tuned'))
})

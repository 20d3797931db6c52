import { expect, it } from 'vitest'
import { readLink } from '../../../src/experiment/link.ts'
import { mostBytes, mostEntries, surplusOf } from '../../../src/state/storage/limits.ts'

const { experiment } = readLink('')
const entry = (at: number, bytes = 0) => ({
  id: `e${at}`,
  at,
  experiment,
  reached: { epoch: 1, step: 1, validationLoss: 1, bytes },
})

it('the oldest experiments go when there are too many', () => {
  const entries = Array.from({ length: mostEntries + 2 }, (_, at) => entry(at))
  expect(surplusOf(entries)).toEqual({ entries: ['e1', 'e0'], runs: [] })
  expect(surplusOf(entries.slice(2))).toEqual({ entries: [], runs: [] })
})

it('the oldest runs go when they take too much, and their experiments stay', () => {
  const third = Math.floor(mostBytes / 3)
  expect(surplusOf([entry(1, third), entry(2, third), entry(3, third)]).runs).toEqual([])
  expect(surplusOf([entry(1, third), entry(2, third), entry(4, third), entry(3, third)])).toEqual({
    entries: [],
    runs: ['e1'],
  })
})

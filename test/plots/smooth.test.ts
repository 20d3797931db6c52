import { expect, it } from 'vitest'
import { smooth } from '../../src/plots/smooth.ts'

it('is the mean of what was, weighted by how long ago: numpy.average', () => {
  // >>> [np.average(v[:i + 1], weights=0.7 ** np.arange(i, -1, -1)) for i in range(5)]
  const found = smooth([0, 1, 2, 3, 4], [1, 0.5, 2, 4, 3], 0.7)
  const expected = [1, 0.7058823529411765, 1.2968036529680365, 2.363995262534544, 2.5933431899318453]
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i] as number, 12)
})

it('leaves a constant as it is, and everything where there is no memory', () => {
  for (const value of smooth([0, 2, 4, 5], [7, 7, 7, 7], 0.9)) expect(value).toBeCloseTo(7, 12)
  const values = [3, 1, 2]
  expect(smooth([0, 1, 2], values, 0)).toBe(values)
})

it('lets half a step fade half as much, in powers', () => {
  // Weights 0.81^1.5, 0.81^0.5 and 1.
  const [, , last] = smooth([0, 2, 3], [1, 0, 0], 0.81)
  expect(last).toBeCloseTo(0.729 / (0.729 + 0.9 + 1), 12)
})

it('leaves gaps where there is nothing, and goes on behind them', () => {
  const [first, gap, next] = smooth([0, 1, 2], [1, Number.NaN, 3], 0.5)
  expect([first, gap]).toEqual([1, Number.NaN])
  expect(next).toBeCloseTo((0.25 + 3) / 1.25, 12)
})

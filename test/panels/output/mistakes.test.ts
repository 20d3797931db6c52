import { expect, it } from 'vitest'
import { mistakesOf, toleranceOf } from '../../../src/panels/output/mistakes.ts'

it('of two classes: the other side of the boundary, which itself is the first class', () => {
  const outputs = [[0.4], [0.6], [0.5], [0.5]]
  const targets = [[1], [1], [0], [1]]
  expect(mistakesOf({ outputs, targets }, 'binary', 0.5, 0)).toEqual([0, 3])
  expect(mistakesOf({ outputs: [[-0.1], [0.1]], targets: [[-1], [-1]] }, 'binary', 0, 0)).toEqual([1])
})

it('of several classes: another one is largest', () => {
  const outputs = [
    [0.2, 0.5, 0.3],
    [0.6, 0.3, 0.1],
  ]
  const targets = [
    [0, 1, 0],
    [0, 0, 1],
  ]
  expect(mistakesOf({ outputs, targets }, 'multiclass', 0.5, 0)).toEqual([1])
})

it('of numbers: off by more than a tenth of the range', () => {
  const tolerance = toleranceOf([-1, 3])
  expect(tolerance).toBeCloseTo(0.4, 12)
  expect(mistakesOf({ outputs: [[1], [1], [1]], targets: [[0.7], [1.3], [1.5]] }, 'regression', 0, tolerance)).toEqual([
    2,
  ])
})

import { describe, expect, it } from 'vitest'
import type { LayerShape } from '../../../src/engine/types.ts'
import { flowsIn, largestChange } from '../../../src/panels/network/live/flows.ts'
import { observed } from './observed.ts'

// 2 inputs, 2 hidden units of which the second is dropped, 1 output.
const shapes: LayerShape[] = [
  { inputs: 2, units: 2, weights: 0, biases: 4, scales: null },
  { inputs: 2, units: 1, weights: 6, biases: 8, scales: null },
]
const values = Float32Array.of(1, -2, 0.5, 3, 0, 0, 4, -1, 0)
const changes = Float32Array.of(0.1, 0, -0.5, 0, 9, 9, 0.25, 0, 9)
const sample = {
  x: [2, -1],
  a: [[0.5, 0.75], [0.2]],
  delta: [[0.4, 0], [-0.5]],
  masks: [null, [2, 0], null],
}
const watched = observed(1, [{}, {}], sample, { values, gradients: changes, changes })
const told = (layer: number, stage: 'forward' | 'backward' | 'update' | 'loss') =>
  flowsIn(watched, shapes, layer, stage).map(({ input, unit, value }) => [input, unit, Number(value.toFixed(6))])

describe('what goes through the edges', () => {
  it('is, forward, a weight times what comes in, after dropout', () => {
    expect(told(0, 'forward')).toEqual([
      [0, 0, 2],
      [0, 1, -4],
      [1, 0, -0.5],
      [1, 1, -3],
    ])
    expect(told(1, 'forward')).toEqual([[0, 0, 4]])
  })

  it('is, backward, a weight times the gradient of where it ends, through what was not dropped', () => {
    expect(told(1, 'backward')).toEqual([[0, 0, -4]])
    expect(told(0, 'backward')).toEqual([
      [0, 0, 0.4],
      [1, 0, 0.2],
    ])
  })

  it('is at last the change of each weight, biases apart; its size a part of the largest of its layer', () => {
    expect(told(0, 'update')).toEqual([
      [0, 0, 0.1],
      [1, 0, -0.5],
    ])
    expect(flowsIn(watched, shapes, 0, 'update').map(({ part }) => Number(part.toFixed(6)))).toEqual([0.2, 1])
    expect(told(0, 'loss')).toEqual([])
    expect(largestChange(watched, shapes)).toEqual({ layer: 0, input: 1, unit: 0, change: -0.5 })
  })

  it('is unknown where nobody asked for every parameter', () => {
    const little = observed(1, [{}, {}], sample)
    expect(flowsIn(little, shapes, 0, 'forward')).toEqual([])
    expect(largestChange(little, shapes)).toBeNull()
  })

  it('is shown of the largest alone where there are very many', () => {
    const wide: LayerShape[] = [{ inputs: 64, units: 64, weights: 0, biases: 4096, scales: null }]
    const parameters = Float32Array.from({ length: 4160 }, (_, i) => ((i * 7919) % 4160) + 1)
    const many = observed(
      1,
      [{}],
      { x: Array(64).fill(1), a: [Array(64).fill(0)], delta: [Array(64).fill(0)], masks: [null, null] },
      { values: parameters, gradients: parameters, changes: parameters },
    )
    const flows = flowsIn(many, wide, 0, 'forward')
    expect(flows).toHaveLength(90)
    const least = Math.min(...flows.map(({ value }) => Math.abs(value)))
    expect(parameters.slice(0, 4096).filter((value) => Math.abs(value) > least)).toHaveLength(89)
  })
})

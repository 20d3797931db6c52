import { describe, expect, it } from 'vitest'
import { flowOf } from '../../../../src/panels/views/gradients/flow.ts'
import { watchedWith } from './watched.ts'

const always = (...norms: number[]) => Array.from({ length: 5 }, (_, step) => watchedWith(step, ...norms))

describe('the flow of gradients', () => {
  it('is unknown before anything was observed', () => {
    expect(flowOf([])).toBeNull()
  })

  it('is healthy where layers are within powers of ten', () => {
    expect(flowOf(always(0.5, 1, 2))).toEqual({ kind: 'healthy', share: 0.25 })
  })

  it('vanishes where a layer gets less than a thousandth', () => {
    expect(flowOf(always(0.0009, 0.01, 1))).toEqual({ kind: 'vanishing', layer: 0, share: 0.0009 })
    expect(flowOf(always(0.0011, 0.01, 1))).toMatchObject({ kind: 'healthy' })
  })

  it('grows where a layer gets more than a hundred times', () => {
    expect(flowOf(always(3, 400, 2))).toEqual({ kind: 'growing', layer: 1, factor: 200 })
  })

  it('is blocked where a layer gets nothing, unless there is nothing to get', () => {
    expect(flowOf(always(1, 0, 1))).toEqual({ kind: 'blocked', layer: 1 })
    expect(flowOf(always(0, 0, 0))).toEqual({ kind: 'flat' })
  })

  it('explodes where the whole is a hundred times what it was', () => {
    const calm = Array.from({ length: 10 }, (_, step) => watchedWith(step, 1, 1))
    const late = Array.from({ length: 5 }, (_, i) => watchedWith(10 + i, 150, 150))
    const flow = flowOf([...calm, ...late])
    expect(flow?.kind).toBe('exploding')
    expect(flow).toHaveProperty('factor', 150)
    expect(flowOf([...calm.slice(1), ...late])?.kind).toBe('healthy')
  })

  it('does not speak for one batch', () => {
    expect(flowOf([...always(1, 1).slice(1), watchedWith(9, 1e-6, 1)])).toMatchObject({ kind: 'healthy' })
  })

  it('has no way to go without a hidden layer', () => {
    expect(flowOf(always(1))).toEqual({ kind: 'short' })
  })
})

import { describe, expect, it } from 'vitest'
import { spreadApart } from '../../../../src/panels/views/gradients/spread-apart.ts'

describe('names at the ends of lines', () => {
  it('stay where there is room', () => {
    expect(spreadApart([50, 10, 30], 10, [0, 100])).toEqual([50, 10, 30])
  })

  it('make room, and stay within', () => {
    expect(spreadApart([95, 98, 20], 10, [0, 100])).toEqual([90, 100, 20])
    expect(spreadApart([-5, 2, Number.NaN], 10, [0, 100])).toEqual([0, 10, Number.NaN])
  })
})

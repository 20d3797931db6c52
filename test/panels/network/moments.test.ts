import { describe, expect, it } from 'vitest'
import { durationOf, momentAt } from '../../../src/panels/network/live/moments.ts'

/** The stages and layers that are passed, in order. */
function course(layers: number, updates: boolean): string[] {
  const passed = Array.from({ length: 1000 }, (_, i) => {
    const moment = momentAt(i / 999, layers, updates)
    return 'layer' in moment ? `${moment.stage} ${moment.layer}` : moment.stage
  })
  return passed.filter((one, i) => one !== passed[i - 1])
}

describe('the moments of a step', () => {
  it('go forward through the layers, to the loss, and backward, and then weights change', () => {
    expect(course(3, true)).toEqual([
      'forward 0',
      'forward 1',
      'forward 2',
      'loss',
      'backward 2',
      'backward 1',
      'backward 0',
      'update',
    ])
  })

  it('end before the update where more samples of the batch come', () => {
    expect(course(2, false)).toEqual(['forward 0', 'forward 1', 'loss', 'backward 1', 'backward 0'])
  })

  it('go the whole way in each layer', () => {
    const parts = new Map<string, number[]>()
    for (let i = 0; i <= 5000; i++) {
      const moment = momentAt(i / 5000, 4, true)
      const key = 'layer' in moment ? `${moment.stage} ${moment.layer}` : moment.stage
      parts.set(key, [...(parts.get(key) ?? []), moment.part])
    }
    for (const own of parts.values()) {
      expect(own).toEqual(own.toSorted((a, b) => a - b))
      expect(own[0]).toBeLessThan(0.02)
      expect(own.at(-1)).toBeGreaterThan(0.98)
    }
  })

  it('take no longer than a step of the run does, but can always be seen', () => {
    expect(durationOf(3, null, false)).toBeGreaterThan(1500)
    expect(durationOf(3, 1, false)).toBeLessThan(1000)
    expect(durationOf(3, 5, false)).toBe(400)
    expect(durationOf(3, 5, true)).toBe(2000)
  })
})

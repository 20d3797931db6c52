import { describe, expect, it } from 'vitest'
import { ailmentOf, HealthWatch } from '../../../src/panels/network/live/health.ts'
import { observed } from './observed.ts'

const output = { idle: [0] }

describe('how units fare', () => {
  it('is told of one batch that is large enough: dead without slope for all, saturated for almost all', () => {
    const hidden = { idle: [1, 0.97, 0], saturated: [0, 0.94, 0.95] }
    const health = new HealthWatch().add(observed(1, [hidden, output]))
    expect([0, 1, 2].map((unit) => ailmentOf(health, 0, unit))).toEqual(['dead', null, 'saturated'])
    expect(ailmentOf(health, 1, 0), 'outputs are to be sure').toBeNull()
  })

  it('is not told of a few samples, but of enough small batches together', () => {
    const watch = new HealthWatch()
    const batch = (step: number, idle: number) => watch.add(observed(step, [{ idle: [1, idle] }, output], { count: 4 }))
    expect(ailmentOf(batch(1, 1), 0, 0)).toBeNull()
    expect(ailmentOf(batch(2, 0.5), 0, 0)).toBeNull()
    const health = batch(3, 1)
    expect(health.samples).toBe(12)
    expect(ailmentOf(health, 0, 0)).toBe('dead')
    expect(ailmentOf(health, 0, 1)).toBeNull()
    // What lies too far back counts no more.
    for (let step = 4; step <= 10; step++) batch(step, 1)
    expect(ailmentOf(batch(11, 1), 0, 1)).toBe('dead')
    expect(batch(12, 1).samples).toBe(32)
  })

  it('looks at a step once, and begins anew where the run went back', () => {
    const watch = new HealthWatch()
    const batch = (step: number) => watch.add(observed(step, [{ idle: [1] }, output], { count: 4 }))
    batch(5)
    expect(batch(5).samples).toBe(4)
    expect(batch(6).samples).toBe(8)
    expect(batch(2).samples).toBe(4)
  })

  it('has no rounding that brings a dead unit back', () => {
    const watch = new HealthWatch()
    let health = watch.add(observed(1, [{ idle: [1] }, output], { count: 3 }))
    for (let step = 2; step < 12; step++) health = watch.add(observed(step, [{ idle: [1] }, output], { count: 3 }))
    expect(health.idle[0]).toEqual([1])
  })
})

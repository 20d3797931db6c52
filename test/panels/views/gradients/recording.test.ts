import { describe, expect, it } from 'vitest'
import { Recording } from '../../../../src/panels/views/gradients/recording.ts'
import { watchedWith } from './watched.ts'

const stepsOf = (recording: Recording) => recording.steps.map(({ step }) => step)

describe('a recording', () => {
  it('forgets what came after a step that is done anew', () => {
    const recording = new Recording(10)
    for (const step of [1, 2, 3, 4, 2]) recording.add(watchedWith(step, 1))
    expect(stepsOf(recording)).toEqual([1, 2])
    recording.clear()
    expect(stepsOf(recording)).toEqual([])
  })

  it('keeps the first, the last, and the time between them evenly', () => {
    const recording = new Recording(20)
    for (let step = 0; step <= 1000; step++) recording.add(watchedWith(step, 1))
    const steps = stepsOf(recording)
    expect(steps).toHaveLength(20)
    expect([steps[0], steps.at(-1)]).toEqual([0, 1000])
    const gaps = steps.slice(1).map((step, i) => step - (steps[i] ?? 0))
    // Twenty even gaps would be 53 each.
    expect(Math.max(...gaps)).toBeLessThan(160)
  })
})

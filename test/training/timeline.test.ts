import { expect, it } from 'vitest'
import type { Checkpoint } from '../../src/engine/types.ts'
import { Timeline } from '../../src/training/timeline.ts'

const checkpoint = (epoch: number, count = 10) =>
  ({
    epoch,
    parameters: new Float32Array(count),
    slots: [],
    statistics: new Float32Array(0),
    course: { kept: null },
  }) as unknown as Checkpoint

it('a timeline keeps epochs at equal distances, however long the run', () => {
  const timeline = new Timeline(8)
  let made = 0
  for (let epoch = 0; epoch <= 1000; epoch++) {
    timeline.add(epoch, () => {
      made++
      return checkpoint(epoch)
    })
  }
  expect(timeline.epochs).toEqual([0, 128, 256, 384, 512, 640, 768, 896])
  expect(made).toBeLessThan(50)
  expect(timeline.at(700)?.epoch).toBe(640)
  expect(timeline.at(768)?.epoch).toBe(768)
  const cut = timeline.until(600)
  expect(cut.epochs).toEqual([0, 128, 256, 384, 512])
  // Goes on at the same distance, and leaves the whole as it was.
  for (const epoch of [576, 640]) cut.add(epoch, () => checkpoint(epoch))
  expect(cut.epochs).toEqual([0, 128, 256, 384, 512, 640])
  expect(timeline.epochs).toHaveLength(8)
})

it('a timeline of a large network keeps few checkpoints', () => {
  const timeline = new Timeline(128)
  for (let epoch = 0; epoch <= 20; epoch++) timeline.add(epoch, () => checkpoint(epoch, 4 * 1024 * 1024))
  expect(timeline.epochs.length).toBeLessThanOrEqual(3)
  expect(timeline.at(20)).not.toBeNull()
})

import { describe, expect, it } from 'vitest'
import { dropKey, dropThreshold, isDropped } from '../../src/engine/masks.ts'
import type { Key } from '../../src/lib/random.ts'

/*
 * Masks are as good as independent: what is counted over many draws is as far from its expectation as chance has it, five
 * standard deviations at most.
 */

const steps = 400
const rows = 16
const places = 64
const count = steps * rows * places
const rates = [0.1, 0.2, 0.5, 0.9]
const key = dropKey(1, 'dropout', 1)

type Draw = readonly [key: Key, step: number, row: number, place: number]

function* draws(): Generator<Draw> {
  for (let step = 0; step < steps; step++) {
    for (let row = 0; row < rows; row++) {
      for (let place = 0; place < places; place++) yield [key, step, row, place]
    }
  }
}

const deviations = (hits: number, probability: number): number =>
  Math.abs(hits - count * probability) / Math.sqrt(count * probability * (1 - probability))

describe.each(rates)('a mask of rate %f', (rate) => {
  const threshold = dropThreshold(rate)
  const probability = threshold / 65536
  const dropped = (draw: Draw): boolean => isDropped(...draw, threshold)

  it('drops as much as it should', () => {
    let hits = 0
    for (const draw of draws()) if (dropped(draw)) hits++
    expect(deviations(hits, probability)).toBeLessThan(5)
  })

  it.each<[string, (draw: Draw) => Draw]>([
    ['the next step', ([own, step, row, place]) => [own, step + 1, row, place]],
    ['the next row', ([own, step, row, place]) => [own, step, row + 1, place]],
    ['the next place', ([own, step, row, place]) => [own, step, row, place + 1]],
    ['the place whose byte it shares', ([own, step, row, place]) => [own, step, row, place + 4]],
    ['the next word', ([own, step, row, place]) => [own, step, row, place + 16]],
    ['the next step and row', ([own, step, row, place]) => [own, step + 1, row + 1, place]],
    ['the next layer', ([, step, row, place]) => [dropKey(1, 'dropout', 2), step, row, place]],
    ['another seed', ([, step, row, place]) => [dropKey(2, 'dropout', 1), step, row, place]],
  ])('tells nothing of %s', (_, other) => {
    let both = 0
    for (const draw of draws()) if (dropped(draw) && dropped(other(draw))) both++
    expect(deviations(both, probability * probability)).toBeLessThan(5)
  })
})

import type { Draws } from '../../../lib/seedrandom.ts'
import { between, type Generator } from './draw.ts'

const radius = 6

/** Points anywhere in the square, with the value of a place that noise moves away from theirs. */
export const valued =
  (valueAt: (x: number, y: number) => number): Generator =>
  (count, noise, draws: Draws) =>
    Array.from({ length: count }, () => {
      const x = between(draws, -radius, radius)
      const y = between(draws, -radius, radius)
      const movedX = x + between(draws, -radius, radius) * noise
      const movedY = y + between(draws, -radius, radius) * noise
      return [x, y, valueAt(movedX, movedY)]
    })

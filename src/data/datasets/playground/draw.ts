import { type Draws, seedrandom } from '../../../lib/seedrandom.ts'
import type { Points, Request } from '../item.ts'

/*
 * The data of TensorFlow Playground (its `dataset.ts`), the same points in the same order: drawn one after another from
 * one generator, then shuffled with it. What is drawn after them, the weights of its networks, goes on from there.
 */

/** A sample: its coordinates and its label, −1 or 1, or a real value. */
export type Labelled = readonly [x: number, y: number, label: number]

/** Noise is a share: 0.1 where TensorFlow Playground says 10. */
export type Generator = (count: number, noise: number, draws: Draws) => Labelled[]

/** The text that seeds the generator: that of a link of TensorFlow Playground, else the number in decimal. */
const seedTextOf = ({ seed, seedText = '' }: Pick<Request, 'seed' | 'seedText'>): string =>
  seedText === '' ? String(seed) : seedText

export const between = (draws: Draws, low: number, high: number): number => draws() * (high - low) + low

/** From the last place down, each changes places with one that is not after it. */
function shuffle(samples: Labelled[], draws: Draws): void {
  for (let left = samples.length; left > 0; left--) {
    const picked = Math.floor(draws() * left)
    const kept = samples[left - 1] as Labelled
    samples[left - 1] = samples[picked] as Labelled
    samples[picked] = kept
  }
}

/** The samples of a generator, shuffled, and the draws that come after them. */
export function drawSamples(generator: Generator, request: Request): { samples: Labelled[]; draws: Draws } {
  const draws = seedrandom(seedTextOf(request))
  const samples = generator(request.points, request.noise, draws)
  shuffle(samples, draws)
  return { samples, draws }
}

/** Labels −1 and 1 are the classes 0 and 1. */
export function pointsOf(samples: readonly Labelled[], isRegression: boolean): Points {
  const x = new Float64Array(samples.length * 2)
  const y = new Float64Array(samples.length)
  for (const [i, [x1, x2, label]] of samples.entries()) {
    x[i * 2] = x1
    x[i * 2 + 1] = x2
    y[i] = isRegression ? label : label > 0 ? 1 : 0
  }
  return { count: samples.length, x, y }
}

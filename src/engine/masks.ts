import { cos, log } from '../lib/math.ts'
import { type Key, keyOf, scatter, threefry } from '../lib/random.ts'

/**
 * The random numbers of a step of training, each a function of its place alone, so that any step can be replayed. Stage 0
 * is the inputs, stage k the k-th layer; a row is a feature or a unit, a place one in the batch, the first 0.
 */

/** 16 random bits decide one drop: probabilities are multiples of 2⁻¹⁶, which is finer than any rate one would set. */
export const dropThreshold = (rate: number): number => Math.round(rate * 65536)

/** What is not dropped is multiplied by this (inverted dropout), so that the mean stays the same. */
export const keepScale = (rate: number): number => 65536 / (65536 - dropThreshold(rate))

/** The key of a stage's masks: in training, or in the draws of Monte-Carlo dropout. */
export const dropKey = (seed: number, purpose: 'dropout' | 'monteCarlo', stage: number): Key =>
  threefry(keyOf(seed, purpose), stage, 0)

/**
 * Whether a number is dropped: whether 16 bits of a word, as a number with a sign, are less than `threshold − 2¹⁵`. The word
 * is that of counter `row · 2¹⁶ + 4⌊p / 16⌋ + p mod 4`, turned left by 8 bits `⌊p / 4⌋ mod 4` times, and the bits are the
 * upper half of it. Neighbours share a byte, the lower of one and the upper of the other: each is as probable as it should
 * be, and that one tells of the other cannot be seen.
 *
 * @param step updates done before, or the number of the draw
 */
export function isDropped(key: Key, step: number, row: number, place: number, threshold: number): boolean {
  const word = scatter(key, step, (row << 16) + ((place >>> 4) << 2) + (place & 3))
  const turns = ((place >>> 2) & 3) * 8
  const turned = (word << turns) | (turns === 0 ? 0 : word >>> (32 - turns))
  return turned >> 16 < threshold - 32768
}

/**
 * The standard normal number that one input is disturbed by, by Box and Muller from the first 24 bits of the words of
 * counter `(row · 2¹⁶ + place, step)`: numbers that f32 has exactly. At most 5.77 in size.
 */
export function inputNormal(key: Key, step: number, row: number, place: number): number {
  const [first, second] = threefry(key, (row << 16) | place, step)
  return Math.sqrt(-2 * log(((first >>> 8) + 1) / 16777216)) * cos(2 * Math.PI * ((second >>> 8) / 16777216))
}

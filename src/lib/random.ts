import { cos, log } from './math.ts'

/**
 * Counter-based randomness: every draw is a pure function of a key (seed and purpose) and a counter, so streams are
 * independent, any draw can be repeated, and the order of drawing does not matter.
 *
 * Threefry-2x32, 20 rounds: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */

/** What a stream is for. The numbers are part of the meaning of every link: never changed, never reused. */
export const purposes = {
  points: 1,
  pointNoise: 2,
  split: 3,
  weights: 4,
  order: 5,
  dropout: 6,
  inputNoise: 7,
  labelNoise: 8,
  monteCarlo: 9,
} as const

export type Purpose = keyof typeof purposes

/** Two 32-bit words. */
export type Key = readonly [number, number]

const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const

const two32 = 4294967296

/** The two 32-bit words (unsigned) that Threefry-2x32-20 gives for a key and a counter. */
export function threefry(key: Key, c0: number, c1: number): [number, number] {
  const k0 = key[0] | 0
  const k1 = key[1] | 0
  const schedule = [k0, k1, k0 ^ k1 ^ 0x1bd11bda]
  let x0 = (c0 + k0) | 0
  let x1 = (c1 + k1) | 0
  for (let group = 0; group < 5; group++) {
    const first = (group & 1) << 2
    for (let i = first; i < first + 4; i++) {
      const r = rotations[i] as number
      x0 = (x0 + x1) | 0
      x1 = ((x1 << r) | (x1 >>> (32 - r))) ^ x0
    }
    x0 = (x0 + (schedule[(group + 1) % 3] as number)) | 0
    x1 = (x1 + (schedule[(group + 2) % 3] as number) + group + 1) | 0
  }
  return [x0 >>> 0, x1 >>> 0]
}

/** A word whose every bit hangs on every bit of another: Wellons, "Prospecting for hash functions", 2018, lowbias32. */
function mix(word: number, key = 0): number {
  let x = Math.imul(word ^ (word >>> 16), 0x7feb352d) ^ key
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}

/**
 * A random word, with a sign, for a key and two counters, at a tenth of the price of Threefry: for what is drawn for every
 * unit and sample of every step, and by itself decides little.
 */
export function scatter(key: Key, step: number, place: number): number {
  const first = mix((step + key[0]) | 0)
  return mix((first + place) | 0, mix(first ^ key[1]))
}

/** The key of one purpose under a seed (any integer from 0 to 2³²−1). */
export const keyOf = (seed: number, purpose: Purpose): Key => threefry([seed >>> 0, 0], purposes[purpose], 0)

/** A uniform number in [0, 1) with 53 random bits. */
export function uniformAt(key: Key, c0: number, c1: number): number {
  const [high, low] = threefry(key, c0, c1)
  return (high * 0x200000 + (low >>> 11)) / 9007199254740992
}

/** Draws of one stream in sequence: the counter is `(0, 1, 2, …; lane)`. */
export class Stream {
  private counter = 0

  constructor(
    private readonly key: Key,
    private readonly lane = 0,
  ) {}

  /** Uniform in [0, 1). */
  uniform(): number {
    return uniformAt(this.key, this.counter++, this.lane)
  }

  /** Standard normal by Box and Muller (1958), from the two words of one counter; at most 6.66 in size. */
  normal(): number {
    const [first, second] = threefry(this.key, this.counter++, this.lane)
    const radius = Math.sqrt(-2 * log((first + 1) / two32))
    return radius * cos(2 * Math.PI * (second / two32))
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform()
  }
}

/**
 * A permutation of 0 … count−1: Fisher–Yates from the last place down, each `j ∈ [0, i]` the high word of
 * `random · (i + 1)`. The random word of place `i` is word `i mod 2` of counter `(⌊i / 2⌋, lane)`.
 *
 * @param lane which permutation of the stream: the epoch, say
 */
export function permutation(key: Key, lane: number, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const word = threefry(key, i >>> 1, lane)[i & 1] as number
    const j = Math.floor((word / two32) * (i + 1))
    const swap = order[i] as number
    order[i] = order[j] as number
    order[j] = swap
  }
  return order
}

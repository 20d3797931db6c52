/*
 * Which numbers are dropped, samples in lanes: see `masks.ts` of the engine. Four words serve 16 lanes. What a draw needs
 * all the time stands in memory: to load it is a single instruction, and compilers that are free to compute it anew in
 * every round do.
 */

const ofHash = memory.data<i32>([0x7feb352d, 0x846ca68b, 4, 65536])
/** Of the draw under way, in all lanes: the second key, the least word that keeps its number, and what is kept. */
const ofDraw = memory.data(48, 16)

/**
 * Begins the masks of a matrix.
 *
 * @param key address of two words
 * @param place of the first lane in its batch
 * @returns the counters of the first 16 lanes of the first row
 */
export function beginMasks(key: usize, draw: i32, place: i32, threshold: i32, scale: f32): v128 {
  const first = mixed(draw + load<i32>(key))
  v128.store(ofDraw, i32x4.splat(mixed(first ^ load<i32>(key, 4))))
  v128.store(ofDraw, i32x4.splat((threshold << 16) ^ 0x80000000), 16)
  v128.store(ofDraw, f32x4.splat(scale), 32)
  return i32x4.add(i32x4.splat(first + (place >> 2)), i32x4(0, 1, 2, 3))
}

/** The counters of the next row, and those of the next 16 lanes. */
// @ts-ignore: decorator
@inline
export function nextRow(counters: v128): v128 {
  return i32x4.add(counters, v128.load32_splat(ofHash, 12))
}

// @ts-ignore: decorator
@inline
export function nextLanes(counters: v128): v128 {
  return i32x4.add(counters, v128.load32_splat(ofHash, 8))
}

/** See `lib/random.ts`. */
function mixed(word: i32): i32 {
  let x = word
  x = (x ^ (x >>> 16)) * 0x7feb352d
  x = (x ^ (x >>> 15)) * 0x846ca68b
  return x ^ (x >>> 16)
}

/** The words of 16 lanes: the same of four counters, with the second key in the midst of it. */
// @ts-ignore: decorator
@inline
export function wordsOf(counters: v128): v128 {
  let x = i32x4.mul(v128.xor(counters, i32x4.shr_u(counters, 16)), v128.load32_splat(ofHash))
  x = v128.xor(x, v128.load(ofDraw))
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), v128.load32_splat(ofHash, 4))
  return v128.xor(x, i32x4.shr_u(x, 16))
}

/** 0 for what is dropped, else the scale: of vector `k` of the 16 lanes, which has 8 bits later than the one before. */
// @ts-ignore: decorator
@inline
export function maskOf(words: v128, k: i32): v128 {
  let word = words
  if (k > 0) word = i32x4.shl(words, k << 3)
  if (k == 3) word = v128.or(word, i32x4.shr_u(words, 8))
  return v128.andnot(v128.load(ofDraw, 32), i32x4.lt_s(word, v128.load(ofDraw, 16)))
}

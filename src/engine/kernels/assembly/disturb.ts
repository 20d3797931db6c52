import * as at from '../layout'
import { beginMasks, maskOf, nextLanes, nextRow, wordsOf } from './masks'
import { cos4, log4 } from './math'
import { threefry, x0, x1, x2, x3, y0, y1, y2, y3 } from './threefry'

/* Randomness of a step of training, samples in lanes: see `masks.ts` for what each number is. */

/**
 * `mask[r][s]` 0 or `scale`, and `out = a ⊙ mask`.
 *
 * @param key address of two words
 * @param place of the first lane in its batch, a multiple of 32
 */
export function drop(
  a: usize, out: usize, mask: usize, step: usize, rows: i32, lanes: i32, threshold: i32, scale: f32, key: usize,
  draw: i32, place: i32,
): void {
  let row = beginMasks(key, draw, place, threshold, scale)
  const bytes = <usize>lanes << 2
  for (let r = 0; r < rows; r++) {
    let counters = row
    for (let i: usize = 0; i < bytes; i += 64) {
      keepFour(a + i, out + i, mask + i, bytes - i, wordsOf(counters))
      counters = nextLanes(counters)
    }
    row = nextRow(row)
    a += step
    out += step
    mask += step
  }
}

/** Up to 16 lanes. */
// @ts-ignore: decorator
@inline
function keepFour(a: usize, out: usize, mask: usize, left: usize, words: v128): void {
  keep(a, out, mask, 0, words)
  if (left <= 16) return
  keep(a, out, mask, 1, words)
  if (left <= 32) return
  keep(a, out, mask, 2, words)
  if (left <= 48) return
  keep(a, out, mask, 3, words)
}

// @ts-ignore: decorator
@inline
function keep(a: usize, out: usize, mask: usize, k: i32, words: v128): void {
  const i = <usize>k << 4
  const m = maskOf(words, k)
  v128.store(mask + i, m)
  v128.store(out + i, f32x4.mul(v128.load(a + i), m))
}

/** Adds normal noise to the inputs of a pass, `x [inputs][stride]`, then drops some. */
export function disturbInputs(plan: usize, x: usize, step: usize, lanes: i32, place: i32): void {
  const inputs = load<i32>(plan, at.planInputs)
  const draw = load<i32>(plan, at.planStep)
  const deviation = load<f32>(plan, at.planNoise)
  if (deviation > 0) addNoise(x, step, inputs, lanes, deviation, plan + at.planNoiseKey, draw, place)
  const threshold = load<i32>(plan, at.planDropThreshold)
  if (threshold == 0) return
  drop(
    x, x, load<usize>(plan, at.planMask), step, inputs, lanes, threshold, load<f32>(plan, at.planKeepScale),
    plan + at.planDropKey, draw, place,
  )
}

function addNoise(
  x: usize, step: usize, rows: i32, lanes: i32, deviation: f32, key: usize, draw: i32, place: i32,
): void {
  const k0 = load<i32>(key)
  const k1 = load<i32>(key, 4)
  const sigma = f32x4.splat(deviation)
  for (let r = 0; r < rows; r++) {
    for (let s = 0; s < lanes; s += 16) {
      const places = i32x4.add(i32x4.splat((r << 16) | (place + s)), i32x4(0, 1, 2, 3))
      threefry(
        k0, k1, places, i32x4.add(places, i32x4.splat(4)), i32x4.add(places, i32x4.splat(8)),
        i32x4.add(places, i32x4.splat(12)), i32x4.splat(draw),
      )
      const to = x + (<usize>s << 2)
      disturb(to, sigma, x0, y0)
      if (s + 4 < lanes) disturb(to + 16, sigma, x1, y1)
      if (s + 8 < lanes) disturb(to + 32, sigma, x2, y2)
      if (s + 12 < lanes) disturb(to + 48, sigma, x3, y3)
    }
    x += step
  }
}

// @ts-ignore: decorator
@inline
function disturb(x: usize, sigma: v128, first: v128, second: v128): void {
  v128.store(x, f32x4.add(v128.load(x), f32x4.mul(sigma, normals(first, second))))
}

/** Box and Muller. */
// @ts-ignore: decorator
@inline
function normals(first: v128, second: v128): v128 {
  const unit = f32x4.splat(5.9604644775390625e-8)
  const turn = f32x4.splat(3.7450702829238895e-7)
  const share = f32x4.convert_i32x4_s(i32x4.add(i32x4.shr_u(first, 8), i32x4.splat(1)))
  const angle = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(second, 8)), turn)
  const radius = f32x4.sqrt(f32x4.mul(f32x4.splat(-2), log4(f32x4.mul(share, unit))))
  return f32x4.mul(radius, cos4(angle))
}

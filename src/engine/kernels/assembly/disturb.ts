import * as at from '../layout'
import { cos4, log4 } from './math'
import { threefry, x0, x1, y0, y1 } from './threefry'

/* Randomness of a step of training, samples in lanes: see `masks.ts` for what each number is. */

/**
 * `mask[r][s]` 0 or `scale`, and `out = a ⊙ mask`. Works in blocks of 16 lanes: rows have room for them.
 *
 * @param key address of two words
 * @param place of the first lane in its batch, a multiple of 16
 */
export function drop(
  a: usize, out: usize, mask: usize, step: usize, rows: i32, lanes: i32, threshold: i32, scale: f32, key: usize,
  draw: i32, place: i32,
): void {
  const k0 = load<i32>(key)
  const k1 = load<i32>(key, 4)
  const below = i32x4.splat(threshold)
  const kept = f32x4.splat(scale)
  const four = i32x4(0, 1, 2, 3)
  const counter = i32x4.splat(draw)
  const blocks = (lanes + 15) >> 4
  const jobs = rows * blocks
  let row = 0
  let block = 0
  for (let job = 0; job < jobs; job += 2) {
    const places = i32x4.add(i32x4.splat((row << 16) | ((place >> 2) + (block << 2))), four)
    const offset = <usize>row * step + (<usize>block << 6)
    block++
    if (block == blocks) {
      block = 0
      row++
    }
    const nextPlaces = i32x4.add(i32x4.splat((row << 16) | ((place >> 2) + (block << 2))), four)
    const nextOffset = <usize>row * step + (<usize>block << 6)
    threefry(k0, k1, places, nextPlaces, counter)
    keepBlock(a + offset, out + offset, mask + offset, x0, x1, kept, below)
    if (job + 1 == jobs) break
    keepBlock(a + nextOffset, out + nextOffset, mask + nextOffset, y0, y1, kept, below)
    block++
    if (block == blocks) {
      block = 0
      row++
    }
  }
}

/** Sixteen lanes by the halves of their words. */
// @ts-ignore: decorator
@inline
function keepBlock(a: usize, out: usize, mask: usize, w0: v128, w1: v128, kept: v128, below: v128): void {
  const low = i32x4.splat(0xffff)
  keep(a, out, mask, 0, v128.andnot(kept, i32x4.lt_s(v128.and(w0, low), below)))
  keep(a, out, mask, 16, v128.andnot(kept, i32x4.lt_s(i32x4.shr_u(w0, 16), below)))
  keep(a, out, mask, 32, v128.andnot(kept, i32x4.lt_s(v128.and(w1, low), below)))
  keep(a, out, mask, 48, v128.andnot(kept, i32x4.lt_s(i32x4.shr_u(w1, 16), below)))
}

// @ts-ignore: decorator
@inline
function keep(a: usize, out: usize, mask: usize, i: usize, m: v128): void {
  v128.store(mask + i, m)
  v128.store(out + i, f32x4.mul(v128.load(a + i), m))
}

/** `D = D ⊙ mask`. */
export function throughMask(d: usize, mask: usize, step: usize, rows: i32, lanes: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
      v128.store(d + i, f32x4.mul(v128.load(d + i), v128.load(mask + i)))
    }
    d += step
    mask += step
  }
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
    for (let s = 0; s < lanes; s += 8) {
      const places = i32x4.add(i32x4.splat((r << 16) | (place + s)), i32x4(0, 1, 2, 3))
      threefry(k0, k1, places, i32x4.add(places, i32x4.splat(4)), i32x4.splat(draw))
      const to = x + (<usize>s << 2)
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(sigma, normals(x0, x1))))
      if (s + 4 < lanes) v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(sigma, normals(y0, y1))), 16)
    }
    x += step
  }
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

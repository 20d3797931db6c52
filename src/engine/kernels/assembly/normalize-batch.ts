import * as at from '../layout'
import { beginMasks, maskOf, nextLanes, nextRow, wordsOf } from './masks'
import { sums } from './sums'

/*
 * Batch normalisation by the statistics of the batch, samples in lanes, four units at a time: one root and one quotient
 * serve all four. Where fewer units are left, what stands below is read with them: there are rows up to the width of a
 * layer, and nobody asks for what comes of those. Loops over samples are of two units at most, whose sums stay in registers.
 */

/**
 * `ẑ = γ (z − μ) / √(σ² + ε) + β` in the place of `z`, or, of a rectified layer, what the next one sees in the place of
 * that: what is above 0, and is not dropped. Running statistics follow.
 *
 * @param draw what masks are counted by
 */
export function normalizeBatch(
  layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32, rectified: bool, draw: i32,
): void {
  const z = load<usize>(layer, at.layerZ)
  const inverse = load<usize>(layer, at.layerInverse)
  const whole = <usize>(count & ~3) << 2
  const bytes = <usize>lanes << 2
  takeStatistics(layer, z, inverse, weights, step, units, whole, bytes, count)
  if (rectified && load<i32>(layer, at.layerDropThreshold)) putDropped(layer, z, inverse, step, units, bytes, draw)
  else put(layer, z, inverse, step, units, bytes, rectified)
}

/** Statistics stand in `inverse`, `1 / σ` and then the means. */
function put(layer: usize, z: usize, inverse: usize, step: usize, units: i32, bytes: usize, rectified: bool): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const scales = load<usize>(layer, at.layerScales)
  const floor = f32x4.splat(rectified ? 0 : -Infinity)
  let x = load<usize>(layer, at.layerStandard)
  for (let u = 0; u < units; u++) {
    const own = <usize>u << 2
    const mean = v128.load32_splat(inverse + width + own)
    const factor = v128.load32_splat(inverse + own)
    const scale = v128.load32_splat(scales + own)
    const shift = v128.load32_splat(scales + width + own)
    for (let i: usize = 0; i < bytes; i += 16) {
      v128.store(z + i, f32x4.pmax(standardized(z + i, x + i, mean, factor, scale, shift), floor))
    }
    z += step
    x += step
  }
}

/** Rectified, what is kept of it in the matrix for the next layer. */
function putDropped(layer: usize, z: usize, inverse: usize, step: usize, units: i32, bytes: usize, draw: i32): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const scales = load<usize>(layer, at.layerScales)
  let row = beginMasks(
    layer + at.layerDropKey, draw, 0, load<i32>(layer, at.layerDropThreshold), load<f32>(layer, at.layerKeepScale),
  )
  let x = load<usize>(layer, at.layerStandard)
  let out = load<usize>(layer, at.layerOut)
  for (let u = 0; u < units; u++) {
    const own = <usize>u << 2
    const mean = v128.load32_splat(inverse + width + own)
    const factor = v128.load32_splat(inverse + own)
    const scale = v128.load32_splat(scales + own)
    const shift = v128.load32_splat(scales + width + own)
    let counters = row
    for (let i: usize = 0; i < bytes; i += 64) {
      const words = wordsOf(counters)
      keep(z + i, x + i, out + i, mean, factor, scale, shift, maskOf(words, 0))
      if (i + 16 >= bytes) break
      keep(z + i + 16, x + i + 16, out + i + 16, mean, factor, scale, shift, maskOf(words, 1))
      if (i + 32 >= bytes) break
      keep(z + i + 32, x + i + 32, out + i + 32, mean, factor, scale, shift, maskOf(words, 2))
      if (i + 48 >= bytes) break
      keep(z + i + 48, x + i + 48, out + i + 48, mean, factor, scale, shift, maskOf(words, 3))
      counters = nextLanes(counters)
    }
    row = nextRow(row)
    z += step
    x += step
    out += step
  }
}

/** `ẑ` of four samples. */
// @ts-ignore: decorator
@inline
function standardized(z: usize, x: usize, mean: v128, factor: v128, scale: v128, shift: v128): v128 {
  const value = f32x4.mul(f32x4.sub(v128.load(z), mean), factor)
  v128.store(x, value)
  return f32x4.add(f32x4.mul(scale, value), shift)
}

// @ts-ignore: decorator
@inline
function keep(z: usize, x: usize, out: usize, mean: v128, factor: v128, scale: v128, shift: v128, mask: v128): void {
  const value = standardized(z, x, mean, factor, scale, shift)
  v128.store(out, f32x4.mul(f32x4.pmax(value, f32x4.splat(0)), mask))
}

/**
 * Means and `1 / √(σ² + ε)` in one pass: of the distances from the first sample and of their squares, so that a mean far
 * from 0 cancels nothing. Lanes without a sample become copies of it.
 */
function takeStatistics(
  layer: usize, z: usize, inverse: usize, weights: usize, step: usize, units: i32, whole: usize, bytes: usize, count: i32,
): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const running = load<usize>(layer, at.layerStatistics)
  const epsilon = v128.load32_splat(layer, at.layerEpsilon)
  const momentum = v128.load32_splat(layer, at.layerMomentum)
  const share = f32x4.splat(<f32>1 / <f32>count)
  const unbiased = f32x4.splat(<f32>1 / <f32>(count - 1))
  const zero = f32x4.splat(0)
  for (let u = 0; u < units; u += 4) {
    const z1 = z + step
    const z2 = z1 + step
    const z3 = z2 + step
    if (whole < bytes) {
      const there = f32x4.gt(v128.load(weights + whole), zero)
      fill(z, whole, there)
      fill(z1, whole, there)
      fill(z2, whole, there)
      fill(z3, whole, there)
    }
    const lower = distances(z, z1, bytes)
    const upper = distances(z2, z3, bytes)
    const sum = v128.shuffle<f32>(lower, upper, 0, 2, 4, 6)
    const squareSum = v128.shuffle<f32>(lower, upper, 1, 3, 5, 7)
    const mean = f32x4.mul(sum, share)
    const squares = f32x4.pmax(f32x4.sub(squareSum, f32x4.mul(sum, mean)), zero)
    const root = f32x4.sqrt(f32x4.add(f32x4.mul(squares, share), epsilon))
    const means = f32x4.add(firstsOf(z, z1, z2, z3), mean)
    const own = <usize>u << 2
    v128.store(inverse + own, f32x4.div(f32x4.splat(1), root))
    v128.store(inverse + width + own, means)
    remember(running + own, momentum, means)
    remember(running + width + own, momentum, f32x4.mul(squares, unbiased))
    z += 4 * step
  }
}

/** Sums of two units over their samples: distances from the first and their squares, of one, then of the other. */
// @ts-ignore: decorator
@inline
function distances(z: usize, other: usize, bytes: usize): v128 {
  const zero = f32x4.splat(0)
  const first = v128.load32_splat(z)
  const otherFirst = v128.load32_splat(other)
  let s = zero, squares = zero, t = zero, otherSquares = zero
  for (let i: usize = 0; i < bytes; i += 16) {
    let off = f32x4.sub(v128.load(z + i), first)
    s = f32x4.add(s, off)
    squares = f32x4.add(squares, f32x4.mul(off, off))
    off = f32x4.sub(v128.load(other + i), otherFirst)
    t = f32x4.add(t, off)
    otherSquares = f32x4.add(otherSquares, f32x4.mul(off, off))
  }
  return sums(s, squares, t, otherSquares)
}

// @ts-ignore: decorator
@inline
function firstsOf(a: usize, b: usize, c: usize, d: usize): v128 {
  const ab = v128.shuffle<f32>(v128.load(a), v128.load(b), 0, 4, 1, 5)
  return v128.shuffle<f32>(ab, v128.shuffle<f32>(v128.load(c), v128.load(d), 0, 4, 1, 5), 0, 1, 4, 5)
}

/** The first number of the row in the lanes of its last vector that are not `there`. */
// @ts-ignore: decorator
@inline
function fill(row: usize, last: usize, there: v128): void {
  v128.store(row + last, v128.bitselect(v128.load(row + last), v128.load32_splat(row), there))
}

/** `r ← ρr + (1 − ρ)·batch`. */
// @ts-ignore: decorator
@inline
function remember(statistic: usize, momentum: v128, value: v128): void {
  const rest = f32x4.mul(f32x4.sub(f32x4.splat(1), momentum), value)
  v128.store(statistic, f32x4.add(f32x4.mul(momentum, v128.load(statistic)), rest))
}

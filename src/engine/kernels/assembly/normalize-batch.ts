import * as at from '../layout'
import { flush } from './math'
import { sums } from './sums'

/*
 * Batch normalisation by the statistics of the batch, samples in lanes, four units at a time: the sums over their lanes
 * are added up together, and one root and one quotient serve all four. Where fewer units are left, the last one is read
 * again in the place of the others and nothing is written for them.
 */

/**
 * `ẑ = γ (z − μ) / √(σ² + ε) + β`, or `floor` where that is larger, in the place of `z`; running statistics follow.
 */
export function normalizeBatch(
  layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32, floor: v128,
): void {
  const standard = load<usize>(layer, at.layerStandard)
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const inverse = load<usize>(layer, at.layerInverse)
  const means = load<usize>(layer, at.layerStatistics)
  const scales = load<usize>(layer, at.layerScales)
  const epsilon = v128.load32_splat(layer, at.layerEpsilon)
  const momentum = v128.load32_splat(layer, at.layerMomentum)
  const size = f32x4.splat(<f32>count)
  const unbiased = f32x4.splat(<f32>(count - 1))
  const whole = <usize>(count & ~3) << 2
  const bytes = <usize>lanes << 2
  const zero = f32x4.splat(0)
  let z = load<usize>(layer, at.layerZ)
  let x = standard
  for (let u = 0; u < units; u += 4) {
    const left = units - u
    const z1 = left > 1 ? z + step : z
    const z2 = left > 2 ? z + 2 * step : z1
    const z3 = left > 3 ? z + 3 * step : z2
    let s0 = zero, s1 = zero, s2 = zero, s3 = zero
    let i: usize = 0
    for (; i < whole; i += 16) {
      s0 = f32x4.add(s0, v128.load(z + i))
      s1 = f32x4.add(s1, v128.load(z1 + i))
      s2 = f32x4.add(s2, v128.load(z2 + i))
      s3 = f32x4.add(s3, v128.load(z3 + i))
    }
    if (i < bytes) {
      const there = v128.load(weights + i)
      s0 = f32x4.add(s0, ofSamples(v128.load(z + i), there))
      s1 = f32x4.add(s1, ofSamples(v128.load(z1 + i), there))
      s2 = f32x4.add(s2, ofSamples(v128.load(z2 + i), there))
      s3 = f32x4.add(s3, ofSamples(v128.load(z3 + i), there))
    }
    const mean = f32x4.div(sums(s0, s1, s2, s3), size)
    const m0 = v128.shuffle<f32>(mean, mean, 0, 0, 0, 0)
    const m1 = v128.shuffle<f32>(mean, mean, 1, 1, 1, 1)
    const m2 = v128.shuffle<f32>(mean, mean, 2, 2, 2, 2)
    const m3 = v128.shuffle<f32>(mean, mean, 3, 3, 3, 3)
    s0 = zero, s1 = zero, s2 = zero, s3 = zero
    for (i = 0; i < whole; i += 16) {
      s0 = plusSquare(s0, f32x4.sub(v128.load(z + i), m0))
      s1 = plusSquare(s1, f32x4.sub(v128.load(z1 + i), m1))
      s2 = plusSquare(s2, f32x4.sub(v128.load(z2 + i), m2))
      s3 = plusSquare(s3, f32x4.sub(v128.load(z3 + i), m3))
    }
    if (i < bytes) {
      const there = v128.load(weights + i)
      s0 = plusSquare(s0, ofSamples(f32x4.sub(v128.load(z + i), m0), there))
      s1 = plusSquare(s1, ofSamples(f32x4.sub(v128.load(z1 + i), m1), there))
      s2 = plusSquare(s2, ofSamples(f32x4.sub(v128.load(z2 + i), m2), there))
      s3 = plusSquare(s3, ofSamples(f32x4.sub(v128.load(z3 + i), m3), there))
    }
    const squares = sums(s0, s1, s2, s3)
    const root = f32x4.sqrt(f32x4.add(f32x4.div(squares, size), epsilon))
    const own = <usize>u << 2
    v128.store(inverse + own, f32x4.div(f32x4.splat(1), root))
    remember(means + own, momentum, mean)
    remember(means + width + own, momentum, f32x4.div(squares, unbiased))
    const gain = scales + own
    const shift = gain + width
    const first = inverse + own
    if (left > 1) {
      putTwo(z, z1, x, x + step, m0, m1, first, gain, shift, weights, whole, bytes, floor)
      if (left > 3) {
        const third = x + 2 * step
        putTwo(z2, z3, third, third + step, m2, m3, first + 8, gain + 8, shift + 8, weights, whole, bytes, floor)
      } else if (left > 2) putOne(z2, x + 2 * step, m2, first + 8, gain + 8, shift + 8, weights, bytes, floor)
    } else putOne(z, x, m0, first, gain, shift, weights, bytes, floor)
    z += 4 * step
    x += 4 * step
  }
}

/** Two units at a time: reads of one hide behind those of the other. */
// @ts-ignore: decorator
@inline
function putTwo(
  z0: usize, z1: usize, x0: usize, x1: usize, mean0: v128, mean1: v128, inverse: usize, scales: usize, shifts: usize,
  weights: usize, whole: usize, bytes: usize, floor: v128,
): void {
  const factor0 = v128.load32_splat(inverse)
  const factor1 = v128.load32_splat(inverse, 4)
  const scale0 = v128.load32_splat(scales)
  const scale1 = v128.load32_splat(scales, 4)
  const shift0 = v128.load32_splat(shifts)
  const shift1 = v128.load32_splat(shifts, 4)
  let i: usize = 0
  for (; i < whole; i += 16) {
    put(z0 + i, x0 + i, f32x4.mul(f32x4.sub(v128.load(z0 + i), mean0), factor0), scale0, shift0, floor)
    put(z1 + i, x1 + i, f32x4.mul(f32x4.sub(v128.load(z1 + i), mean1), factor1), scale1, shift1, floor)
  }
  if (i < bytes) {
    const there = v128.load(weights + i)
    const off0 = ofSamples(f32x4.sub(v128.load(z0 + i), mean0), there)
    const off1 = ofSamples(f32x4.sub(v128.load(z1 + i), mean1), there)
    put(z0 + i, x0 + i, f32x4.mul(off0, factor0), scale0, shift0, floor)
    put(z1 + i, x1 + i, f32x4.mul(off1, factor1), scale1, shift1, floor)
  }
}

function putOne(
  z: usize, x: usize, mean: v128, inverse: usize, scales: usize, shifts: usize, weights: usize, bytes: usize,
  floor: v128,
): void {
  const factor = v128.load32_splat(inverse)
  const scale = v128.load32_splat(scales)
  const shift = v128.load32_splat(shifts)
  for (let i: usize = 0; i < bytes; i += 16) {
    const off = ofSamples(f32x4.sub(v128.load(z + i), mean), v128.load(weights + i))
    put(z + i, x + i, f32x4.mul(off, factor), scale, shift, floor)
  }
}

// @ts-ignore: decorator
@inline
function put(z: usize, x: usize, value: v128, scale: v128, shift: v128, floor: v128): void {
  v128.store(x, value)
  v128.store(z, f32x4.pmax(f32x4.add(f32x4.mul(scale, value), shift), floor))
}

/** `∂J/∂z` in the place of `∂J/∂ẑ`, and the gradients of `γ` and `β`; a batch is one pass. */
export function throughBatch(layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const scales = load<usize>(layer, at.layerScales)
  const gradients = load<usize>(layer, at.layerScaleGradients)
  const inverse = load<usize>(layer, at.layerInverse)
  const whole = <usize>(count & ~3) << 2
  const bytes = <usize>lanes << 2
  const zero = f32x4.splat(0)
  const share = f32x4.splat(<f32>1 / <f32>count)
  let d = load<usize>(layer, at.layerDelta)
  let x = load<usize>(layer, at.layerStandard)
  for (let u = 0; u < units; u += 4) {
    const left = units - u
    const o1 = left > 1 ? step : 0
    const o2 = left > 2 ? 2 * step : 0
    const o3 = left > 3 ? 3 * step : 0
    let s0 = zero, s1 = zero, s2 = zero, s3 = zero
    let t0 = zero, t1 = zero, t2 = zero, t3 = zero
    for (let i: usize = 0; i < bytes; i += 16) {
      let g = v128.load(d + i)
      s0 = f32x4.add(s0, g)
      t0 = f32x4.add(t0, f32x4.mul(g, v128.load(x + i)))
      g = v128.load(d + o1 + i)
      s1 = f32x4.add(s1, g)
      t1 = f32x4.add(t1, f32x4.mul(g, v128.load(x + o1 + i)))
      g = v128.load(d + o2 + i)
      s2 = f32x4.add(s2, g)
      t2 = f32x4.add(t2, f32x4.mul(g, v128.load(x + o2 + i)))
      g = v128.load(d + o3 + i)
      s3 = f32x4.add(s3, g)
      t3 = f32x4.add(t3, f32x4.mul(g, v128.load(x + o3 + i)))
    }
    const own = <usize>u << 2
    // Gradients are 0 where no unit is.
    const there = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left))
    const shift = v128.and(sums(s0, s1, s2, s3), there)
    const scale = v128.and(sums(t0, t1, t2, t3), there)
    v128.store(gradients + own, scale)
    v128.store(gradients + width + own, shift)
    const means = f32x4.mul(shift, share)
    const slopes = f32x4.mul(scale, share)
    const factors = f32x4.mul(v128.load(scales + own), v128.load(inverse + own))
    if (left > 1) {
      takeTwo(d, d + step, x, x + step, laneOf(factors, 0), laneOf(factors, 1), laneOf(means, 0), laneOf(means, 1),
        laneOf(slopes, 0), laneOf(slopes, 1), weights, whole, bytes)
    } else takeOne(d, x, laneOf(factors, 0), laneOf(means, 0), laneOf(slopes, 0), weights, bytes)
    if (left > 3) {
      takeTwo(d + o2, d + o3, x + o2, x + o3, laneOf(factors, 2), laneOf(factors, 3), laneOf(means, 2),
        laneOf(means, 3), laneOf(slopes, 2), laneOf(slopes, 3), weights, whole, bytes)
    } else if (left > 2) {
      takeOne(d + o2, x + o2, laneOf(factors, 2), laneOf(means, 2), laneOf(slopes, 2), weights, bytes)
    }
    d += 4 * step
    x += 4 * step
  }
}

// @ts-ignore: decorator
@inline
function takeTwo(
  d0: usize, d1: usize, x0: usize, x1: usize, factor0: v128, factor1: v128, mean0: v128, mean1: v128, slope0: v128,
  slope1: v128, weights: usize, whole: usize, bytes: usize,
): void {
  let i: usize = 0
  for (; i < whole; i += 16) {
    v128.store(d0 + i, flush(through(d0 + i, x0 + i, factor0, mean0, slope0)))
    v128.store(d1 + i, flush(through(d1 + i, x1 + i, factor1, mean1, slope1)))
  }
  if (i < bytes) {
    const there = v128.load(weights + i)
    v128.store(d0 + i, flush(ofSamples(through(d0 + i, x0 + i, factor0, mean0, slope0), there)))
    v128.store(d1 + i, flush(ofSamples(through(d1 + i, x1 + i, factor1, mean1, slope1), there)))
  }
}

function takeOne(d: usize, x: usize, factor: v128, mean: v128, slope: v128, weights: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(d + i, flush(ofSamples(through(d + i, x + i, factor, mean, slope), v128.load(weights + i))))
  }
}

// @ts-ignore: decorator
@inline
function through(d: usize, x: usize, factor: v128, mean: v128, slope: v128): v128 {
  return f32x4.mul(factor, f32x4.sub(f32x4.sub(v128.load(d), mean), f32x4.mul(v128.load(x), slope)))
}

// @ts-ignore: decorator
@inline
function laneOf(a: v128, lane: i32): v128 {
  if (lane == 0) return v128.shuffle<f32>(a, a, 0, 0, 0, 0)
  if (lane == 1) return v128.shuffle<f32>(a, a, 1, 1, 1, 1)
  if (lane == 2) return v128.shuffle<f32>(a, a, 2, 2, 2, 2)
  return v128.shuffle<f32>(a, a, 3, 3, 3, 3)
}

// @ts-ignore: decorator
@inline
function plusSquare(sum: v128, off: v128): v128 {
  return f32x4.add(sum, f32x4.mul(off, off))
}

/** `r ← ρr + (1 − ρ)·batch`. */
// @ts-ignore: decorator
@inline
function remember(statistic: usize, momentum: v128, value: v128): void {
  const rest = f32x4.mul(f32x4.sub(f32x4.splat(1), momentum), value)
  v128.store(statistic, f32x4.add(f32x4.mul(momentum, v128.load(statistic)), rest))
}

/** Zero in the lanes without a sample. */
// @ts-ignore: decorator
@inline
function ofSamples(x: v128, weights: v128): v128 {
  return v128.and(x, f32x4.gt(weights, f32x4.splat(0)))
}

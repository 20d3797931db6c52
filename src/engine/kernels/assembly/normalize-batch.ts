import * as at from '../layout'
import { flush } from './math'
import { sums } from './sums'

/*
 * Batch normalisation by the statistics of the batch, samples in lanes, four units at a time: the sums over their lanes
 * are added up together, and one root and one quotient serve all four. Where fewer units are left, the last one is read
 * again in the place of the others and nothing is written for them. Each sum is done for all units before what follows
 * from it is done for any: nobody waits for a quotient.
 */

/**
 * `ẑ = γ (z − μ) / √(σ² + ε) + β`, or `floor` where that is larger, in the place of `z`; running statistics follow.
 */
export function normalizeBatch(
  layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32, floor: v128,
): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const z = load<usize>(layer, at.layerZ)
  const inverse = load<usize>(layer, at.layerInverse)
  const means = inverse + width
  const whole = <usize>(count & ~3) << 2
  const bytes = <usize>lanes << 2
  takeMeans(layer, z, means, weights, step, units, whole, bytes, count)
  takeDeviations(layer, z, means, inverse, weights, step, units, whole, bytes, count)
  const standard = load<usize>(layer, at.layerStandard)
  const scales = load<usize>(layer, at.layerScales)
  for (let u = 0; u < units; u++) {
    const row = <usize>u * step
    const own = <usize>u << 2
    const mean = v128.load32_splat(means + own)
    const factor = v128.load32_splat(inverse + own)
    const scale = v128.load32_splat(scales + own)
    const shift = v128.load32_splat(scales + width + own)
    let i = row
    for (; i < row + whole; i += 16) put(z + i, standard + i, f32x4.sub(v128.load(z + i), mean), factor, scale, shift, floor)
    if (i < row + bytes) {
      const off = ofSamples(f32x4.sub(v128.load(z + i), mean), v128.load(weights + i - row))
      put(z + i, standard + i, off, factor, scale, shift, floor)
    }
  }
}

// @ts-ignore: decorator
@inline
function put(z: usize, x: usize, off: v128, factor: v128, scale: v128, shift: v128, floor: v128): void {
  const value = f32x4.mul(off, factor)
  v128.store(x, value)
  v128.store(z, f32x4.pmax(f32x4.add(f32x4.mul(scale, value), shift), floor))
}

function takeMeans(
  layer: usize, z: usize, means: usize, weights: usize, step: usize, units: i32, whole: usize, bytes: usize, count: i32,
): void {
  const running = load<usize>(layer, at.layerStatistics)
  const momentum = v128.load32_splat(layer, at.layerMomentum)
  const size = f32x4.splat(<f32>count)
  const zero = f32x4.splat(0)
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
    const own = <usize>u << 2
    v128.store(means + own, mean)
    remember(running + own, momentum, mean)
    z += 4 * step
  }
}

/** `1 / √(σ² + ε)`. */
function takeDeviations(
  layer: usize, z: usize, means: usize, inverse: usize, weights: usize, step: usize, units: i32, whole: usize,
  bytes: usize, count: i32,
): void {
  const running = load<usize>(layer, at.layerStatistics) + (<usize>load<i32>(layer, at.layerWidth) << 2)
  const epsilon = v128.load32_splat(layer, at.layerEpsilon)
  const momentum = v128.load32_splat(layer, at.layerMomentum)
  const size = f32x4.splat(<f32>count)
  const unbiased = f32x4.splat(<f32>(count - 1))
  const zero = f32x4.splat(0)
  for (let u = 0; u < units; u += 4) {
    const left = units - u
    const own = <usize>u << 2
    const z1 = left > 1 ? z + step : z
    const z2 = left > 2 ? z + 2 * step : z1
    const z3 = left > 3 ? z + 3 * step : z2
    const m0 = v128.load32_splat(means + own)
    const m1 = v128.load32_splat(means + own, 4)
    const m2 = v128.load32_splat(means + own, 8)
    const m3 = v128.load32_splat(means + own, 12)
    let s0 = zero, s1 = zero, s2 = zero, s3 = zero
    let i: usize = 0
    for (; i < whole; i += 16) {
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
    v128.store(inverse + own, f32x4.div(f32x4.splat(1), root))
    remember(running + own, momentum, f32x4.div(squares, unbiased))
    z += 4 * step
  }
}

/** `∂J/∂z` in the place of `∂J/∂ẑ`, and the gradients of `γ` and `β`; a batch is one pass. */
export function throughBatch(layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const scales = load<usize>(layer, at.layerScales)
  const gradients = load<usize>(layer, at.layerScaleGradients)
  const inverse = load<usize>(layer, at.layerInverse)
  const d = load<usize>(layer, at.layerDelta)
  const x = load<usize>(layer, at.layerStandard)
  const whole = <usize>(count & ~3) << 2
  const bytes = <usize>lanes << 2
  takeGradients(d, x, gradients, gradients + width, step, units, bytes)
  const share = f32x4.splat(<f32>1 / <f32>count)
  for (let u = 0; u < units; u++) {
    const row = <usize>u * step
    const own = <usize>u << 2
    const factor = f32x4.mul(v128.load32_splat(scales + own), v128.load32_splat(inverse + own))
    const slope = f32x4.mul(v128.load32_splat(gradients + own), share)
    const mean = f32x4.mul(v128.load32_splat(gradients + width + own), share)
    let i = row
    for (; i < row + whole; i += 16) v128.store(d + i, flush(through(d + i, x + i, factor, mean, slope)))
    if (i < row + bytes) {
      const last = through(d + i, x + i, factor, mean, slope)
      v128.store(d + i, flush(ofSamples(last, v128.load(weights + i - row))))
    }
  }
}

/** Of `γ` and `β`; 0 where no unit is. */
function takeGradients(
  d: usize, x: usize, ofScales: usize, ofShifts: usize, step: usize, units: i32, bytes: usize,
): void {
  const zero = f32x4.splat(0)
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
    const there = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left))
    v128.store(ofShifts + own, v128.and(sums(s0, s1, s2, s3), there))
    v128.store(ofScales + own, v128.and(sums(t0, t1, t2, t3), there))
    d += 4 * step
    x += 4 * step
  }
}

// @ts-ignore: decorator
@inline
function through(d: usize, x: usize, factor: v128, mean: v128, slope: v128): v128 {
  return f32x4.mul(factor, f32x4.sub(f32x4.sub(v128.load(d), mean), f32x4.mul(v128.load(x), slope)))
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

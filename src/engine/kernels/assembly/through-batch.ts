import * as at from '../layout'
import { flush } from './math'
import { sums } from './sums'

/* The way back through what `normalizeBatch` did, samples in lanes. Loops over samples are of two units: see there. */

/**
 * `∂J/∂z` in the place of `∂J/∂ẑ`, or, of a rectified layer, of the gradient by what the next one sees; and the gradients
 * of `γ` and `β`. A batch is one pass.
 *
 * @param rectified whether `normalizeBatch` did what comes after normalisation, too
 */
export function throughBatch(
  layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32, rectified: bool,
): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const factors = load<usize>(layer, at.layerInverse)
  const whole = <usize>(count & ~3) << 2
  const bytes = <usize>lanes << 2
  if (rectified) takeGradients(true, layer, step, units, bytes, count, load<f32>(layer, at.layerKeepScale))
  else takeGradients(false, layer, step, units, bytes, count, 1)
  let d = load<usize>(layer, at.layerDelta)
  let x = load<usize>(layer, at.layerStandard)
  for (let u = 0; u < units; u += 2) {
    const own = factors + (<usize>u << 2)
    const factor = v128.load32_splat(own)
    const mean = v128.load32_splat(own + width)
    const slope = v128.load32_splat(own + 2 * width)
    const otherFactor = v128.load32_splat(own, 4)
    const otherMean = v128.load32_splat(own + width, 4)
    const otherSlope = v128.load32_splat(own + 2 * width, 4)
    const e = d + step
    const y = x + step
    let i: usize = 0
    for (; i < whole; i += 16) {
      v128.store(d + i, through(d + i, x + i, factor, mean, slope))
      v128.store(e + i, through(e + i, y + i, otherFactor, otherMean, otherSlope))
    }
    if (i < bytes) {
      const there = f32x4.gt(v128.load(weights + i), f32x4.splat(0))
      v128.store(d + i, v128.and(through(d + i, x + i, factor, mean, slope), there))
      v128.store(e + i, v128.and(through(e + i, y + i, otherFactor, otherMean, otherSlope), there))
    }
    d += 2 * step
    x += 2 * step
  }
}

/**
 * The gradients of `γ` and `β`, 0 where no unit is; in the place of deviations what gradients by `z` are had from.
 *
 * @param rectified whether what stands in `d` has to go through the rectifier first
 * @param kept what it is to be multiplied by
 */
// @ts-ignore: decorator
@inline
function takeGradients(
  rectified: bool, layer: usize, step: usize, units: i32, bytes: usize, count: i32, kept: f32,
): void {
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const scales = load<usize>(layer, at.layerScales)
  const gradients = load<usize>(layer, at.layerScaleGradients)
  const factors = load<usize>(layer, at.layerInverse)
  const d = load<usize>(layer, at.layerDelta)
  const x = load<usize>(layer, at.layerStandard)
  const out = load<usize>(layer, at.layerOut)
  const scale = f32x4.splat(kept)
  const share = f32x4.splat(<f32>1 / <f32>count)
  for (let u = 0; u < units; u += 4) {
    const row = <usize>u * step
    const lower = alongOf(rectified, d + row, out + row, x + row, step, bytes)
    const upper = alongOf(rectified, d + row + 2 * step, out + row + 2 * step, x + row + 2 * step, step, bytes)
    const there = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(units - u))
    const sum = v128.and(v128.shuffle<f32>(lower, upper, 0, 2, 4, 6), there)
    const along = v128.and(v128.shuffle<f32>(lower, upper, 1, 3, 5, 7), there)
    const own = <usize>u << 2
    v128.store(gradients + own, f32x4.mul(along, scale))
    v128.store(gradients + width + own, f32x4.mul(sum, scale))
    const factor = f32x4.mul(v128.load(scales + own), v128.load(factors + own))
    v128.store(factors + own, f32x4.mul(factor, scale))
    v128.store(factors + width + own, f32x4.mul(sum, share))
    v128.store(factors + 2 * width + own, f32x4.mul(along, share))
  }
}

/** Sums of two units over their samples: gradients by `ẑ` and their products with `x`, of one, then of the other. */
// @ts-ignore: decorator
@inline
function alongOf(rectified: bool, d: usize, out: usize, x: usize, step: usize, bytes: usize): v128 {
  const zero = f32x4.splat(0)
  let s = zero, along = zero, t = zero, otherAlong = zero
  for (let i: usize = 0; i < bytes; i += 16) {
    let g = gradient(rectified, d + i, out + i)
    s = f32x4.add(s, g)
    along = f32x4.add(along, f32x4.mul(g, v128.load(x + i)))
    g = gradient(rectified, d + step + i, out + step + i)
    t = f32x4.add(t, g)
    otherAlong = f32x4.add(otherAlong, f32x4.mul(g, v128.load(x + step + i)))
  }
  return sums(s, along, t, otherAlong)
}

/** Of four samples; where the rectifier had to be gone through, it is stored. */
// @ts-ignore: decorator
@inline
function gradient(rectified: bool, d: usize, out: usize): v128 {
  const by = v128.load(d)
  if (!rectified) return by
  const g = v128.and(by, f32x4.gt(v128.load(out), f32x4.splat(0)))
  v128.store(d, g)
  return g
}

// @ts-ignore: decorator
@inline
function through(d: usize, x: usize, factor: v128, mean: v128, slope: v128): v128 {
  return flush(f32x4.mul(factor, f32x4.sub(f32x4.sub(v128.load(d), mean), f32x4.mul(v128.load(x), slope))))
}

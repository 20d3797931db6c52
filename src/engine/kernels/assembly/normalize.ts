import * as at from '../layout'
import { rectifier } from './activations/index'
import { flush } from './math'
import { normalizeBatch } from './normalize-batch'
import { throughBatch } from './through-batch'

/*
 * Batch and layer normalisation of one layer, samples in lanes: `ẑ = γ (z − μ) / √(σ² + ε) + β` in the place of `z`. See
 * `normalizations/` for the sources and for what a batch of one sample does.
 */

const byBatch = 1

/**
 * @param training whether the statistics of the pass are taken (the pass is then a whole batch) and remembered
 * @param rectified whether 0 stands in the place of what is below it; then a batch in training drops units, too
 * @param draw what masks are counted by
 */
export function normalize(
  layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32, training: bool, rectified: bool,
  draw: i32,
): void {
  if (training && forgetsBiases(layer, count)) {
    return normalizeBatch(layer, weights, step, units, lanes, count, rectified, draw)
  }
  const floor = f32x4.splat(rectified ? 0 : -Infinity)
  const z = load<usize>(layer, at.layerZ)
  const standard = load<usize>(layer, at.layerStandard)
  const inverse = load<usize>(layer, at.layerInverse)
  const epsilon = load<f32>(layer, at.layerEpsilon)
  if (load<i32>(layer, at.layerNormalization) != byBatch) {
    standardizeSamples(z, standard, inverse, epsilon, step, units, lanes)
  } else {
    const means = load<usize>(layer, at.layerStatistics)
    const variances = means + (<usize>load<i32>(layer, at.layerWidth) << 2)
    standardizeUnits(z, standard, inverse, epsilon, step, units, lanes, means, variances)
  }
  const scales = load<usize>(layer, at.layerScales)
  const shifts = scales + (<usize>load<i32>(layer, at.layerWidth) << 2)
  for (let u = 0; u < units; u++) {
    const own = <usize>u << 2
    const row = <usize>u * step
    const scale = v128.load32_splat(scales + own)
    const shift = v128.load32_splat(shifts + own)
    for (let i = row; i < row + (<usize>lanes << 2); i += 16) {
      v128.store(z + i, f32x4.pmax(f32x4.add(f32x4.mul(scale, v128.load(standard + i)), shift), floor))
    }
  }
}

/** Whether a pass of training takes the mean of the batch away, and all that a bias did with it. */
// @ts-ignore: decorator
@inline
export function forgetsBiases(layer: usize, count: i32): bool {
  return load<i32>(layer, at.layerNormalization) == byBatch && count > 1
}

/** Whether the layer needs no pre-activations in memory, and rectifies. */
// @ts-ignore: decorator
@inline
export function rectifies(layer: usize): bool {
  return load<usize>(layer, at.layerA) == load<usize>(layer, at.layerZ) && rectifier(load<i32>(layer, at.layerActivation))
}

/** Whether in training normalisation by the batch, rectifier and dropout are one. */
// @ts-ignore: decorator
@inline
export function rectifiesBatch(layer: usize, count: i32): bool {
  return forgetsBiases(layer, count) && rectifies(layer)
}

/** By the running statistics. */
function standardizeUnits(
  z: usize, standard: usize, inverse: usize, epsilon: f32, step: usize, units: i32, lanes: i32, means: usize,
  variances: usize,
): void {
  for (let u = 0; u < units; u++) {
    const own = <usize>u << 2
    const share = <f32>1 / sqrt<f32>(load<f32>(variances + own) + epsilon)
    store<f32>(inverse + own, share)
    const mean = v128.load32_splat(means + own)
    const factor = f32x4.splat(share)
    for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
      v128.store(standard + i, f32x4.mul(f32x4.sub(v128.load(z + i), mean), factor))
    }
    z += step
    standard += step
  }
}

function standardizeSamples(
  z: usize, standard: usize, inverse: usize, epsilon: f32, step: usize, units: i32, lanes: i32,
): void {
  const share = f32x4.splat(1 / <f32>units)
  const end = <usize>units * step
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    let total = f32x4.splat(0)
    for (let row: usize = i; row < end; row += step) total = f32x4.add(total, v128.load(z + row))
    const mean = f32x4.mul(total, share)
    total = f32x4.splat(0)
    for (let row: usize = i; row < end; row += step) {
      const off = f32x4.sub(v128.load(z + row), mean)
      v128.store(standard + row, off)
      total = f32x4.add(total, f32x4.mul(off, off))
    }
    const deviation = f32x4.sqrt(f32x4.add(f32x4.mul(total, share), f32x4.splat(epsilon)))
    const factor = f32x4.div(f32x4.splat(1), deviation)
    v128.store(inverse + i, factor)
    for (let row: usize = i; row < end; row += step) {
      v128.store(standard + row, f32x4.mul(v128.load(standard + row), factor))
    }
  }
}

/**
 * `∂J/∂z` in the place of `∂J/∂ẑ`, and the gradients of `γ` and `β`.
 *
 * @param count samples of the pass that `normalize` saw last, in training
 */
export function throughNormalization(
  layer: usize, weights: usize, step: usize, units: i32, lanes: i32, count: i32, accumulate: bool,
): void {
  if (forgetsBiases(layer, count)) {
    return throughBatch(layer, weights, step, units, lanes, count, rectifiesBatch(layer, count))
  }
  const width = <usize>load<i32>(layer, at.layerWidth) << 2
  const scales = load<usize>(layer, at.layerScales)
  const gradients = load<usize>(layer, at.layerScaleGradients)
  const inverse = load<usize>(layer, at.layerInverse)
  const standard = load<usize>(layer, at.layerStandard)
  const delta = load<usize>(layer, at.layerDelta)
  const batch = load<i32>(layer, at.layerNormalization) == byBatch
  const bytes = <usize>lanes << 2
  let d = delta
  let x = standard
  for (let u = 0; u < units; u++) {
    const own = <usize>u << 2
    let shifts = f32x4.splat(0)
    let along = f32x4.splat(0)
    for (let i: usize = 0; i < bytes; i += 16) {
      const g = v128.load(d + i)
      shifts = f32x4.add(shifts, g)
      along = f32x4.add(along, f32x4.mul(g, v128.load(x + i)))
    }
    const shift = sumOf(shifts)
    const scale = sumOf(along)
    store<f32>(gradients + own, scale + (accumulate ? load<f32>(gradients + own) : 0))
    store<f32>(gradients + width + own, shift + (accumulate ? load<f32>(gradients + width + own) : 0))
    const gamma = load<f32>(scales + own)
    multiplyRow(d, bytes, batch ? gamma * load<f32>(inverse + own) : gamma)
    d += step
    x += step
  }
  if (!batch) throughSamples(delta, standard, inverse, step, units, lanes)
}

function multiplyRow(d: usize, bytes: usize, factor: f32): void {
  const f = f32x4.splat(factor)
  for (let i: usize = 0; i < bytes; i += 16) v128.store(d + i, flush(f32x4.mul(v128.load(d + i), f)))
}

function throughSamples(delta: usize, standard: usize, inverse: usize, step: usize, units: i32, lanes: i32): void {
  const share = f32x4.splat(1 / <f32>units)
  const end = <usize>units * step
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    let total = f32x4.splat(0)
    let along = f32x4.splat(0)
    for (let row: usize = i; row < end; row += step) {
      const g = v128.load(delta + row)
      total = f32x4.add(total, g)
      along = f32x4.add(along, f32x4.mul(g, v128.load(standard + row)))
    }
    const mean = f32x4.mul(total, share)
    const slope = f32x4.mul(along, share)
    const factor = v128.load(inverse + i)
    for (let row: usize = i; row < end; row += step) {
      const rest = f32x4.sub(f32x4.sub(v128.load(delta + row), mean), f32x4.mul(v128.load(standard + row), slope))
      v128.store(delta + row, flush(f32x4.mul(factor, rest)))
    }
  }
}

// @ts-ignore: decorator
@inline
function sumOf(a: v128): f32 {
  return (f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 2)) + (f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 3))
}

import * as at from '../layout'
import { absolute, flush } from './math'

/*
 * What acts on gradients and weights beside the optimizer: penalties, clipping, decay, [update], largest norm. Biases,
 * scales and shifts are never penalised.
 */

/** Penalties, clipping and decay, before the update. */
export function beforeUpdate(plan: usize, rate: f32): void {
  const decay = load<f32>(plan, at.planDecay)
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    const l1 = load<f32>(layer, at.layerL1)
    const l2 = load<f32>(layer, at.layerL2)
    if (l1 > 0 || l2 > 0) {
      penalize(load<usize>(layer, at.layerWeights), load<usize>(layer, at.layerWeightGradients), sizeOf(layer), l1, l2)
    }
  }
  const gradients = load<usize>(plan, at.planGradients)
  const bytes = <usize>load<i32>(plan, at.planParameterCount) << 2
  const clipValue = load<f32>(plan, at.planClipValue)
  if (clipValue > 0) clipEach(gradients, bytes, clipValue)
  const clipNorm = load<f32>(plan, at.planClipNorm)
  if (clipNorm > 0) clipAll(gradients, bytes, clipNorm)
  if (decay == 0) return
  const rest = <f32>(1 - <f64>rate * <f64>decay)
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    scale(load<usize>(layer, at.layerWeights), sizeOf(layer), rest)
  }
}

/** The weights into each unit to a length of `maxNorm` at most. */
export function afterUpdate(plan: usize): void {
  const most = load<f32>(plan, at.planMaxNorm)
  if (most == 0) return
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    const weights = load<usize>(layer, at.layerWeights)
    const row = <usize>load<i32>(layer, at.layerWidth) << 2
    const size = sizeOf(layer)
    for (let i: usize = 0; i < row; i += 16) {
      let squares = f32x4.splat(0)
      for (let w = weights + i; w < weights + size; w += row) {
        const value = v128.load(w)
        squares = f32x4.add(squares, f32x4.mul(value, value))
      }
      const norm = f32x4.sqrt(squares)
      const limit = f32x4.splat(most)
      const long = f32x4.gt(norm, limit)
      if (!v128.any_true(long)) continue
      const factor = v128.bitselect(f32x4.div(limit, norm), f32x4.splat(1), long)
      for (let w = weights + i; w < weights + size; w += row) v128.store(w, f32x4.mul(v128.load(w), factor))
    }
  }
}

/** Bytes of a layer's weights. */
// @ts-ignore: decorator
@inline
function sizeOf(layer: usize): usize {
  return (<usize>load<i32>(layer, at.layerInputs) * <usize>load<i32>(layer, at.layerWidth)) << 2
}

/**
 * `g ← g + (λ₁ sign w + λ₂ w)`. Weights of dead units shrink for ever: below 2⁻⁶⁴ they are left alone, or all that they are
 * multiplied with would be too small to be normal.
 */
function penalize(weights: usize, gradients: usize, bytes: usize, l1: f32, l2: f32): void {
  const zero = f32x4.splat(0)
  const side = f32x4.splat(l1)
  const share = f32x4.splat(l2)
  const least = f32x4.splat(5.421010862427522e-20)
  for (let i: usize = 0; i < bytes; i += 16) {
    const weight = v128.load(weights + i)
    const w = v128.andnot(weight, f32x4.lt(absolute(weight), least))
    let slope = f32x4.mul(share, w)
    if (l1 > 0) {
      const up = v128.and(side, f32x4.gt(w, zero))
      const down = v128.and(side, f32x4.lt(w, zero))
      slope = f32x4.add(f32x4.sub(up, down), slope)
    }
    v128.store(gradients + i, flush(f32x4.add(v128.load(gradients + i), slope)))
  }
}

/** A NaN stays one: `pmin` and `pmax` keep their first operand where the comparison fails. */
function clipEach(gradients: usize, bytes: usize, most: f32): void {
  const high = f32x4.splat(most)
  const low = f32x4.splat(-most)
  for (let i: usize = 0; i < bytes; i += 16) {
    v128.store(gradients + i, f32x4.pmin(f32x4.pmax(v128.load(gradients + i), low), high))
  }
}

function clipAll(gradients: usize, bytes: usize, most: f32): void {
  let squares = f64x2.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = v128.load(gradients + i)
    const first = f64x2.promote_low_f32x4(g)
    const second = f64x2.promote_low_f32x4(v128.shuffle<f32>(g, g, 2, 3, 2, 3))
    squares = f64x2.add(squares, f64x2.add(f64x2.mul(first, first), f64x2.mul(second, second)))
  }
  const norm = sqrt<f64>(f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1))
  // Where a gradient is not finite, the step fails: it should be said of the layer it came from.
  if (norm > <f64>most && norm < Infinity) scale(gradients, bytes, <f32>(<f64>most / norm))
}

function scale(values: usize, bytes: usize, factor: f32): void {
  const f = f32x4.splat(factor)
  for (let i: usize = 0; i < bytes; i += 16) v128.store(values + i, flush(f32x4.mul(v128.load(values + i), f)))
}

import * as at from '../layout'
import { activate, throughActivation } from './activations/index'
import { disturbInputs, drop } from './disturb'
import { fromLogits, lossGradient } from './losses/index'
import { forgetsBiases, normalize, rectifies, rectifiesBatch, throughNormalization } from './normalize'
import { product, productFromRows, rectifiedProductFromRows } from './product'
import { rowDots } from './row-dots'

/* Forward and backward with matrices `[unit][sample]`: for batches that fill vectors, for evaluation and for maps. */

/** Samples that vectors of four are needed for. */
// @ts-ignore: decorator
@inline
export function lanesFor(count: i32): i32 {
  return (count + 3) & ~3
}

/**
 * Rows of `from [samples][width]` become columns of `to [width][stride]`; lanes without a sample become 0.
 *
 * @param order indices of the samples, or 0 where they follow each other
 */
export function gatherColumns(
  from: usize, width: i32, to: usize, step: usize, order: usize, first: i32, count: i32, lanes: i32,
): void {
  const row = <usize>width << 2
  for (let s = 0; s < lanes; s += 4) {
    let r0 = from + sampleAt(order, first + s) * row
    // Whole vectors are stored: a load of what was stored in parts would wait for all of it.
    let r1 = s + 1 < count ? from + sampleAt(order, first + s + 1) * row : 0
    let r2 = s + 2 < count ? from + sampleAt(order, first + s + 2) * row : 0
    let r3 = s + 3 < count ? from + sampleAt(order, first + s + 3) * row : 0
    let target = to + (<usize>s << 2)
    let i = 0
    for (; i + 2 <= width; i += 2) {
      const ab = v128.shuffle<f32>(pairAt(r0), pairAt(r1), 0, 4, 1, 5)
      const cd = v128.shuffle<f32>(pairAt(r2), pairAt(r3), 0, 4, 1, 5)
      v128.store(target, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
      v128.store(target + step, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
      r0 += 8
      if (r1) r1 += 8
      if (r2) r2 += 8
      if (r3) r3 += 8
      target += 2 * step
    }
    if (i < width) {
      const ab = v128.shuffle<f32>(numberAt(r0), numberAt(r1), 0, 4, 1, 5)
      const cd = v128.shuffle<f32>(numberAt(r2), numberAt(r3), 0, 4, 1, 5)
      v128.store(target, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
    }
  }
}

/** Two numbers, or zeros where there is no sample. */
// @ts-ignore: decorator
@inline
function pairAt(at: usize): v128 {
  return at ? v128.load64_zero(at) : f32x4.splat(0)
}

// @ts-ignore: decorator
@inline
function numberAt(at: usize): v128 {
  return at ? v128.load32_zero(at) : f32x4.splat(0)
}

// @ts-ignore: decorator
@inline
export function sampleAt(order: usize, place: i32): usize {
  return order ? <usize>load<u32>(order + (<usize>place << 2)) : <usize>place
}

/** The same weight for `count` samples, 0 for the lanes without one. */
export function weigh(plan: usize, count: i32, lanes: i32, weight: f32): void {
  const weights = load<usize>(plan, at.planSampleWeights)
  for (let s = 0; s < lanes; s++) store<f32>(weights + (<usize>s << 2), s < count ? weight : 0)
}

/** Outside of training. @param x `[inputs]` rows of `lanes` samples, `xStep` bytes apart */
export function forward(plan: usize, x: usize, xStep: usize, lanes: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  let input = x
  let inputStep = xStep
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    through(plan, layer, input, inputStep, step, lanes, lanes, false)
    input = load<usize>(layer, at.layerA)
    inputStep = step
  }
}

/**
 * In training: disturbed inputs, statistics of the batch, dropout.
 *
 * @param x `[inputs][stride]`, changed in place
 * @param place of the first sample of the pass in its batch
 */
export function forwardTraining(plan: usize, x: usize, lanes: i32, count: i32, place: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  disturbInputs(plan, x, step, lanes, place)
  let input = x
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    through(plan, layer, input, step, step, lanes, count, true)
    const threshold = load<i32>(layer, at.layerDropThreshold)
    input = load<usize>(layer, at.layerOut)
    if (threshold && !rectifiesBatch(layer, count)) {
      drop(
        load<usize>(layer, at.layerA), input, load<usize>(layer, at.layerMask), step, load<i32>(layer, at.layerUnits),
        lanes, threshold, load<f32>(layer, at.layerKeepScale), layer + at.layerDropKey, load<i32>(plan, at.planStep),
        place,
      )
    }
  }
}

/** One draw of Monte-Carlo dropout: units are dropped as in training, all else is as outside of it. */
export function forwardDraw(plan: usize, x: usize, xStep: usize, lanes: i32, draw: i32, place: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  const inputThreshold = load<i32>(plan, at.planDropThreshold)
  let input = x
  let inputStep = xStep
  if (inputThreshold) {
    input = load<usize>(plan, at.planX)
    inputStep = step
    copyRows(x, xStep, input, step, load<i32>(plan, at.planInputs), lanes)
    drop(
      input, input, load<usize>(plan, at.planMask), step, load<i32>(plan, at.planInputs), lanes, inputThreshold,
      load<f32>(plan, at.planKeepScale), plan + at.planDrawKey, draw, place,
    )
  }
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    through(plan, layer, input, inputStep, step, lanes, lanes, false)
    const threshold = load<i32>(layer, at.layerDropThreshold)
    input = load<usize>(layer, at.layerOut)
    inputStep = step
    if (threshold) {
      drop(
        load<usize>(layer, at.layerA), input, load<usize>(layer, at.layerMask), step, load<i32>(layer, at.layerUnits),
        lanes, threshold, load<f32>(layer, at.layerKeepScale), layer + at.layerDrawKey, draw, place,
      )
    }
  }
}

const shortSum = 16

/** One layer up to its activations. */
// @ts-ignore: decorator
@inline
function through(
  plan: usize, layer: usize, input: usize, inputStep: usize, step: usize, lanes: i32, count: i32, training: bool,
): void {
  const units = load<i32>(layer, at.layerUnits)
  const z = load<usize>(layer, at.layerZ)
  const a = load<usize>(layer, at.layerA)
  const activation = load<i32>(layer, at.layerActivation)
  const normalizes = load<i32>(layer, at.layerNormalization) != 0
  const inputs = load<i32>(layer, at.layerInputs)
  const biases = load<usize>(layer, at.layerBiases)
  const weights = load<usize>(layer, at.layerWeights)
  const rowBytes = <usize>load<i32>(layer, at.layerWidth) << 2
  // Where nothing asks for pre-activations, a rectifier need not have them in memory: it takes as long as a short sum.
  const rectified = rectifies(layer) && (normalizes || inputs <= shortSum)
  if (rectified && !normalizes) {
    rectifiedProductFromRows(biases, weights, 4, rowBytes, input, inputStep, z, step, units, inputs, lanes)
  } else productFromRows(biases, weights, 4, rowBytes, input, inputStep, z, step, units, inputs, lanes)
  if (normalizes) {
    const draw = load<i32>(plan, at.planStep)
    normalize(layer, load<usize>(plan, at.planSampleWeights), step, units, lanes, count, training, rectified, draw)
  }
  if (!rectified) activate(activation, z, a, step, units, lanes)
}

export function copyRows(from: usize, fromStep: usize, to: usize, toStep: usize, rows: i32, lanes: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let i: usize = 0; i < <usize>lanes << 2; i += 16) v128.store(to + i, v128.load(from + i))
    from += fromStep
    to += toStep
  }
}

/**
 * The gradient of the loss by the pre-activations of the output layer, samples in lanes.
 *
 * @param layer the output layer
 * @returns whether the loss of every sample is finite
 */
export function outputDelta(plan: usize, layer: usize, lanes: i32): bool {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const outputs = load<i32>(plan, at.planOutputs)
  const loss = load<i32>(plan, at.planLoss)
  const z = load<usize>(layer, at.layerZ)
  const a = load<usize>(layer, at.layerA)
  const d = load<usize>(layer, at.layerDelta)
  const weights = load<usize>(plan, at.planSampleWeights)
  const y = load<usize>(plan, at.planY)
  const own = load<f32>(plan, at.planLossParameter)
  const finite = lossGradient(loss, own, z, a, y, weights, d, step, outputs, lanes)
  if (load<i32>(plan, at.planPerceptron)) differences(a, y, weights, d, step, outputs, lanes)
  else if (!fromLogits(loss)) throughActivation(load<i32>(layer, at.layerActivation), z, a, d, 0, step, outputs, lanes)
  return finite
}

/** `d = (a − y) · weight`: what the perceptron rule learns from. */
function differences(a: usize, y: usize, weights: usize, d: usize, step: usize, rows: i32, lanes: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
      v128.store(d + i, f32x4.mul(f32x4.sub(v128.load(a + i), v128.load(y + i)), v128.load(weights + i)))
    }
    a += step
    y += step
    d += step
  }
}

/**
 * All gradients of the pass that `forwardTraining` saw last.
 *
 * @param accumulate add to the gradients of passes before
 * @returns whether the loss of every sample is finite; gradients are complete only then
 */
export function backward(plan: usize, lanes: i32, count: i32, accumulate: bool): bool {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  let layer = layers + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  if (!outputDelta(plan, layer, lanes)) return false
  for (; layer >= layers; layer -= at.layerBytes) {
    const inputs = load<i32>(layer, at.layerInputs)
    const units = load<i32>(layer, at.layerUnits)
    const rowBytes = <usize>load<i32>(layer, at.layerWidth) << 2
    const delta = load<usize>(layer, at.layerDelta)
    const before = layer - at.layerBytes
    const input = layer > layers ? load<usize>(before, at.layerOut) : load<usize>(plan, at.planX)
    const gradients = load<usize>(layer, at.layerWeightGradients)
    if (load<i32>(layer, at.layerNormalization)) {
      throughNormalization(layer, load<usize>(plan, at.planSampleWeights), step, units, lanes, count, accumulate)
    }
    // The row of ones below the inputs makes the biases one more row of weights. Where biases do not matter their
    // gradient would be rounding alone, which optimizers would blow up.
    const forgets = forgetsBiases(layer, count)
    rowDots(input, step, delta, step, gradients, rowBytes, forgets ? inputs : inputs + 1, units, lanes, accumulate)
    if (forgets) clear(load<usize>(layer, at.layerBiasGradients), rowBytes)
    if (layer == layers) break
    const deltaBefore = load<usize>(before, at.layerDelta)
    product(load<usize>(layer, at.layerWeights), rowBytes, 4, delta, step, deltaBefore, step, inputs, units, lanes)
    if (rectifiesBatch(before, count)) continue
    throughActivation(
      load<i32>(before, at.layerActivation),
      load<usize>(before, at.layerZ), load<usize>(before, at.layerA), deltaBefore,
      load<i32>(before, at.layerDropThreshold) ? load<usize>(before, at.layerMask) : 0, step, inputs, lanes,
    )
  }
  return true
}

function clear(at: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) v128.store(at + i, f32x4.splat(0))
}

import * as at from '../layout'
import { activate, throughActivation } from './activations/index'
import { fromLogits, lossGradient } from './losses/index'
import { product, productFromRows } from './product'
import { rowDots, rowSums } from './row-dots'

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
  for (let s = 0; s < lanes; s++) {
    let target = to + (<usize>s << 2)
    if (s < count) {
      let source = from + ((sampleAt(order, first + s) * <usize>width) << 2)
      for (let i = 0; i < width; i++) {
        store<f32>(target, load<f32>(source))
        source += 4
        target += step
      }
    } else {
      for (let i = 0; i < width; i++) {
        store<f32>(target, 0)
        target += step
      }
    }
  }
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

/** @param x `[inputs]` rows of `lanes` samples, `xStep` bytes apart */
export function forward(plan: usize, x: usize, xStep: usize, lanes: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  let input = x
  let inputStep = xStep
  for (let layer = layers; layer < end; layer += at.layerBytes) {
    const units = load<i32>(layer, at.layerUnits)
    const z = load<usize>(layer, at.layerZ)
    const a = load<usize>(layer, at.layerA)
    productFromRows(
      load<usize>(layer, at.layerBiases),
      load<usize>(layer, at.layerWeights), 4, <usize>load<i32>(layer, at.layerWidth) << 2,
      input, inputStep, z, step, units, load<i32>(layer, at.layerInputs), lanes,
    )
    activate(load<i32>(layer, at.layerActivation), z, a, step, units, lanes)
    input = a
    inputStep = step
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
  const finite = lossGradient(loss, z, a, load<usize>(plan, at.planY), weights, d, step, outputs, lanes)
  if (!fromLogits(loss)) throughActivation(load<i32>(layer, at.layerActivation), z, a, d, step, outputs, lanes)
  return finite
}

/**
 * All gradients of the pass that `forward` saw last.
 *
 * @param accumulate add to the gradients of passes before
 * @returns whether the loss of every sample is finite; gradients are complete only then
 */
export function backward(plan: usize, lanes: i32, accumulate: bool): bool {
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
    const input = layer > layers ? load<usize>(before, at.layerA) : load<usize>(plan, at.planX)
    const gradients = load<usize>(layer, at.layerWeightGradients)
    rowDots(input, step, delta, step, gradients, rowBytes, inputs, units, lanes, accumulate)
    rowSums(delta, step, load<usize>(layer, at.layerBiasGradients), units, lanes, accumulate)
    if (layer == layers) break
    const deltaBefore = load<usize>(before, at.layerDelta)
    product(load<usize>(layer, at.layerWeights), rowBytes, 4, delta, step, deltaBefore, step, inputs, units, lanes)
    throughActivation(
      load<i32>(before, at.layerActivation),
      load<usize>(before, at.layerZ), load<usize>(before, at.layerA), deltaBefore, step, inputs, lanes,
    )
  }
  return true
}

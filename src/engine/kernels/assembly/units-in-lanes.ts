import * as at from '../layout'
import { activate, throughActivation } from './activations/index'
import { product, productFromLanes } from './product'
import { columnSums, rowDots } from './row-dots'
import { lanesFor, outputDelta, sampleAt } from './samples-in-lanes'

/*
 * Forward and backward with matrices `[sample][unit]`: for batches too small to fill vectors. The output layer, often one
 * unit wide, turns its few numbers round, so that losses are computed in one layout only. Where no unit is, deltas are 0.
 */

/** Rows of `from [samples][width]` by their order into `to [count][width]`. */
export function gatherRows(from: usize, width: i32, to: usize, order: usize, first: i32, count: i32): void {
  for (let s = 0; s < count; s++) {
    const source = from + ((sampleAt(order, first + s) * <usize>width) << 2)
    for (let i: usize = 0; i < <usize>width << 2; i += 4) store<f32>(to + i, load<f32>(source + i))
    to += <usize>width << 2
  }
}

/** @param x `[count][inputs]` */
export function forwardRows(plan: usize, x: usize, count: i32): void {
  const layers = load<usize>(plan, at.planLayers)
  const last = layers + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  let input = x
  let inputStep = <usize>load<i32>(plan, at.planInputs) << 2
  for (let layer = layers; layer <= last; layer += at.layerBytes) {
    const width = load<i32>(layer, at.layerWidth)
    const rowBytes = <usize>width << 2
    const z = layer == last ? load<usize>(plan, at.planOutputRows) : load<usize>(layer, at.layerZ)
    productFromLanes(
      load<usize>(layer, at.layerBiases), input, inputStep, 4, load<usize>(layer, at.layerWeights), rowBytes,
      z, rowBytes, count, load<i32>(layer, at.layerInputs), width,
    )
    if (layer == last) break
    const a = load<usize>(layer, at.layerA)
    activate(load<i32>(layer, at.layerActivation), z, a, 0, 1, count * width)
    input = a
    inputStep = rowBytes
  }
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const outputs = load<i32>(plan, at.planOutputs)
  const lanes = lanesFor(count)
  const z = load<usize>(last, at.layerZ)
  turn(load<usize>(plan, at.planOutputRows), <usize>load<i32>(last, at.layerWidth) << 2, z, step, outputs, lanes)
  activate(load<i32>(last, at.layerActivation), z, load<usize>(last, at.layerA), step, outputs, lanes)
}

/** `to[u][s] = from[s][u]` for `columns` of `to`. */
function turn(from: usize, fromStep: usize, to: usize, toStep: usize, rows: i32, columns: i32): void {
  for (let u = 0; u < rows; u++) {
    for (let s = 0; s < columns; s++) store<f32>(to + (<usize>s << 2), load<f32>(from + <usize>s * fromStep))
    from += 4
    to += toStep
  }
}

/**
 * All gradients of the pass that `forwardRows` saw last.
 *
 * @returns whether the loss of every sample is finite; gradients are complete only then
 */
export function backwardRows(plan: usize, x: usize, count: i32): bool {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  let layer = layers + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  if (!outputDelta(plan, layer, lanesFor(count))) return false
  let delta = load<usize>(plan, at.planOutputRows)
  const outputs = load<i32>(plan, at.planOutputs)
  const outputBytes = <usize>load<i32>(layer, at.layerWidth) << 2
  turn(load<usize>(layer, at.layerDelta), step, delta, outputBytes, count, outputs)
  for (; layer >= layers; layer -= at.layerBytes) {
    const inputs = load<i32>(layer, at.layerInputs)
    const width = load<i32>(layer, at.layerWidth)
    const rowBytes = <usize>width << 2
    const before = layer - at.layerBytes
    const isFirst = layer == layers
    const input = isFirst ? x : load<usize>(before, at.layerA)
    const inputStep = <usize>(isFirst ? inputs : load<i32>(before, at.layerWidth)) << 2
    const gradients = load<usize>(layer, at.layerWeightGradients)
    product(input, 4, inputStep, delta, rowBytes, gradients, rowBytes, inputs, count, width)
    columnSums(delta, rowBytes, load<usize>(layer, at.layerBiasGradients), count, width)
    if (isFirst) break
    const deltaBefore = load<usize>(before, at.layerDelta)
    const weights = load<usize>(layer, at.layerWeights)
    rowDots(delta, rowBytes, weights, rowBytes, deltaBefore, inputStep, count, inputs, width, false)
    throughActivation(
      load<i32>(before, at.layerActivation),
      load<usize>(before, at.layerZ), load<usize>(before, at.layerA), deltaBefore, 0, 0, 1,
      count * load<i32>(before, at.layerWidth),
    )
    delta = deltaBefore
  }
  return true
}

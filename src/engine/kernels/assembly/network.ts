import * as at from '../layout'
import { activate, throughActivation } from './activation'
import { fromLogits, lossGradient, lossSum, rightCount } from './loss'
import { update } from './optimizer'
import { product, rowDots, rowSums } from './product'

/** Samples `from … from + count − 1`, through `order` where there is one, into the lanes of a pass. */
function gather(plan: usize, x: usize, y: usize, order: usize, from: i32, count: i32, lanes: i32): void {
  const inputs = load<i32>(plan, at.planInputs)
  const outputs = load<i32>(plan, at.planOutputs)
  const step = <usize>load<i32>(plan, at.planStride) << 2
  gatherRows(x, inputs, load<usize>(plan, at.planX), step, order, from, count, lanes)
  gatherRows(y, outputs, load<usize>(plan, at.planY), step, order, from, count, lanes)
}

function gatherRows(from: usize, width: i32, to: usize, step: usize, order: usize, first: i32, count: i32, lanes: i32): void {
  for (let s = 0; s < count; s++) {
    const index = order ? <usize>load<u32>(order + (<usize>(first + s) << 2)) : <usize>(first + s)
    let source = from + ((index * <usize>width) << 2)
    let target = to + (<usize>s << 2)
    for (let i = 0; i < width; i++) {
      store<f32>(target, load<f32>(source))
      source += 4
      target += step
    }
  }
  for (let s = count; s < lanes; s++) {
    for (let i = 0; i < width; i++) store<f32>(to + (<usize>s << 2) + <usize>i * step, 0)
  }
}

function weigh(plan: usize, count: i32, lanes: i32, weight: f32): void {
  const weights = load<usize>(plan, at.planSampleWeights)
  for (let s = 0; s < lanes; s++) store<f32>(weights + (<usize>s << 2), s < count ? weight : 0)
}

function forward(plan: usize, x: usize, xStep: usize, lanes: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const end = load<usize>(plan, at.planLayers) + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  let input = x
  let inputStep = xStep
  for (let layer = load<usize>(plan, at.planLayers); layer < end; layer += at.layerBytes) {
    const inputs = load<i32>(layer, at.layerInputs)
    const units = load<i32>(layer, at.layerUnits)
    const z = load<usize>(layer, at.layerZ)
    const a = load<usize>(layer, at.layerA)
    product(
      load<usize>(layer, at.layerWeights), 4, <usize>units << 2,
      input, inputStep,
      load<usize>(layer, at.layerBiases),
      z, step,
      units, inputs, lanes,
    )
    activate(load<i32>(layer, at.layerActivation), z, a, step, units, lanes)
    input = a
    inputStep = step
  }
}

function backward(plan: usize, lanes: i32, accumulate: bool): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const layers = load<usize>(plan, at.planLayers)
  let layer = layers + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  const loss = load<i32>(plan, at.planLoss)
  const outputs = load<i32>(plan, at.planOutputs)
  const a = load<usize>(layer, at.layerA)
  const d = load<usize>(layer, at.layerDelta)
  lossGradient(loss, a, load<usize>(plan, at.planY), load<usize>(plan, at.planSampleWeights), d, step, outputs, lanes)
  if (!fromLogits(loss)) throughActivation(load<i32>(layer, at.layerActivation), a, d, step, outputs, lanes)
  for (; layer >= layers; layer -= at.layerBytes) {
    const inputs = load<i32>(layer, at.layerInputs)
    const units = load<i32>(layer, at.layerUnits)
    const delta = load<usize>(layer, at.layerDelta)
    const before = layer - at.layerBytes
    const input = layer > layers ? load<usize>(before, at.layerA) : load<usize>(plan, at.planX)
    rowDots(input, step, delta, step, load<usize>(layer, at.layerWeightGradients), inputs, units, lanes, accumulate)
    rowSums(delta, step, load<usize>(layer, at.layerBiasGradients), units, lanes, accumulate)
    if (layer == layers) break
    const deltaBefore = load<usize>(before, at.layerDelta)
    product(load<usize>(layer, at.layerWeights), <usize>units << 2, 4, delta, step, 0, deltaBefore, step, inputs, units, lanes)
    throughActivation(load<i32>(before, at.layerActivation), load<usize>(before, at.layerA), deltaBefore, step, inputs, lanes)
  }
}

// @ts-ignore: decorator
@inline
function lanesFor(count: i32): i32 {
  return (count + 3) & ~3
}

/**
 * Batches `from … from + count − 1` of the epoch whose order stands in memory, an update each.
 *
 * @returns updates done: fewer than `count` where the parameters stopped being finite, the faulty one not counted
 */
export function train(plan: usize, from: i32, count: i32): i32 {
  const batchSize = load<i32>(plan, at.planBatchSize)
  const samples = load<i32>(plan, at.planTrainCount)
  const stride = load<i32>(plan, at.planStride)
  const step = <usize>stride << 2
  const order = load<usize>(plan, at.planOrder)
  const trainX = load<usize>(plan, at.planTrainX)
  const trainY = load<usize>(plan, at.planTrainY)
  let weighed = -1
  let size = 0
  for (let k = 0; k < count; k++) {
    let first = (from + k) * batchSize
    const left = min(batchSize, samples - first)
    const weight = <f32>1 / <f32>left
    const end = first + left
    for (let pass = first; pass < end; pass += stride) {
      const inPass = min(stride, end - pass)
      const lanes = lanesFor(inPass)
      gather(plan, trainX, trainY, order, pass, inPass, lanes)
      if (weighed != inPass || size != left) {
        weigh(plan, inPass, lanes, weight)
        weighed = inPass
        size = left
      }
      forward(plan, load<usize>(plan, at.planX), step, lanes)
      backward(plan, lanes, pass > first)
    }
    store<f64>(plan, load<f64>(plan, at.planPowers) * load<f64>(plan, at.planBetas), at.planPowers)
    store<f64>(plan, load<f64>(plan, at.planPowers + 8) * load<f64>(plan, at.planBetas + 8), at.planPowers + 8)
    const finite = update(
      load<i32>(plan, at.planOptimizer),
      load<usize>(plan, at.planParameters),
      load<usize>(plan, at.planGradients),
      load<usize>(plan, at.planSlots),
      load<i32>(plan, at.planParameterCount),
      load<f32>(plan, at.planLearningRate),
      plan + at.planOptimizerParameters,
      plan + at.planPowers,
    )
    if (!finite) return k
  }
  return count
}

/** Sum of losses and count of right answers over a set, into the plan. */
export function evaluate(plan: usize, x: usize, y: usize, count: i32): void {
  const stride = load<i32>(plan, at.planStride)
  const step = <usize>stride << 2
  const outputs = load<i32>(plan, at.planOutputs)
  const last = load<usize>(plan, at.planLayers) + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  const weights = load<usize>(plan, at.planSampleWeights)
  const targets = load<usize>(plan, at.planY)
  let sum: f64 = 0
  let right = 0
  for (let first = 0; first < count; first += stride) {
    const inPass = min(stride, count - first)
    const lanes = lanesFor(inPass)
    gather(plan, x, y, 0, first, inPass, lanes)
    weigh(plan, inPass, lanes, 1)
    forward(plan, load<usize>(plan, at.planX), step, lanes)
    const z = load<usize>(last, at.layerZ)
    const a = load<usize>(last, at.layerA)
    sum += lossSum(load<i32>(plan, at.planLoss), z, a, targets, weights, step, outputs, lanes)
    right += rightCount(load<i32>(plan, at.planJudging), a, targets, weights, step, outputs, lanes)
  }
  store<f64>(plan, sum, at.planLossSum)
  store<i32>(plan, right, at.planRightCount)
}

/** `count` samples `x [count, inputs]`, no more than fit a pass: their outputs stand in the last layer afterwards. */
export function predict(plan: usize, x: usize, count: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const lanes = lanesFor(count)
  gatherRows(x, load<i32>(plan, at.planInputs), load<usize>(plan, at.planX), step, 0, 0, count, lanes)
  forward(plan, load<usize>(plan, at.planX), step, lanes)
}

/**
 * Activations over a grid.
 *
 * @param x `[inputs][cells]`, `cells` a multiple of 4
 * @param out `[units][cells]`: of all layers, or of the last alone where `outputOnly`
 */
export function map(plan: usize, x: usize, cells: i32, out: usize, outputOnly: bool): void {
  const stride = load<i32>(plan, at.planStride)
  const step = <usize>stride << 2
  const outStep = <usize>cells << 2
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  for (let first = 0; first < cells; first += stride) {
    const lanes = min(stride, cells - first)
    const offset = <usize>first << 2
    forward(plan, x + offset, outStep, lanes)
    let to = out + offset
    for (let layer = outputOnly ? end - at.layerBytes : layers; layer < end; layer += at.layerBytes) {
      const units = load<i32>(layer, at.layerUnits)
      let from = load<usize>(layer, at.layerA)
      for (let u = 0; u < units; u++) {
        memory.copy(to, from, <usize>lanes << 2)
        from += step
        to += outStep
      }
    }
  }
}

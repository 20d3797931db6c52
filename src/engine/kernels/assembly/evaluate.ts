import * as at from '../layout'
import { lossSum, rightCount } from './losses/index'
import { copyRows, forward, forwardDraw, gatherColumns, lanesFor, weigh } from './samples-in-lanes'

/* What is computed beside training, samples in lanes whatever training does. */

/** Sum of losses and count of right answers over a set (see `setX` in the layout), into the plan. */
export function evaluate(plan: usize, set: usize): void {
  const most = load<i32>(plan, at.planPass)
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const outputs = load<i32>(plan, at.planOutputs)
  const last = load<usize>(plan, at.planLayers) + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  const weights = load<usize>(plan, at.planSampleWeights)
  const y = load<usize>(plan, at.planY)
  const count = load<i32>(set, at.setCount)
  const setStep = <usize>load<i32>(set, at.setStride) << 2
  let sum: f64 = 0
  let right = 0
  for (let first = 0; first < count; first += most) {
    const inPass = min(most, count - first)
    const lanes = lanesFor(inPass)
    const offset = <usize>first << 2
    if (first == 0 || inPass < most) weigh(plan, inPass, lanes, 1)
    copyRows(load<usize>(set, at.setY) + offset, setStep, y, step, outputs, lanes)
    forward(plan, load<usize>(set, at.setX) + offset, setStep, lanes)
    const a = load<usize>(last, at.layerA)
    sum += lossSum(
      load<i32>(plan, at.planLoss), load<f32>(plan, at.planLossParameter), load<usize>(last, at.layerZ), a, y, weights,
      step, outputs, lanes,
    )
    right += rightCount(load<i32>(plan, at.planJudging), a, y, weights, step, outputs, lanes)
  }
  store<f64>(plan, sum, at.planLossSum)
  store<i32>(plan, right, at.planRightCount)
}

/** `count` samples `x [count][inputs]`, no more than a pass: their outputs stand in the last layer afterwards. */
export function predict(plan: usize, x: usize, count: i32): void {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const lanes = lanesFor(count)
  const columns = load<usize>(plan, at.planX)
  gatherColumns(x, load<i32>(plan, at.planInputs), columns, step, 0, 0, count, lanes)
  forward(plan, columns, step, lanes)
}

/**
 * Activations over a grid.
 *
 * @param x `[inputs][cells]`, `cells` a multiple of 4
 * @param out `[units][cells]`: of all layers, or of the last alone where `outputOnly`
 */
export function map(plan: usize, x: usize, cells: i32, out: usize, outputOnly: bool): void {
  const most = load<i32>(plan, at.planPass)
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const outStep = <usize>cells << 2
  const layers = load<usize>(plan, at.planLayers)
  const end = layers + <usize>load<i32>(plan, at.planLayerCount) * at.layerBytes
  for (let first = 0; first < cells; first += most) {
    const lanes = min(most, cells - first)
    const offset = <usize>first << 2
    forward(plan, x + offset, outStep, lanes)
    let to = out + offset
    for (let layer = outputOnly ? end - at.layerBytes : layers; layer < end; layer += at.layerBytes) {
      const units = load<i32>(layer, at.layerUnits)
      copyRows(load<usize>(layer, at.layerA), step, to, outStep, units, lanes)
      to += <usize>units * outStep
    }
  }
}

/**
 * One draw of Monte-Carlo dropout over a grid: adds the outputs and their squares to what stands there.
 *
 * @param x `[inputs][cells]`, `cells` a multiple of 4
 * @param sums f64 `[outputs][cells]`, then the squares
 */
export function drawMap(plan: usize, x: usize, cells: i32, sums: usize, draw: i32): void {
  const most = load<i32>(plan, at.planPass)
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const xStep = <usize>cells << 2
  const outputs = load<i32>(plan, at.planOutputs)
  const squares = sums + ((<usize>outputs * <usize>cells) << 3)
  const last = load<usize>(plan, at.planLayers) + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  for (let first = 0; first < cells; first += most) {
    const lanes = min(most, cells - first)
    forwardDraw(plan, x + (<usize>first << 2), xStep, lanes, draw, first)
    for (let u = 0; u < outputs; u++) {
      const a = load<usize>(last, at.layerA) + <usize>u * step
      const to = <usize>(u * cells + first) << 3
      for (let s: usize = 0; s < <usize>lanes; s++) {
        const value = <f64>load<f32>(a + (s << 2))
        const place = to + (s << 3)
        store<f64>(sums + place, load<f64>(sums + place) + value)
        store<f64>(squares + place, load<f64>(squares + place) + value * value)
      }
    }
  }
}

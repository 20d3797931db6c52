import * as at from '../layout'
import { lossSum } from './losses/index'
import { update } from './optimizers/index'
import { afterUpdate, beforeUpdate } from './regularize'
import { backward, forwardTraining, gatherColumns, lanesFor, sampleAt, weigh } from './samples-in-lanes'
import { backwardRows, forwardRows, gatherRows } from './units-in-lanes'

/**
 * Batches `from … from + count − 1` of the epoch whose order stands in memory, an update each.
 *
 * @returns updates done: fewer than `count` where a number stopped being finite, the faulty one not counted
 */
export function train(plan: usize, from: i32, count: i32): i32 {
  const batchSize = load<i32>(plan, at.planBatchSize)
  const samples = load<i32>(plan, at.planTrainCount)
  store<i32>(plan, 0, at.planLossBroken)
  // Weights of samples differ in the last batch of an epoch and its last pass only.
  let weighed = -1
  for (let k = 0; k < count; k++) {
    const first = (from + k) * batchSize
    const size = min(batchSize, samples - first)
    const finite = load<i32>(plan, at.planUnitsInLanes)
      ? gradientsByUnits(plan, first, size, weighed)
      : gradientsBySamples(plan, first, size, weighed)
    if (!finite) {
      store<i32>(plan, 1, at.planLossBroken)
      return k
    }
    weighed = size
    if (!finishStep(plan, k)) return k
  }
  return count
}

/**
 * The update that ends step `k` of a call, its gradients being there.
 *
 * @returns whether all that it computed is finite
 */
export function finishStep(plan: usize, k: i32): bool {
  store<f64>(plan, load<f64>(plan, at.planPowers) * load<f64>(plan, at.planBetas), at.planPowers)
  store<f64>(plan, load<f64>(plan, at.planPowers + 8) * load<f64>(plan, at.planBetas + 8), at.planPowers + 8)
  const rate = load<f32>(load<usize>(plan, at.planRates) + <usize>k * load<usize>(plan, at.planRateStep))
  if (!updateAll(plan, rate)) return false
  store<i32>(plan, load<i32>(plan, at.planStep) + 1, at.planStep)
  return true
}

/**
 * One pass of one batch, so that all that passed through the network stands in memory: gradients are added to those
 * of the passes before.
 *
 * @param pass its number in the batch
 * @returns samples of the pass: 0 where there is no such pass; the sum of their losses stands in the plan
 */
export function observe(plan: usize, batch: i32, pass: i32): i32 {
  const batchSize = load<i32>(plan, at.planBatchSize)
  const first = batch * batchSize
  const size = min(batchSize, load<i32>(plan, at.planTrainCount) - first)
  const most = load<i32>(plan, at.planTrainPass)
  const place = pass * most
  if (place >= size) return 0
  const inPass = min(most, size - place)
  onePass(plan, first, place, inPass, <f32>1 / <f32>size, true)
  const last = load<usize>(plan, at.planLayers) + <usize>(load<i32>(plan, at.planLayerCount) - 1) * at.layerBytes
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const sum = lossSum(
    load<i32>(plan, at.planLoss), load<f32>(plan, at.planLossParameter), load<usize>(last, at.layerZ),
    load<usize>(last, at.layerA), load<usize>(plan, at.planY), load<usize>(plan, at.planSampleWeights), step,
    load<i32>(plan, at.planOutputs), lanesFor(inPass),
  )
  store<f64>(plan, sum, at.planLossSum)
  return inPass
}

function updateAll(plan: usize, rate: f32): bool {
  const regularized = load<i32>(plan, at.planRegularized)
  const frozen = load<i32>(plan, at.planFrozenCount)
  if (frozen) stopFrozen(plan, frozen)
  if (regularized) beforeUpdate(plan, rate)
  const finite = update(
    load<i32>(plan, at.planOptimizer),
    load<usize>(plan, at.planParameters),
    load<usize>(plan, at.planGradients),
    load<usize>(plan, at.planSlots),
    <usize>load<i32>(plan, at.planParameterCount) << 2,
    rate,
    plan + at.planOptimizerParameters,
    plan + at.planPowers,
    plan + at.planBetas,
  )
  if (regularized && finite) afterUpdate(plan)
  if (frozen && finite) putBackFrozen(plan, frozen)
  return finite
}

/** Their gradients must not count for the length of the whole. */
function stopFrozen(plan: usize, count: i32): void {
  const gradients = load<usize>(plan, at.planGradients)
  const frozen = load<usize>(plan, at.planFrozen)
  for (let i = 0; i < count; i++) store<f32>(gradients + load<u32>(frozen + (<usize>i << 3)), 0)
}

function putBackFrozen(plan: usize, count: i32): void {
  const parameters = load<usize>(plan, at.planParameters)
  const frozen = load<usize>(plan, at.planFrozen)
  for (let i = 0; i < count; i++) {
    const entry = frozen + (<usize>i << 3)
    store<f32>(parameters + load<u32>(entry), load<f32>(entry, 4))
  }
}

/**
 * The gradients of one batch, a pass after another.
 *
 * @param weighed the size of the batch that the weights of samples stand for, as this function left them
 */
function gradientsBySamples(plan: usize, first: i32, size: i32, weighed: i32): bool {
  const most = load<i32>(plan, at.planTrainPass)
  const weight = <f32>1 / <f32>size
  for (let place = 0; place < size; place += most) {
    const inPass = min(most, size - place)
    if (!onePass(plan, first, place, inPass, weight, weighed != size || size > most)) {
      store<i32>(plan, inPass, at.planPassCount)
      return false
    }
  }
  return true
}

// @ts-ignore: decorator
@inline
function onePass(plan: usize, first: i32, place: i32, count: i32, weight: f32, weighs: bool): bool {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const order = load<usize>(plan, at.planOrder)
  const x = load<usize>(plan, at.planX)
  const y = load<usize>(plan, at.planY)
  const from = first + place
  const lanes = lanesFor(count)
  gatherColumns(load<usize>(plan, at.planTrainX), load<i32>(plan, at.planInputs), x, step, order, from, count, lanes)
  gatherColumns(load<usize>(plan, at.planTrainY), load<i32>(plan, at.planOutputs), y, step, order, from, count, lanes)
  if (weighs) weigh(plan, count, lanes, weight)
  forwardTraining(plan, x, lanes, count, place)
  return backward(plan, lanes, count, place > 0)
}

/** The same, units in lanes; a batch is one pass. */
function gradientsByUnits(plan: usize, first: i32, size: i32, weighed: i32): bool {
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const order = load<usize>(plan, at.planOrder)
  const trainX = load<usize>(plan, at.planTrainX)
  const inputs = load<i32>(plan, at.planInputs)
  const lanes = lanesFor(size)
  let x = load<usize>(plan, at.planX)
  if (size == 1) x = trainX + ((sampleAt(order, first) * <usize>inputs) << 2)
  else gatherRows(trainX, inputs, x, order, first, size)
  gatherColumns(
    load<usize>(plan, at.planTrainY), load<i32>(plan, at.planOutputs), load<usize>(plan, at.planY), step,
    order, first, size, lanes,
  )
  if (weighed != size) weigh(plan, size, lanes, <f32>1 / <f32>size)
  forwardRows(plan, x, size)
  if (backwardRows(plan, x, size)) return true
  store<i32>(plan, size, at.planPassCount)
  return false
}

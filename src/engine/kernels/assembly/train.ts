import * as at from '../layout'
import { update } from './optimizers/index'
import { backward, forward, gatherColumns, lanesFor, sampleAt, weigh } from './samples-in-lanes'
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
    store<f64>(plan, load<f64>(plan, at.planPowers) * load<f64>(plan, at.planBetas), at.planPowers)
    store<f64>(plan, load<f64>(plan, at.planPowers + 8) * load<f64>(plan, at.planBetas + 8), at.planPowers + 8)
    if (!updateAll(plan)) return k
  }
  return count
}

function updateAll(plan: usize): bool {
  return update(
    load<i32>(plan, at.planOptimizer),
    load<usize>(plan, at.planParameters),
    load<usize>(plan, at.planGradients),
    load<usize>(plan, at.planSlots),
    <usize>load<i32>(plan, at.planParameterCount) << 2,
    load<f32>(plan, at.planLearningRate),
    plan + at.planOptimizerParameters,
    plan + at.planPowers,
  )
}

/**
 * The gradients of one batch, a pass after another.
 *
 * @param weighed the size of the batch that the weights of samples stand for, as this function left them
 */
function gradientsBySamples(plan: usize, first: i32, size: i32, weighed: i32): bool {
  const most = load<i32>(plan, at.planPass)
  const step = <usize>load<i32>(plan, at.planStride) << 2
  const order = load<usize>(plan, at.planOrder)
  const x = load<usize>(plan, at.planX)
  const y = load<usize>(plan, at.planY)
  const weight = <f32>1 / <f32>size
  const end = first + size
  for (let pass = first; pass < end; pass += most) {
    const inPass = min(most, end - pass)
    const lanes = lanesFor(inPass)
    gatherColumns(load<usize>(plan, at.planTrainX), load<i32>(plan, at.planInputs), x, step, order, pass, inPass, lanes)
    gatherColumns(load<usize>(plan, at.planTrainY), load<i32>(plan, at.planOutputs), y, step, order, pass, inPass, lanes)
    if (weighed != size || size > most) weigh(plan, inPass, lanes, weight)
    forward(plan, x, step, lanes)
    if (!backward(plan, lanes, pass > first)) {
      store<i32>(plan, inPass, at.planPassCount)
      return false
    }
  }
  return true
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

import { absolute, flush } from '../math'
import { BinaryCrossEntropy } from './binary-cross-entropy'
import { crossEntropyGradient, crossEntropyOf } from './categorical-cross-entropy'
import { HalvedSquaredError } from './halved-squared-error'
import { Hinge } from './hinge'
import { Huber } from './huber'
import { MeanAbsoluteError } from './mean-absolute-error'
import { MeanSquaredError } from './mean-squared-error'
import { setLossParameter } from './parameter'
import { SquaredHinge } from './squared-hinge'

/*
 * The losses, by their codes in the table, samples in lanes. A loss that is a mean over outputs is a class with methods
 * of four lanes: `value(z, a, y)`; `slope(z, a, y)`, by `z` where the table says `fromLogits`, else by `a`; and
 * `bound(z, a, y)`, cheaply finite where the value is.
 */

/** Whether the gradient is by `z` at once. */
export function fromLogits(code: i32): bool {
  return code < 2
}

/**
 * `D[u][s]`: the gradient of the mean loss of the batch by `z` (from logits) or by `a`; numbers too small to be normal
 * become 0.
 *
 * @param parameter of the loss, where it has one
 * @param weights `[lanes]`: 1 over the size of the batch, or 0 for a lane without a sample
 * @returns whether the loss of every sample is finite
 */
export function lossGradient(
  code: i32, parameter: f32, z: usize, a: usize, y: usize, weights: usize, d: usize, step: usize, outputs: i32,
  lanes: i32,
): bool {
  setLossParameter(parameter)
  switch (code) {
    case 0:
      return slopes<BinaryCrossEntropy>(z, a, y, weights, d, step, outputs, lanes)
    case 1:
      return crossEntropySlopes(z, a, y, weights, d, step, outputs, lanes)
    case 2:
      return slopes<MeanSquaredError>(z, a, y, weights, d, step, outputs, lanes)
    case 3:
      return slopes<MeanAbsoluteError>(z, a, y, weights, d, step, outputs, lanes)
    case 4:
      return slopes<Huber>(z, a, y, weights, d, step, outputs, lanes)
    case 5:
      return slopes<Hinge>(z, a, y, weights, d, step, outputs, lanes)
    case 6:
      return slopes<SquaredHinge>(z, a, y, weights, d, step, outputs, lanes)
    case 7:
      return slopes<HalvedSquaredError>(z, a, y, weights, d, step, outputs, lanes)
  }
  return false
}

/** The sum of the losses of the samples whose weight is not 0, each computed in f32, added up in f64. */
export function lossSum(
  code: i32, parameter: f32, z: usize, a: usize, y: usize, weights: usize, step: usize, outputs: i32, lanes: i32,
): f64 {
  setLossParameter(parameter)
  let total = f64x2.splat(0)
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    const loss = lossOf(code, z + i, a + i, y + i, step, outputs)
    const counted = ofSamples(loss, v128.load(weights + i))
    total = f64x2.add(total, f64x2.promote_low_f32x4(counted))
    total = f64x2.add(total, f64x2.promote_low_f32x4(v128.shuffle<f32>(counted, counted, 2, 3, 2, 3)))
  }
  return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1)
}

/** Of four samples. */
function lossOf(code: i32, z: usize, a: usize, y: usize, step: usize, outputs: i32): v128 {
  switch (code) {
    case 0:
      return meanOf<BinaryCrossEntropy>(z, a, y, step, outputs)
    case 1:
      return crossEntropyOf(z, y, step, outputs)
    case 2:
      return meanOf<MeanSquaredError>(z, a, y, step, outputs)
    case 3:
      return meanOf<MeanAbsoluteError>(z, a, y, step, outputs)
    case 4:
      return meanOf<Huber>(z, a, y, step, outputs)
    case 5:
      return meanOf<Hinge>(z, a, y, step, outputs)
    case 6:
      return meanOf<SquaredHinge>(z, a, y, step, outputs)
    case 7:
      return meanOf<HalvedSquaredError>(z, a, y, step, outputs)
  }
  return f32x4.splat(0)
}

function meanOf<L>(z: usize, a: usize, y: usize, step: usize, outputs: i32): v128 {
  let sum = f32x4.splat(0)
  for (let u = 0; u < outputs; u++) {
    const at = <usize>u * step
    sum = f32x4.add(sum, changetype<L>(0).value(v128.load(z + at), v128.load(a + at), v128.load(y + at)))
  }
  return f32x4.mul(sum, f32x4.splat(1 / <f32>outputs))
}

function slopes<L>(
  z: usize, a: usize, y: usize, weights: usize, d: usize, step: usize, outputs: i32, lanes: i32,
): bool {
  const share = f32x4.splat(1 / <f32>outputs)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    const weight = v128.load(weights + i)
    const scale = f32x4.mul(weight, share)
    let bound = f32x4.splat(0)
    for (let u = 0; u < outputs; u++) {
      const at = i + <usize>u * step
      const zs = v128.load(z + at)
      const activations = v128.load(a + at)
      const ys = v128.load(y + at)
      bound = f32x4.add(bound, absolute(changetype<L>(0).bound(zs, activations, ys)))
      v128.store(d + at, flush(f32x4.mul(changetype<L>(0).slope(zs, activations, ys), scale)))
    }
    broken = v128.or(broken, ofSamples(notFinite(bound), weight))
  }
  return !v128.any_true(broken)
}

function crossEntropySlopes(
  z: usize, a: usize, y: usize, weights: usize, d: usize, step: usize, outputs: i32, lanes: i32,
): bool {
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    const weight = v128.load(weights + i)
    const bound = crossEntropyGradient(z + i, a + i, y + i, weight, d + i, step, outputs)
    broken = v128.or(broken, ofSamples(notFinite(bound), weight))
  }
  return !v128.any_true(broken)
}

// @ts-ignore: decorator
@inline
function notFinite(x: v128): v128 {
  return f32x4.ne(f32x4.sub(x, x), f32x4.splat(0))
}

/** Zero in the lanes without a sample. */
// @ts-ignore: decorator
@inline
function ofSamples(x: v128, weights: v128): v128 {
  return v128.and(x, f32x4.gt(weights, f32x4.splat(0)))
}

/** How many of the samples whose weight is not 0 are classified rightly; see `right.ts`, and `planJudging`. */
export function rightCount(
  judging: i32, a: usize, y: usize, weights: usize, step: usize, outputs: i32, lanes: i32,
): i32 {
  if (judging == 0) return 0
  const boundary = f32x4.splat(judging == 1 ? 0.5 : 0)
  let count = 0
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    const right =
      judging == 2
        ? i32x4.eq(largest(a + i, step, outputs), largest(y + i, step, outputs))
        : v128.not(v128.xor(f32x4.gt(v128.load(a + i), boundary), f32x4.gt(v128.load(y + i), boundary)))
    count += popcnt<i32>(i32x4.bitmask(ofSamples(right, v128.load(weights + i))))
  }
  return count
}

/** The row of the largest number of each lane, the first of equals. */
function largest(values: usize, step: usize, rows: i32): v128 {
  let top = v128.load(values)
  let row = i32x4.splat(0)
  for (let u = 1; u < rows; u++) {
    const value = v128.load(values + <usize>u * step)
    const greater = f32x4.gt(value, top)
    top = v128.bitselect(value, top, greater)
    row = v128.bitselect(i32x4.splat(u), row, greater)
  }
  return row
}

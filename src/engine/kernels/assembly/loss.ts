import { exp4, flush, log1p4, log4 } from './math'

/** The codes are those of the table of losses. */
const binaryCrossEntropy = 0
const categoricalCrossEntropy = 1
const meanSquaredError = 2

/** Whether the gradient is with respect to `z` at once. */
export function fromLogits(code: i32): bool {
  return code != meanSquaredError
}

/**
 * `D[u][s]`: the gradient of the mean loss by `z` (from logits) or by `a`.
 *
 * @param weights `[lanes]`: 1 over the size of the batch, or 0 for a lane without a sample
 */
export function lossGradient(
  code: i32,
  a: usize,
  y: usize,
  weights: usize,
  d: usize,
  step: usize,
  outputs: i32,
  lanes: i32,
): void {
  const scale: f32 = code == categoricalCrossEntropy ? 1 : (code == meanSquaredError ? 2 : 1) / <f32>outputs
  for (let s = 0; s < lanes; s += 4) {
    const first = (<usize>s) << 2
    const weight = f32x4.mul(v128.load(weights + first), f32x4.splat(scale))
    for (let u = 0; u < outputs; u++) {
      const at = first + <usize>u * step
      v128.store(d + at, flush(f32x4.mul(f32x4.sub(v128.load(a + at), v128.load(y + at)), weight)))
    }
  }
}

/** The sum of the losses of samples whose weight is not 0, each computed in f32, added up in f64. */
export function lossSum(
  code: i32,
  z: usize,
  a: usize,
  y: usize,
  weights: usize,
  step: usize,
  outputs: i32,
  lanes: i32,
): f64 {
  let total = f64x2.splat(0)
  const zero = f32x4.splat(0)
  for (let s = 0; s < lanes; s += 4) {
    const first = (<usize>s) << 2
    let loss = zero
    if (code == categoricalCrossEntropy) {
      let top = v128.load(z + first)
      for (let u = 1; u < outputs; u++) top = f32x4.pmax(top, v128.load(z + first + <usize>u * step))
      let sum = zero
      let dot = zero
      for (let u = 0; u < outputs; u++) {
        const at = first + <usize>u * step
        const shifted = f32x4.sub(v128.load(z + at), top)
        sum = f32x4.add(sum, exp4(shifted))
        dot = f32x4.add(dot, f32x4.mul(shifted, v128.load(y + at)))
      }
      loss = f32x4.sub(log4(sum), dot)
    } else {
      for (let u = 0; u < outputs; u++) {
        const at = first + <usize>u * step
        if (code == binaryCrossEntropy) {
          const logit = v128.load(z + at)
          const linear = f32x4.sub(f32x4.pmax(logit, zero), f32x4.mul(logit, v128.load(y + at)))
          loss = f32x4.add(loss, f32x4.add(linear, log1p4(exp4(f32x4.neg(f32x4.abs(logit))))))
        } else {
          const off = f32x4.sub(v128.load(a + at), v128.load(y + at))
          loss = f32x4.add(loss, f32x4.mul(off, off))
        }
      }
      loss = f32x4.mul(loss, f32x4.splat(1 / <f32>outputs))
    }
    const counted = v128.and(loss, f32x4.gt(v128.load(weights + first), zero))
    total = f64x2.add(total, f64x2.promote_low_f32x4(counted))
    total = f64x2.add(total, f64x2.promote_low_f32x4(v128.shuffle<f32>(counted, counted, 2, 3, 2, 3)))
  }
  return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1)
}

/** How many samples of weight not 0 are classified rightly; see `right.ts`. */
export function rightCount(
  judging: i32,
  a: usize,
  y: usize,
  weights: usize,
  step: usize,
  outputs: i32,
  lanes: i32,
): i32 {
  if (judging == 0) return 0
  const half = f32x4.splat(0.5)
  let count = 0
  for (let s = 0; s < lanes; s += 4) {
    const first = (<usize>s) << 2
    let right: v128
    if (judging == 1) {
      right = v128.not(v128.xor(f32x4.gt(v128.load(a + first), half), f32x4.gt(v128.load(y + first), half)))
    } else {
      right = i32x4.eq(largest(a + first, step, outputs), largest(y + first, step, outputs))
    }
    const counted = v128.and(right, f32x4.gt(v128.load(weights + first), f32x4.splat(0)))
    count += popcnt<i32>(i32x4.bitmask(counted))
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

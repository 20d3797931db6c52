import { absolute, exp4, flush, log4 } from '../math'

/** `ln Σ e^{z − max} − Σ y (z − max)` of the four samples whose pre-activations begin at `z`, targets at `y`. */
export function crossEntropyOf(z: usize, y: usize, step: usize, outputs: i32): v128 {
  let top = v128.load(z)
  for (let u = 1; u < outputs; u++) top = f32x4.pmax(top, v128.load(z + <usize>u * step))
  let sum = f32x4.splat(0)
  let dot = f32x4.splat(0)
  for (let u = 0; u < outputs; u++) {
    const at = <usize>u * step
    const shifted = f32x4.sub(v128.load(z + at), top)
    sum = f32x4.add(sum, exp4(shifted))
    dot = f32x4.add(dot, f32x4.mul(shifted, v128.load(y + at)))
  }
  return f32x4.sub(log4(sum), dot)
}

/**
 * The gradient by `z` of a softmax, `a − y`, for four samples.
 *
 * @returns for each a number that is finite where the loss is
 */
export function crossEntropyGradient(
  z: usize, a: usize, y: usize, weight: v128, d: usize, step: usize, outputs: i32,
): v128 {
  let bound = f32x4.splat(0)
  for (let u = 0; u < outputs; u++) {
    const at = <usize>u * step
    bound = f32x4.add(bound, absolute(v128.load(z + at)))
    v128.store(d + at, flush(f32x4.mul(f32x4.sub(v128.load(a + at), v128.load(y + at)), weight)))
  }
  return bound
}

import { flush } from '../math'

/** `w ← w − ηg` */
export function sgd(parameters: usize, gradients: usize, bytes: usize, rate: f32): v128 {
  const eta = f32x4.splat(rate)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const w = descended(v128.load(parameters + i), v128.load(gradients + i), eta)
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.sub(w, w))
  }
  return broken
}

// @ts-ignore: decorator
@inline
export function descended(w: v128, gradient: v128, eta: v128): v128 {
  return f32x4.sub(w, f32x4.mul(eta, flush(gradient)))
}

import { flush } from '../math'

/** `w ← w − ηg` */
export function sgd(parameters: usize, gradients: usize, bytes: usize, rate: f32): v128 {
  const eta = f32x4.splat(rate)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const w = f32x4.sub(v128.load(parameters + i), f32x4.mul(eta, flush(v128.load(gradients + i))))
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.sub(w, w))
  }
  return broken
}

import { flush } from '../math'

/** `w ← w − η sign(β₁m + (1 − β₁)g)`, `m ← β₂m + (1 − β₂)g`; own parameters: β₁, β₂. */
export function lion(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize,
): v128 {
  const zero = f32x4.splat(0)
  const eta = f32x4.splat(rate)
  const beta1 = v128.load32_splat(own)
  const beta2 = v128.load32_splat(own, 4)
  const rest1 = f32x4.sub(f32x4.splat(1), beta1)
  const rest2 = f32x4.sub(f32x4.splat(1), beta2)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = flush(v128.load(gradients + i))
    const m = v128.load(slots + i)
    const way = flush(f32x4.add(f32x4.mul(beta1, m), f32x4.mul(rest1, g)))
    const up = v128.and(eta, f32x4.gt(way, zero))
    const down = v128.and(eta, f32x4.lt(way, zero))
    const w = f32x4.add(f32x4.sub(v128.load(parameters + i), up), down)
    const mean = flush(f32x4.add(f32x4.mul(beta2, m), f32x4.mul(rest2, g)))
    v128.store(slots + i, mean)
    v128.store(parameters + i, w)
    // A momentum that is not finite would leave no trace in the weights.
    broken = f32x4.add(broken, f32x4.add(f32x4.sub(w, w), f32x4.sub(mean, mean)))
  }
  return broken
}

import { flush } from '../math'

/** `s ← s + g²`, `w ← w − ηg / (√s + ε)`; own parameters: ε. */
export function adagrad(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize,
): v128 {
  const eta = f32x4.splat(rate)
  const epsilon = v128.load32_splat(own)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = flush(v128.load(gradients + i))
    const s = flush(f32x4.add(v128.load(slots + i), f32x4.mul(g, g)))
    const size = f32x4.add(f32x4.sqrt(s), epsilon)
    const w = f32x4.sub(v128.load(parameters + i), f32x4.div(f32x4.mul(eta, g), size))
    v128.store(slots + i, s)
    v128.store(parameters + i, w)
    // A square that overflows would freeze its weight, which stays finite.
    broken = f32x4.add(broken, f32x4.add(f32x4.sub(w, w), f32x4.sub(s, s)))
  }
  return broken
}

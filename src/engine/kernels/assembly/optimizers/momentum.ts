import { flush } from '../math'

/** `v ← βv − ηg`, `w ← w + v`; own parameters: β. */
export function momentum(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize,
): v128 {
  const eta = f32x4.splat(rate)
  const beta = v128.load32_splat(own)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = flush(f32x4.sub(f32x4.mul(beta, v128.load(slots + i)), f32x4.mul(eta, v128.load(gradients + i))))
    const w = f32x4.add(v128.load(parameters + i), v)
    v128.store(slots + i, v)
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.sub(w, w))
  }
  return broken
}

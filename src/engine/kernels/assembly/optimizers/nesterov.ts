import { flush } from '../math'

/** `v ← βv − ηg`, `w ← w + (βv − ηg)`; own parameters: β. */
export function nesterov(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize,
): v128 {
  const eta = f32x4.splat(rate)
  const beta = v128.load32_splat(own)
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const step = f32x4.mul(eta, v128.load(gradients + i))
    const v = flush(f32x4.sub(f32x4.mul(beta, v128.load(slots + i)), step))
    const w = f32x4.add(v128.load(parameters + i), flush(f32x4.sub(f32x4.mul(beta, v), step)))
    v128.store(slots + i, v)
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.sub(w, w))
  }
  return broken
}

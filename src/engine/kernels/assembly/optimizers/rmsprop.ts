import { flush } from '../math'

/** `s ← ρs + (1 − ρ)g²`, `v ← βv + g / (√s + ε)`, `w ← w − ηv`; own parameters: ρ, β, ε. */
export function rmsprop(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize,
): v128 {
  const eta = f32x4.splat(rate)
  const rho = v128.load32_splat(own)
  const beta = v128.load32_splat(own, 4)
  const epsilon = v128.load32_splat(own, 8)
  const rest = f32x4.sub(f32x4.splat(1), rho)
  const second = slots + bytes
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = flush(v128.load(gradients + i))
    const s = flush(f32x4.add(f32x4.mul(rho, v128.load(slots + i)), f32x4.mul(rest, f32x4.mul(g, g))))
    const scaled = f32x4.div(g, f32x4.add(f32x4.sqrt(s), epsilon))
    const v = flush(f32x4.add(f32x4.mul(beta, v128.load(second + i)), scaled))
    const w = f32x4.sub(v128.load(parameters + i), f32x4.mul(eta, v))
    v128.store(slots + i, s)
    v128.store(second + i, v)
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.add(f32x4.sub(w, w), f32x4.sub(s, s)))
  }
  return broken
}

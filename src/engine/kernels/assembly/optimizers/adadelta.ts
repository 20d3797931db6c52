import { flush } from '../math'

/** `s ← ρs + (1 − ρ)g²`, `Δ = √(u + ε) / √(s + ε) g`, `u ← ρu + (1 − ρ)Δ²`, `w ← w − ηΔ`; own parameters: ρ, ε. */
export function adadelta(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize,
): v128 {
  const eta = f32x4.splat(rate)
  const rho = v128.load32_splat(own)
  const epsilon = v128.load32_splat(own, 4)
  const rest = f32x4.sub(f32x4.splat(1), rho)
  const second = slots + bytes
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = flush(v128.load(gradients + i))
    const s = flush(f32x4.add(f32x4.mul(rho, v128.load(slots + i)), f32x4.mul(rest, f32x4.mul(g, g))))
    const u = v128.load(second + i)
    const ratio = f32x4.div(f32x4.sqrt(f32x4.add(u, epsilon)), f32x4.sqrt(f32x4.add(s, epsilon)))
    const delta = flush(f32x4.mul(ratio, g))
    const w = f32x4.sub(v128.load(parameters + i), f32x4.mul(eta, delta))
    v128.store(slots + i, s)
    v128.store(second + i, flush(f32x4.add(f32x4.mul(rho, u), f32x4.mul(rest, f32x4.mul(delta, delta)))))
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.add(f32x4.sub(w, w), f32x4.sub(s, s)))
  }
  return broken
}

import { flush } from '../math'

/** `m ← β₁m + (1 − β₁)g`, `v ← β₂v + (1 − β₂)g²`, `w ← w − η m̂ / (√v̂ + ε)`; own parameters: β₁, β₂, ε. */
export function adam(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize, powers: usize,
): v128 {
  const beta1 = v128.load32_splat(own)
  const beta2 = v128.load32_splat(own, 4)
  const rest1 = f32x4.sub(f32x4.splat(1), beta1)
  const rest2 = f32x4.sub(f32x4.splat(1), beta2)
  // η m̂ / (√v̂ + ε) with the correction of v taken out of the root.
  const square = sqrt<f64>(1 - load<f64>(powers, 8))
  const mean = f32x4.splat(<f32>((<f64>rate * square) / (1 - load<f64>(powers))))
  const epsilon = f32x4.splat(<f32>(<f64>load<f32>(own, 8) * square))
  const second = slots + bytes
  let broken = f32x4.splat(0)
  let i: usize = 0
  // Two at a time: the roots and quotients of one hide behind those of the other.
  for (; i + 32 <= bytes; i += 32) {
    const one = move(parameters, gradients, slots, second, i, beta1, beta2, rest1, rest2, mean, epsilon)
    const other = move(parameters, gradients, slots, second, i + 16, beta1, beta2, rest1, rest2, mean, epsilon)
    broken = f32x4.add(broken, f32x4.add(one, other))
  }
  if (i < bytes) {
    const last = move(parameters, gradients, slots, second, i, beta1, beta2, rest1, rest2, mean, epsilon)
    broken = f32x4.add(broken, last)
  }
  return broken
}

// @ts-ignore: decorator
@inline
function move(
  parameters: usize, gradients: usize, means: usize, squares: usize, i: usize,
  beta1: v128, beta2: v128, rest1: v128, rest2: v128, mean: v128, epsilon: v128,
): v128 {
  const g = v128.load(gradients + i)
  const m = flush(f32x4.add(f32x4.mul(beta1, v128.load(means + i)), f32x4.mul(rest1, g)))
  const v = flush(f32x4.add(f32x4.mul(beta2, v128.load(squares + i)), f32x4.mul(rest2, f32x4.mul(g, g))))
  const w = f32x4.sub(v128.load(parameters + i), f32x4.div(f32x4.mul(m, mean), f32x4.add(f32x4.sqrt(v), epsilon)))
  v128.store(means + i, m)
  v128.store(squares + i, v)
  v128.store(parameters + i, w)
  // A square that overflows would freeze its weight, which stays finite.
  return f32x4.add(f32x4.sub(w, w), f32x4.sub(v, v))
}

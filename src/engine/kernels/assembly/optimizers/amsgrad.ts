import { flush } from '../math'

/** Adam with the largest `v` so far in the place of `v`; own parameters: β₁, β₂, ε. */
export function amsgrad(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize, powers: usize,
): v128 {
  const beta1 = v128.load32_splat(own)
  const beta2 = v128.load32_splat(own, 4)
  const epsilon = v128.load32_splat(own, 8)
  const rest1 = f32x4.sub(f32x4.splat(1), beta1)
  const rest2 = f32x4.sub(f32x4.splat(1), beta2)
  const mean = f32x4.splat(<f32>(<f64>rate / (1 - load<f64>(powers))))
  const square = f32x4.splat(<f32>(1 / (1 - load<f64>(powers, 8))))
  const second = slots + bytes
  const third = second + bytes
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = flush(v128.load(gradients + i))
    const m = flush(f32x4.add(f32x4.mul(beta1, v128.load(slots + i)), f32x4.mul(rest1, g)))
    const v = flush(f32x4.add(f32x4.mul(beta2, v128.load(second + i)), f32x4.mul(rest2, f32x4.mul(g, g))))
    const largest = f32x4.pmax(v128.load(third + i), v)
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(largest, square)), epsilon)
    const w = f32x4.sub(v128.load(parameters + i), f32x4.div(f32x4.mul(m, mean), size))
    v128.store(slots + i, m)
    v128.store(second + i, v)
    v128.store(third + i, largest)
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.add(f32x4.sub(w, w), f32x4.sub(v, v)))
  }
  return broken
}

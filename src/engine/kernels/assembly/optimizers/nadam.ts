import { flush } from '../math'

/** Own parameters: β₁, β₂, ε; powers: of the warm-up of the momentum, and of β₂. See the row of the table. */
export function nadam(
  parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize, powers: usize, bases: usize,
): v128 {
  const beta1 = v128.load32_splat(own)
  const beta2 = v128.load32_splat(own, 4)
  const epsilon = v128.load32_splat(own, 8)
  const rest1 = f32x4.sub(f32x4.splat(1), beta1)
  const rest2 = f32x4.sub(f32x4.splat(1), beta2)
  const second = slots + bytes
  const third = second + bytes
  const momentum = <f64>load<f32>(own)
  const warming = load<f64>(powers)
  const now = momentum * (1 - 0.5 * warming)
  const next = momentum * (1 - 0.5 * warming * load<f64>(bases))
  const product = (1 - <f64>load<f32>(third)) * now
  const ofMean = f32x4.splat(<f32>((<f64>rate * next) / (1 - product * next)))
  const ofGradient = f32x4.splat(<f32>((<f64>rate * (1 - now)) / (1 - product)))
  const square = f32x4.splat(<f32>(1 / (1 - load<f64>(powers, 8))))
  const rest = f32x4.splat(<f32>(1 - product))
  let broken = f32x4.splat(0)
  for (let i: usize = 0; i < bytes; i += 16) {
    const g = flush(v128.load(gradients + i))
    const m = flush(f32x4.add(f32x4.mul(beta1, v128.load(slots + i)), f32x4.mul(rest1, g)))
    const v = flush(f32x4.add(f32x4.mul(beta2, v128.load(second + i)), f32x4.mul(rest2, f32x4.mul(g, g))))
    const size = f32x4.add(f32x4.sqrt(f32x4.mul(v, square)), epsilon)
    const step = f32x4.add(f32x4.mul(ofMean, m), f32x4.mul(ofGradient, g))
    const w = f32x4.sub(v128.load(parameters + i), f32x4.div(step, size))
    v128.store(slots + i, m)
    v128.store(second + i, v)
    v128.store(third + i, rest)
    v128.store(parameters + i, w)
    broken = f32x4.add(broken, f32x4.add(f32x4.sub(w, w), f32x4.sub(v, v)))
  }
  return broken
}

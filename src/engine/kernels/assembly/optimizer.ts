import { flush } from './math'

/** The codes are those of the table of optimizers. */
const sgd = 0
const momentum = 1

/**
 * One update of all parameters, a multiple of 4; too small gradients and moments become 0.
 *
 * @param slots slot `s` begins at `slots + s · count · 4`
 * @param own the optimizer's parameters, f32, in the order of its table row
 * @param powers `β^t`, f64, this update included
 * @returns false where a new parameter is not finite
 */
export function update(
  code: i32,
  parameters: usize,
  gradients: usize,
  slots: usize,
  count: i32,
  learningRate: f32,
  own: usize,
  powers: usize,
): bool {
  const bytes = (<usize>count) << 2
  let broken = f32x4.splat(0)
  const rate = f32x4.splat(learningRate)
  if (code == sgd) {
    for (let i: usize = 0; i < bytes; i += 16) {
      const w = f32x4.sub(v128.load(parameters + i), f32x4.mul(rate, flush(v128.load(gradients + i))))
      v128.store(parameters + i, w)
      broken = f32x4.add(broken, f32x4.sub(w, w))
    }
  } else if (code == momentum) {
    const keep = v128.load32_splat(own)
    for (let i: usize = 0; i < bytes; i += 16) {
      const v = flush(f32x4.sub(f32x4.mul(keep, v128.load(slots + i)), f32x4.mul(rate, v128.load(gradients + i))))
      const w = f32x4.add(v128.load(parameters + i), v)
      v128.store(slots + i, v)
      v128.store(parameters + i, w)
      broken = f32x4.add(broken, f32x4.sub(w, w))
    }
  } else {
    const beta1 = v128.load32_splat(own)
    const beta2 = v128.load32_splat(own, 4)
    const epsilon = v128.load32_splat(own, 8)
    const rest1 = f32x4.sub(f32x4.splat(1), beta1)
    const rest2 = f32x4.sub(f32x4.splat(1), beta2)
    const mean = f32x4.splat(<f32>(<f64>learningRate / (1 - load<f64>(powers))))
    const square = f32x4.splat(<f32>(1 / (1 - load<f64>(powers, 8))))
    const second = slots + bytes
    for (let i: usize = 0; i < bytes; i += 16) {
      const g = flush(v128.load(gradients + i))
      const m = flush(f32x4.add(f32x4.mul(beta1, v128.load(slots + i)), f32x4.mul(rest1, g)))
      const v = flush(f32x4.add(f32x4.mul(beta2, v128.load(second + i)), f32x4.mul(rest2, f32x4.mul(g, g))))
      v128.store(slots + i, m)
      v128.store(second + i, v)
      const size = f32x4.add(f32x4.sqrt(f32x4.mul(v, square)), epsilon)
      const w = f32x4.sub(v128.load(parameters + i), f32x4.div(f32x4.mul(m, mean), size))
      v128.store(parameters + i, w)
      broken = f32x4.add(broken, f32x4.sub(w, w))
    }
  }
  return !v128.any_true(f32x4.ne(broken, f32x4.splat(0)))
}

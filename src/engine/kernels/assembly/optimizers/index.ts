import { adam } from './adam'
import { momentum } from './momentum'
import { sgd } from './sgd'

/*
 * The optimizers, by their codes in the table. Each updates all parameters and slots; gradients and moments too small
 * to be normal become 0. It returns four sums of `x − x` over what it computed: 0 where every x is finite, else NaN.
 */

/**
 * One update.
 *
 * @param slots slot `s` begins at `slots + s · bytes`
 * @param bytes of all parameters, a multiple of 16
 * @param own the optimizer's parameters, f32, in the order of its table row
 * @param powers `β^t`, f64, this update included
 * @returns false where a new number is not finite
 */
export function update(
  code: i32, parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize, powers: usize,
): bool {
  let broken: v128
  if (code == 0) broken = sgd(parameters, gradients, bytes, rate)
  else if (code == 1) broken = momentum(parameters, gradients, slots, bytes, rate, own)
  else broken = adam(parameters, gradients, slots, bytes, rate, own, powers)
  return !v128.any_true(f32x4.ne(broken, f32x4.splat(0)))
}

import { adadelta } from './adadelta'
import { adagrad } from './adagrad'
import { adam } from './adam'
import { amsgrad } from './amsgrad'
import { lion } from './lion'
import { momentum } from './momentum'
import { nadam } from './nadam'
import { nesterov } from './nesterov'
import { rmsprop } from './rmsprop'
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
 * @param bases the `β` themselves
 * @returns false where a new number is not finite
 */
export function update(
  code: i32, parameters: usize, gradients: usize, slots: usize, bytes: usize, rate: f32, own: usize, powers: usize,
  bases: usize,
): bool {
  let broken: v128
  // Plain gradient descent, whether what descends is a gradient or what the perceptron rule puts in its place.
  if (code == 0 || code == 11) broken = sgd(parameters, gradients, bytes, rate)
  else if (code == 1) broken = momentum(parameters, gradients, slots, bytes, rate, own)
  else if (code == 3) broken = nesterov(parameters, gradients, slots, bytes, rate, own)
  else if (code == 4) broken = adagrad(parameters, gradients, slots, bytes, rate, own)
  else if (code == 5) broken = adadelta(parameters, gradients, slots, bytes, rate, own)
  else if (code == 6) broken = rmsprop(parameters, gradients, slots, bytes, rate, own)
  else if (code == 7) broken = amsgrad(parameters, gradients, slots, bytes, rate, own, powers)
  else if (code == 9) broken = nadam(parameters, gradients, slots, bytes, rate, own, powers, bases)
  else if (code == 10) broken = lion(parameters, gradients, slots, bytes, rate, own)
  // Adam, and AdamW, whose decay is done before.
  else broken = adam(parameters, gradients, slots, bytes, rate, own, powers)
  return !v128.any_true(f32x4.ne(broken, f32x4.splat(0)))
}

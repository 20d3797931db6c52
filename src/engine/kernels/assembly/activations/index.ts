import { flush } from '../math'
import { Elu } from './elu'
import { Gelu } from './gelu'
import { GeluTanh } from './gelu-tanh'
import { LeakyRelu } from './leaky-relu'
import { Linear } from './linear'
import { Relu } from './relu'
import { Selu } from './selu'
import { Sigmoid } from './sigmoid'
import { Silu } from './silu'
import { Sine } from './sine'
import { Softplus } from './softplus'
import { Softsign } from './softsign'
import { Step } from './step'
import { Tanh } from './tanh'
import { softmaxColumns } from './softmax'

/*
 * The activations, by their codes in the table. One of each unit by itself is a class with two methods of four lanes:
 * `value(z)`, and `back(d, z, a)`, which takes a gradient by `a` to one by `z`. No object of it is ever made.
 */

/** `A = g(Z)`, in place where `a` is `z`; matrices of `rows` rows, `step` bytes apart, `lanes` numbers each. */
export function activate(code: i32, z: usize, a: usize, step: usize, rows: i32, lanes: i32): void {
  switch (code) {
    case 0:
      if (a != z) values<Linear>(z, a, step, rows, lanes)
      return
    case 1:
      return values<Sigmoid>(z, a, step, rows, lanes)
    case 2:
      return values<Tanh>(z, a, step, rows, lanes)
    case 3:
      return values<Relu>(z, a, step, rows, lanes)
    case 4:
      return softmaxColumns(z, a, step, rows, lanes)
    case 5:
      return values<LeakyRelu>(z, a, step, rows, lanes)
    case 6:
      return values<Elu>(z, a, step, rows, lanes)
    case 7:
      return values<Selu>(z, a, step, rows, lanes)
    case 8:
      return values<Gelu>(z, a, step, rows, lanes)
    case 9:
      return values<GeluTanh>(z, a, step, rows, lanes)
    case 10:
      return values<Silu>(z, a, step, rows, lanes)
    case 11:
      return values<Softplus>(z, a, step, rows, lanes)
    case 12:
      return values<Softsign>(z, a, step, rows, lanes)
    case 13:
      return values<Sine>(z, a, step, rows, lanes)
    case 14:
      return values<Step>(z, a, step, rows, lanes)
  }
}

/** Whether it is the maximum of a number and 0. */
// @ts-ignore: decorator
@inline
export function rectifier(code: i32): bool {
  return code == 3
}

/** `D = D ⊙ mask ⊙ g′`, without a mask where that is 0; numbers too small to be normal become 0. */
export function throughActivation(
  code: i32, z: usize, a: usize, d: usize, mask: usize, step: usize, rows: i32, lanes: i32,
): void {
  switch (code) {
    case 0:
      return gradients<Linear>(z, a, d, mask, step, rows, lanes)
    case 1:
      return gradients<Sigmoid>(z, a, d, mask, step, rows, lanes)
    case 2:
      return gradients<Tanh>(z, a, d, mask, step, rows, lanes)
    case 3:
      return gradients<Relu>(z, a, d, mask, step, rows, lanes)
    case 5:
      return gradients<LeakyRelu>(z, a, d, mask, step, rows, lanes)
    case 6:
      return gradients<Elu>(z, a, d, mask, step, rows, lanes)
    case 7:
      return gradients<Selu>(z, a, d, mask, step, rows, lanes)
    case 8:
      return gradients<Gelu>(z, a, d, mask, step, rows, lanes)
    case 9:
      return gradients<GeluTanh>(z, a, d, mask, step, rows, lanes)
    case 10:
      return gradients<Silu>(z, a, d, mask, step, rows, lanes)
    case 11:
      return gradients<Softplus>(z, a, d, mask, step, rows, lanes)
    case 12:
      return gradients<Softsign>(z, a, d, mask, step, rows, lanes)
    case 13:
      return gradients<Sine>(z, a, d, mask, step, rows, lanes)
    case 14:
      return gradients<Step>(z, a, d, mask, step, rows, lanes)
  }
}

function values<G>(z: usize, a: usize, step: usize, rows: i32, lanes: i32): void {
  const bytes = <usize>lanes << 2
  for (let r = 0; r < rows; r++) {
    for (let i: usize = 0; i < bytes; i += 16) v128.store(a + i, changetype<G>(0).value(v128.load(z + i)))
    z += step
    a += step
  }
}

function gradients<G>(z: usize, a: usize, d: usize, mask: usize, step: usize, rows: i32, lanes: i32): void {
  const bytes = <usize>lanes << 2
  for (let r = 0; r < rows; r++) {
    if (mask) {
      for (let i: usize = 0; i < bytes; i += 16) {
        const kept = f32x4.mul(v128.load(d + i), v128.load(mask + i))
        v128.store(d + i, flush(changetype<G>(0).back(kept, v128.load(z + i), v128.load(a + i))))
      }
      mask += step
    } else {
      for (let i: usize = 0; i < bytes; i += 16) {
        const back = changetype<G>(0).back(v128.load(d + i), v128.load(z + i), v128.load(a + i))
        v128.store(d + i, flush(back))
      }
    }
    z += step
    a += step
    d += step
  }
}

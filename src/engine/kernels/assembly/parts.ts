import { Elu } from './activations/elu'
import { Gelu } from './activations/gelu'
import { GeluTanh } from './activations/gelu-tanh'
import { LeakyRelu } from './activations/leaky-relu'
import { Linear } from './activations/linear'
import { Relu } from './activations/relu'
import { Selu } from './activations/selu'
import { Sigmoid } from './activations/sigmoid'
import { Silu } from './activations/silu'
import { Sine } from './activations/sine'
import { Softplus } from './activations/softplus'
import { Softsign } from './activations/softsign'
import { Step } from './activations/step'
import { Tanh } from './activations/tanh'
import { BinaryCrossEntropy } from './losses/binary-cross-entropy'
import { HalvedSquaredError } from './losses/halved-squared-error'
import { Hinge } from './losses/hinge'
import { MeanAbsoluteError } from './losses/mean-absolute-error'
import { MeanSquaredError } from './losses/mean-squared-error'
import { SquaredHinge } from './losses/squared-hinge'
import { absolute, flush } from './math'
import { descended } from './optimizers/sgd'

/*
 * Activations, losses and the simplest of updates, of four lanes, by their codes in the tables. Nobody calls them: programs that are written for one
 * small network are put together from their code (`engine/tiny`). What is not straight code is not here.
 */

export function value0(z: v128): v128 {
  return changetype<Linear>(0).value(z)
}

export function value1(z: v128): v128 {
  return changetype<Sigmoid>(0).value(z)
}

export function value2(z: v128): v128 {
  return changetype<Tanh>(0).value(z)
}

export function value3(z: v128): v128 {
  return changetype<Relu>(0).value(z)
}

export function value5(z: v128): v128 {
  return changetype<LeakyRelu>(0).value(z)
}

export function value6(z: v128): v128 {
  return changetype<Elu>(0).value(z)
}

export function value7(z: v128): v128 {
  return changetype<Selu>(0).value(z)
}

export function value8(z: v128): v128 {
  return changetype<Gelu>(0).value(z)
}

export function value9(z: v128): v128 {
  return changetype<GeluTanh>(0).value(z)
}

export function value10(z: v128): v128 {
  return changetype<Silu>(0).value(z)
}

export function value11(z: v128): v128 {
  return changetype<Softplus>(0).value(z)
}

export function value12(z: v128): v128 {
  return changetype<Softsign>(0).value(z)
}

export function value13(z: v128): v128 {
  return changetype<Sine>(0).value(z)
}

export function value14(z: v128): v128 {
  return changetype<Step>(0).value(z)
}

export function back0(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Linear>(0).back(d, z, a))
}

export function back1(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Sigmoid>(0).back(d, z, a))
}

export function back2(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Tanh>(0).back(d, z, a))
}

export function back3(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Relu>(0).back(d, z, a))
}

export function back5(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<LeakyRelu>(0).back(d, z, a))
}

export function back6(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Elu>(0).back(d, z, a))
}

export function back7(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Selu>(0).back(d, z, a))
}

export function back8(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Gelu>(0).back(d, z, a))
}

export function back9(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<GeluTanh>(0).back(d, z, a))
}

export function back10(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Silu>(0).back(d, z, a))
}

export function back11(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Softplus>(0).back(d, z, a))
}

export function back12(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Softsign>(0).back(d, z, a))
}

export function back13(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Sine>(0).back(d, z, a))
}

export function back14(d: v128, z: v128, a: v128): v128 {
  return flush(changetype<Step>(0).back(d, z, a))
}

export function slope0(z: v128, a: v128, y: v128, scale: v128): v128 {
  return flush(f32x4.mul(changetype<BinaryCrossEntropy>(0).slope(z, a, y), scale))
}

export function bound0(z: v128, a: v128, y: v128): v128 {
  return absolute(changetype<BinaryCrossEntropy>(0).bound(z, a, y))
}

export function slope2(z: v128, a: v128, y: v128, scale: v128): v128 {
  return flush(f32x4.mul(changetype<MeanSquaredError>(0).slope(z, a, y), scale))
}

export function bound2(z: v128, a: v128, y: v128): v128 {
  return absolute(changetype<MeanSquaredError>(0).bound(z, a, y))
}

export function slope3(z: v128, a: v128, y: v128, scale: v128): v128 {
  return flush(f32x4.mul(changetype<MeanAbsoluteError>(0).slope(z, a, y), scale))
}

export function bound3(z: v128, a: v128, y: v128): v128 {
  return absolute(changetype<MeanAbsoluteError>(0).bound(z, a, y))
}

export function slope5(z: v128, a: v128, y: v128, scale: v128): v128 {
  return flush(f32x4.mul(changetype<Hinge>(0).slope(z, a, y), scale))
}

export function bound5(z: v128, a: v128, y: v128): v128 {
  return absolute(changetype<Hinge>(0).bound(z, a, y))
}

export function slope6(z: v128, a: v128, y: v128, scale: v128): v128 {
  return flush(f32x4.mul(changetype<SquaredHinge>(0).slope(z, a, y), scale))
}

export function bound6(z: v128, a: v128, y: v128): v128 {
  return absolute(changetype<SquaredHinge>(0).bound(z, a, y))
}

export function slope7(z: v128, a: v128, y: v128, scale: v128): v128 {
  return flush(f32x4.mul(changetype<HalvedSquaredError>(0).slope(z, a, y), scale))
}

export function bound7(z: v128, a: v128, y: v128): v128 {
  return absolute(changetype<HalvedSquaredError>(0).bound(z, a, y))
}

export function update0(w: v128, gradient: v128, eta: v128): v128 {
  return descended(w, gradient, eta)
}

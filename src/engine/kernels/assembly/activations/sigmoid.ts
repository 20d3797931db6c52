import { sigmoid4 } from '../math'

/** `1 / (1 + e^−z)`, whose slope is `a (1 − a)`. */
export class Sigmoid {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return sigmoid4(z)
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return f32x4.mul(d, f32x4.mul(a, f32x4.sub(f32x4.splat(1), a)))
  }
}

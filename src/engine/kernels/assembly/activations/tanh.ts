import { tanh4 } from '../math'

/** `tanh z`, whose slope is `1 − a²`. */
export class Tanh {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return tanh4(z)
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return f32x4.mul(d, f32x4.sub(f32x4.splat(1), f32x4.mul(a, a)))
  }
}

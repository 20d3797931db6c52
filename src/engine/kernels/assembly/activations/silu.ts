import { sigmoid4 } from '../math'

/** `z σ(z)`, whose slope is `σ (1 + z (1 − σ))`. */
export class Silu {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return f32x4.mul(z, sigmoid4(z))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    const one = f32x4.splat(1)
    const s = sigmoid4(z)
    return f32x4.mul(d, f32x4.mul(s, f32x4.add(one, f32x4.mul(z, f32x4.sub(one, s)))))
  }
}

import { exp4, expm14, log1p4, negative } from '../math'

/** `max(z, 0) + ln(1 + e^−|z|)`, whose slope is `1 − e^−a`. */
export class Softplus {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    const above = f32x4.pmax(z, f32x4.splat(0))
    return f32x4.add(above, log1p4(exp4(negative(z))))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return f32x4.neg(f32x4.mul(d, expm14(f32x4.neg(a))))
  }
}

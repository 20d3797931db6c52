import { expm14 } from '../math'

/** `z` above 0, else `e^z − 1`; its slope is 1 or `a + 1`. */
export class Elu {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return v128.bitselect(z, expm14(z), f32x4.gt(z, f32x4.splat(0)))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    const below = f32x4.add(a, f32x4.splat(1))
    return v128.bitselect(d, f32x4.mul(d, below), f32x4.gt(a, f32x4.splat(0)))
  }
}

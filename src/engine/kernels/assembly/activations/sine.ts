import { cos4, sin4 } from '../math'

/** `sin z`, whose slope is `cos z`. */
export class Sine {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return sin4(z)
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return f32x4.mul(d, cos4(z))
  }
}

import { absolute } from '../math'
/** `|a − y|`; by `a`, its slope is the sign of `a − y`, 0 at 0. */
export class MeanAbsoluteError {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    return absolute(f32x4.sub(a, y))
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    const one = f32x4.splat(1)
    return f32x4.sub(v128.and(one, f32x4.gt(a, y)), v128.and(one, f32x4.lt(a, y)))
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    return f32x4.sub(a, y)
  }
}

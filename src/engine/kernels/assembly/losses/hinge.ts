/** `max(0, 1 − ya)`; by `a`, its slope is `−y` where that is above 0, else 0. */
export class Hinge {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    return f32x4.pmax(f32x4.sub(f32x4.splat(1), f32x4.mul(y, a)), f32x4.splat(0))
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    return v128.and(f32x4.neg(y), f32x4.lt(f32x4.mul(y, a), f32x4.splat(1)))
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    return f32x4.mul(y, a)
  }
}

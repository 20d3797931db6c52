const slope: f32 = 0.01

/** `max(z, 0.01 z)`, whose slope is 1 where `a > 0`, else 0.01. */
export class LeakyRelu {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return f32x4.pmax(z, f32x4.mul(z, f32x4.splat(slope)))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return v128.bitselect(d, f32x4.mul(d, f32x4.splat(slope)), f32x4.gt(a, f32x4.splat(0)))
  }
}

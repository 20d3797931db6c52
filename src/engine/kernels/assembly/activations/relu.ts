/** `max(0, z)`, whose slope is 1 where `a > 0`, else 0; a NaN stays one. */
export class Relu {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return f32x4.pmax(z, f32x4.splat(0))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return v128.and(d, f32x4.gt(a, f32x4.splat(0)))
  }
}

/** 1 where `z > 0`, else 0; its slope is taken as 0 everywhere. */
export class Step {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return v128.and(f32x4.splat(1), f32x4.gt(z, f32x4.splat(0)))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    return f32x4.splat(0)
  }
}

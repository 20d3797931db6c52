/** `½ (a − y)²`; by `a`, its slope is `a − y`. */
export class HalvedSquaredError {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    const off = f32x4.sub(a, y)
    return f32x4.mul(f32x4.splat(0.5), f32x4.mul(off, off))
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    return f32x4.sub(a, y)
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    const off = f32x4.sub(a, y)
    return f32x4.mul(off, off)
  }
}

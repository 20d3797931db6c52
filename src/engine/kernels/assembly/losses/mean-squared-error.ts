/** `(a − y)²`; by `a`, its slope is `2 (a − y)`. */
export class MeanSquaredError {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    const off = f32x4.sub(a, y)
    return f32x4.mul(off, off)
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    const off = f32x4.sub(a, y)
    return f32x4.add(off, off)
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    const off = f32x4.sub(a, y)
    return f32x4.mul(off, off)
  }
}

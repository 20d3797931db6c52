/** `max(0, 1 − ya)²`; by `a`, its slope is `−2y max(0, 1 − ya)`. */
export class SquaredHinge {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    const short = f32x4.pmax(f32x4.sub(f32x4.splat(1), f32x4.mul(y, a)), f32x4.splat(0))
    return f32x4.mul(short, short)
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    const short = f32x4.pmax(f32x4.sub(f32x4.splat(1), f32x4.mul(y, a)), f32x4.splat(0))
    return f32x4.mul(f32x4.mul(f32x4.splat(-2), y), short)
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    return this.value(z, a, y)
  }
}

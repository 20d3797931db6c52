import { exp4, log1p4, negative } from '../math'

/** `max(z, 0) − zy + ln(1 + e^−|z|)` of a sigmoid output; by `z`, its slope is `a − y`. */
export class BinaryCrossEntropy {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    const linear = f32x4.sub(f32x4.pmax(z, f32x4.splat(0)), f32x4.mul(z, y))
    return f32x4.add(linear, log1p4(exp4(negative(z))))
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    return f32x4.sub(a, y)
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    return z
  }
}

import { absolute } from '../math'
import { lossParameter } from './parameter'

/** With `e = |a − y|` and `c = min(e, δ)`, `c (e − ½ c)`; by `a`, its slope is `a − y` cut off at ± δ. */
export class Huber {
  // @ts-ignore: decorator
  @inline
  value(z: v128, a: v128, y: v128): v128 {
    const off = absolute(f32x4.sub(a, y))
    const cut = f32x4.pmin(off, f32x4.splat(lossParameter))
    return f32x4.mul(cut, f32x4.sub(off, f32x4.mul(f32x4.splat(0.5), cut)))
  }

  // @ts-ignore: decorator
  @inline
  slope(z: v128, a: v128, y: v128): v128 {
    const off = f32x4.sub(a, y)
    return f32x4.pmax(f32x4.pmin(off, f32x4.splat(lossParameter)), f32x4.splat(-lossParameter))
  }

  // @ts-ignore: decorator
  @inline
  bound(z: v128, a: v128, y: v128): v128 {
    return f32x4.mul(f32x4.splat(lossParameter), f32x4.sub(a, y))
  }
}

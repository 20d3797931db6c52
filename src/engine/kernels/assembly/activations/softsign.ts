import { absolute } from '../math'
/** `z / (1 + |z|)`, whose slope is `1 / (1 + |z|)²`. */
export class Softsign {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return f32x4.div(z, f32x4.add(f32x4.splat(1), absolute(z)))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    const size = f32x4.add(f32x4.splat(1), absolute(z))
    return f32x4.div(f32x4.div(d, size), size)
  }
}

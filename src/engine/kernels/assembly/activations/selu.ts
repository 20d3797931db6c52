import { expm14 } from '../math'

const scale: f32 = 1.0507009873554805
const scaledAlpha: f32 = 1.7580993408473768

/** `λz` above 0, else `λα (e^z − 1)`; its slope is `λ` or `a + λα`. */
export class Selu {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    const above = f32x4.mul(z, f32x4.splat(scale))
    const below = f32x4.mul(expm14(z), f32x4.splat(scaledAlpha))
    return v128.bitselect(above, below, f32x4.gt(z, f32x4.splat(0)))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    const below = f32x4.add(a, f32x4.splat(scaledAlpha))
    return f32x4.mul(d, v128.bitselect(f32x4.splat(scale), below, f32x4.gt(a, f32x4.splat(0))))
  }
}

import { erf4, exp4 } from '../math'

const rootHalf: f32 = 0.7071067811865476
const inverseRootTwoPi: f32 = 0.3989422804014327

/** `z Φ(z)`, whose slope is `Φ(z) + z φ(z)`. */
export class Gelu {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return f32x4.mul(z, below(z))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    const density = f32x4.mul(
      f32x4.splat(inverseRootTwoPi),
      exp4(f32x4.mul(f32x4.mul(z, z), f32x4.splat(-0.5))),
    )
    return f32x4.mul(d, f32x4.add(below(z), f32x4.mul(z, density)))
  }
}

/** `Φ(z)`, the cumulative distribution of the standard normal. */
// @ts-ignore: decorator
@inline
function below(z: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, erf4(f32x4.mul(z, f32x4.splat(rootHalf)))))
}

import { sigmoid4 } from '../math'

const twiceRootTwoOverPi: f32 = 1.5957691216057308
const cubic: f32 = 0.044715

/** `½ z (1 + tanh u) = z σ(2u)` with `2u = 2 √(2/π) (z + 0.044715 z³)`; its slope is `σ + z σ (1 − σ) (2u)′`. */
export class GeluTanh {
  // @ts-ignore: decorator
  @inline
  value(z: v128): v128 {
    return f32x4.mul(z, share(z))
  }

  // @ts-ignore: decorator
  @inline
  back(d: v128, z: v128, a: v128): v128 {
    const one = f32x4.splat(1)
    const s = share(z)
    const square = f32x4.mul(f32x4.mul(z, z), f32x4.splat(3 * cubic))
    const inner = f32x4.mul(f32x4.splat(twiceRootTwoOverPi), f32x4.add(one, square))
    const rest = f32x4.mul(f32x4.mul(z, inner), f32x4.mul(s, f32x4.sub(one, s)))
    return f32x4.mul(d, f32x4.add(s, rest))
  }
}

// @ts-ignore: decorator
@inline
function share(z: v128): v128 {
  const square = f32x4.mul(f32x4.mul(z, z), f32x4.splat(cubic))
  return sigmoid4(f32x4.mul(f32x4.mul(f32x4.splat(twiceRootTwoOverPi), z), f32x4.add(f32x4.splat(1), square)))
}

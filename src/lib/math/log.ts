import { decompose } from './bits.ts'

/**
 * Logarithms by the methods of fdlibm (e_log.c, s_log1p.c; Sun Microsystems, 1993): `x = 2^k (1 + f)` with
 * `√½ < 1 + f < √2`, then a polynomial in `s = f / (2 + f)`. Only arithmetic, so the same bits everywhere.
 */

const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10

/** `R(z)` of e_log.c with `z = s²`. */
function remainder(z: number): number {
  return (
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))))
  )
}

/** Natural logarithm, error below 1 ulp; NaN below 0, −∞ at 0. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  const { fraction, exponent: k } = decompose(x)
  const f = fraction - 1
  const s = f / (2 + f)
  const half = 0.5 * f * f
  return k * ln2High - (half - (s * (half + remainder(s * s)) + k * ln2Low) - f)
}

/** `ln(1 + x)` without cancellation near 0, error below 1 ulp; NaN below −1. */
export function log1p(x: number): number {
  if (Number.isNaN(x) || x < -1) return Number.NaN
  if (x === -1) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY || x === 0) return x
  if (Math.abs(x) < 1.1102230246251565e-16) return x
  let k = 0
  let f = x
  let c = 0
  if (x >= Math.SQRT2 - 1 || x <= Math.SQRT1_2 - 1) {
    const u = 1 + x
    const { fraction, exponent } = decompose(u)
    k = exponent
    c = (u >= 2 ? 1 - (u - x) : x - (u - 1)) / u
    f = fraction - 1
  }
  const half = 0.5 * f * f
  const s = f / (2 + f)
  return k * ln2High - (half - (s * (half + remainder(s * s)) + (k * ln2Low + c)) - f)
}

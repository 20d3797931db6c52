import { decompose, highWord } from './bits.ts'

/**
 * Logarithms by the methods of fdlibm (e_log.c, s_log1p.c; Sun Microsystems, 1993): `x = 2^k (1 + f)` with
 * `√½ < 1 + f < √2`, then a polynomial in `s = f / (2 + f)`. Only arithmetic, so the same bits everywhere.
 */

const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10

const l1 = 6.66666666666673513e-1
const l2 = 3.999999999940941908e-1
const l3 = 2.857142874366239149e-1
const l4 = 2.222219843214978396e-1
const l5 = 1.818357216161805012e-1
const l6 = 1.531383769920937332e-1
const l7 = 1.479819860511658591e-1

/** `R(z)` of s_log1p.c with `z = s²`. */
const remainder = (z: number): number => z * (l1 + z * (l2 + z * (l3 + z * (l4 + z * (l5 + z * (l6 + z * l7))))))

/** The same as e_log.c adds it up: even powers apart from odd ones. */
function remainderByHalves(z: number): number {
  const w = z * z
  return z * (l1 + w * (l3 + w * (l5 + w * l7))) + w * (l2 + w * (l4 + w * l6))
}

/** Natural logarithm, rounding for rounding that of e_log.c: error below 1 ulp; NaN below 0, −∞ at 0. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  const { fraction, exponent: k } = decompose(x)
  const f = fraction - 1
  const [high, low] = [k * ln2High, k * ln2Low]
  if (Math.abs(f) < 9.5367431640625e-7) return high - (f * f * (0.5 - (1 / 3) * f) - low - f)
  const s = f / (2 + f)
  const r = remainderByHalves(s * s)
  // Only near √½ and √2 is f so large that ½f² is better taken out.
  const bits = highWord(fraction) & 0xfffff
  if (((bits - 0x6147a) | (0x6b851 - bits)) <= 0) return high - (s * (f - r) - low - f)
  const half = 0.5 * f * f
  return high - (half - (s * (half + r) + low) - f)
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

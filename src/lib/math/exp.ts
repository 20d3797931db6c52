import { scale } from './bits.ts'

/**
 * Exponential functions by the methods of fdlibm (e_exp.c, s_expm1.c; Sun Microsystems, 1993): reduction to
 * `|r| ≤ ½ ln 2`, then a rational approximation. Only arithmetic, so the same bits everywhere.
 */

const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10
const inverseLn2 = 1.442695040888963387

/** `e^x`, error below 1 ulp. */
export const exp = (x: number): number => exponential(x, 0)

/** `e^(x + tail)` for a tail that is small beside x: the same, of a sum of two doubles. */
export function exponential(x: number, tail: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const k = Math.floor(inverseLn2 * x + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low - tail
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  return scale(1 - (low - (r * c) / (2 - c) - high), k)
}

/** `e^x − 1` without cancellation near 0, error below 1 ulp. */
export function expm1(x: number): number {
  if (Number.isNaN(x) || x === 0) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -56 * 0.6931471805599453) return -1
  let k = 0
  let c = 0
  let r = x
  if (Math.abs(x) > 0.34657359027997264) {
    k = Math.floor(inverseLn2 * x + 0.5)
    const high = x - k * ln2High
    const low = k * ln2Low
    r = high - low
    c = high - r - low
  } else if (Math.abs(x) < 5.551115123125783e-17) {
    return x
  }
  const half = 0.5 * r
  const s = r * half
  const r1 =
    1 +
    s *
      (-3.33333333333331316428e-2 +
        s *
          (1.58730158725481460165e-3 +
            s * (-7.93650757867487942473e-5 + s * (4.00821782732936239552e-6 + s * -2.01099218183624371326e-7))))
  const t = 3 - r1 * half
  let e = s * ((r1 - t) / (6 - r * t))
  if (k === 0) return r - (r * e - s)
  e = r * (e - c) - c
  e -= s
  if (k === -1) return 0.5 * (r - e) - 0.5
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e)
  if (k <= -2 || k > 56) return scale(1 - (e - r), k) - 1
  const small = scale(1, -k)
  return k < 20 ? scale(1 - small - (e - r), k) : scale(r - (e + small) + 1, k)
}

/** `tanh x`, error below 2.2 ulp (fdlibm s_tanh.c). */
export function tanh(x: number): number {
  if (Number.isNaN(x) || x === 0) return x
  const size = Math.abs(x)
  let t: number
  if (size >= 22) t = 1
  else if (size >= 1) t = 1 - 2 / (expm1(2 * size) + 2)
  else {
    const e = expm1(-2 * size)
    t = -e / (e + 2)
  }
  return x < 0 ? -t : t
}

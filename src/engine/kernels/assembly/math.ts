/**
 * Elementary functions of four f32 at a time. The error bounds are measured over the whole range in the tests. A NaN
 * stays a NaN: `pmin` and `pmax` keep their first operand where the comparison fails. What is computed all the time has
 * its coefficients in tables: to load one is a single instruction, to make a constant vector takes several; and its
 * polynomials by halves (Estrin's scheme), since small networks wait for them.
 */

const log2e: f32 = 1.44269504088896341
const ln2High: f32 = 0.693359375
const ln2Low: f32 = -2.12194440e-4

/**
 * Zero in place of numbers too small to be normal: WebAssembly can't flush them itself, and they cost 100 cycles. A NaN
 * stays one.
 */
// @ts-ignore: decorator
@inline
export function flush(x: v128): v128 {
  return v128.andnot(x, i32x4.eq(v128.and(x, i32x4.splat(0x7f800000)), i32x4.splat(0)))
}

/** `|x|` and `−|x|`, by the sign alone: `f32x4.abs` is three instructions on x86. */
// @ts-ignore: decorator
@inline
export function absolute(x: v128): v128 {
  return v128.and(x, i32x4.splat(0x7fffffff))
}

// @ts-ignore: decorator
@inline
export function negative(x: v128): v128 {
  return v128.or(x, i32x4.splat(0x80000000))
}

const ofExp = memory.data<f32>([
  -87.3365402, log2e, 12582912, ln2High, ln2Low, 1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2,
  1.6666665459e-1, 5.0000001201e-1, 1,
])

/**
 * `e^x` of x ≤ 0, which is all that is asked for: `x = n ln 2 + r`, a polynomial in `r` (Cephes, expf), and `n` added to
 * the exponent. Below −87.3 it is 0. Error: at most 1 ulp.
 */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  const bounded = f32x4.pmax(x, v128.load32_splat(ofExp))
  // Rounds to a whole number, and leaves it in the last bits.
  const shifted = f32x4.add(f32x4.mul(bounded, v128.load32_splat(ofExp, 4)), v128.load32_splat(ofExp, 8))
  const n = f32x4.sub(shifted, v128.load32_splat(ofExp, 8))
  const high = f32x4.sub(bounded, f32x4.mul(n, v128.load32_splat(ofExp, 12)))
  const r = f32x4.sub(high, f32x4.mul(n, v128.load32_splat(ofExp, 16)))
  const r2 = f32x4.mul(r, r)
  let p = f32x4.add(f32x4.mul(v128.load32_splat(ofExp, 20), r), v128.load32_splat(ofExp, 24))
  const middle = f32x4.add(f32x4.mul(v128.load32_splat(ofExp, 28), r), v128.load32_splat(ofExp, 32))
  const low = f32x4.add(f32x4.mul(v128.load32_splat(ofExp, 36), r), v128.load32_splat(ofExp, 40))
  p = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(p, r2), middle), r2), low)
  p = f32x4.add(f32x4.add(f32x4.mul(p, r2), r), v128.load32_splat(ofExp, 44))
  const power = i32x4.shl(i32x4.add(shifted, i32x4.splat(127)), 23)
  return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, v128.load32_splat(ofExp)))
}

/** `1 / (1 + e^−x)` from `e^−|x|`. Error: at most 2.5 ulp, 0 below −87.3. */
// @ts-ignore: decorator
@inline
export function sigmoid4(x: v128): v128 {
  const e = exp4(negative(x))
  const one = f32x4.splat(1)
  const positive = f32x4.ge(x, f32x4.splat(0))
  return f32x4.div(v128.bitselect(one, e, positive), f32x4.add(one, e))
}

const ofTanh = memory.data<f32>([
  -8.19999981, 8.19999981, 0.728277802, 9.78231728e-2, 2.59025651e-3, 1.5757958e-5, 1.08080593e-8, 0.728277802,
  0.340582371, 1.90140978e-2, 2.46627111e-4, 6.09613039e-7,
])

/**
 * `tanh x`: a rational function of degree 9 over 8 fitted on [−8.2, 8.2], beyond which it is ±1. Error:
 * at most 5.5 ulp.
 */
// @ts-ignore: decorator
@inline
export function tanh4(input: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(input, v128.load32_splat(ofTanh)), v128.load32_splat(ofTanh, 4))
  const x2 = f32x4.mul(x, x)
  const x4 = f32x4.mul(x2, x2)
  const p = f32x4.add(f32x4.mul(v128.load32_splat(ofTanh, 12), x2), v128.load32_splat(ofTanh, 8))
  let p4 = f32x4.add(f32x4.mul(v128.load32_splat(ofTanh, 20), x2), v128.load32_splat(ofTanh, 16))
  p4 = f32x4.add(p4, f32x4.mul(v128.load32_splat(ofTanh, 24), x4))
  const q = f32x4.add(f32x4.mul(v128.load32_splat(ofTanh, 32), x2), v128.load32_splat(ofTanh, 28))
  let q4 = f32x4.add(f32x4.mul(v128.load32_splat(ofTanh, 40), x2), v128.load32_splat(ofTanh, 36))
  q4 = f32x4.add(q4, f32x4.mul(v128.load32_splat(ofTanh, 44), x4))
  return f32x4.div(f32x4.mul(x, f32x4.add(p, f32x4.mul(p4, x4))), f32x4.add(q, f32x4.mul(q4, x4)))
}

/** `ln(1 + x)` for 0 ≤ x ≤ 1: twice the series of artanh in `s = x / (2 + x) ≤ ⅓`. Error: at most 2 ulp. */
// @ts-ignore: decorator
@inline
export function log1p4(x: v128): v128 {
  const s = f32x4.div(x, f32x4.add(x, f32x4.splat(2)))
  const s2 = f32x4.mul(s, s)
  let p = f32x4.splat(0.0666666667)
  p = f32x4.add(f32x4.mul(p, s2), f32x4.splat(0.0769230769))
  p = f32x4.add(f32x4.mul(p, s2), f32x4.splat(0.0909090909))
  p = f32x4.add(f32x4.mul(p, s2), f32x4.splat(0.111111111))
  p = f32x4.add(f32x4.mul(p, s2), f32x4.splat(0.142857143))
  p = f32x4.add(f32x4.mul(p, s2), f32x4.splat(0.2))
  p = f32x4.add(f32x4.mul(p, s2), f32x4.splat(0.333333333))
  p = f32x4.mul(f32x4.mul(p, s2), s)
  return f32x4.mul(f32x4.splat(2), f32x4.add(p, s))
}

/** `ln x` for normal x > 0 (Cephes, logf). Error: at most 0.8 ulp. */
// @ts-ignore: decorator
@inline
export function log4(x: v128): v128 {
  // x = m · 2^e with √½ ≤ m < √2
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3))
  const e = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23))
  const m = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3))
  const f = f32x4.sub(m, f32x4.splat(1))
  const f2 = f32x4.mul(f, f)
  let p = f32x4.splat(7.0376836292e-2)
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-1.1514610310e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.1676998740e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-1.2420140846e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.4249322787e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-1.6668057665e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(2.0000714765e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-2.4999993993e-1))
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(3.3333331174e-1))
  p = f32x4.mul(f32x4.mul(p, f), f2)
  p = f32x4.add(p, f32x4.mul(e, f32x4.splat(ln2Low)))
  p = f32x4.sub(p, f32x4.mul(f32x4.splat(0.5), f2))
  return f32x4.add(f32x4.add(f, p), f32x4.mul(e, f32x4.splat(ln2High)))
}

/**
 * `e^x − 1` for x ≤ 0, and 0 above: `x = n ln 2 + r`, a polynomial fitted to `(e^r − 1 − r) / r²`, and
 * `2^n (e^r − 1) + (2^n − 1)`. Error: at most 0.9 ulp.
 */
// @ts-ignore: decorator
@inline
export function expm14(x: v128): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87.3365402)), f32x4.splat(0))
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(log2e)))
  const r = f32x4.sub(f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(ln2High))), f32x4.mul(n, f32x4.splat(ln2Low)))
  let p = f32x4.splat(1.98469084e-4)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.39406431e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3333875e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.16663606e-2))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.66666664e-1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5))
  p = f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r)
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23)
  return f32x4.add(f32x4.mul(p, power), f32x4.sub(power, f32x4.splat(1)))
}

/**
 * The error function. Up to 0.92 a polynomial fitted to `erf x / x − 1` in x², beyond `1 − e^{−x q(x)}` with a
 * polynomial fitted to `−ln(erfc x) / x`; 1 from 3.95 on. Error: at most 1.3 ulp.
 */
// @ts-ignore: decorator
@inline
export function erf4(x: v128): v128 {
  const size = f32x4.pmin(absolute(x), f32x4.splat(3.95))
  const x2 = f32x4.mul(x, x)
  let p = f32x4.splat(8.32695836e-5)
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(-8.13307765e-4))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(5.20024725e-3))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(-2.6859114e-2))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(1.12836911e-1))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(-3.76126335e-1))
  p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(1.28379167e-1))
  const near = f32x4.add(f32x4.mul(p, x), x)
  let q = f32x4.splat(1.12331407e-5)
  q = f32x4.add(f32x4.mul(q, size), f32x4.splat(-3.22821414e-4))
  q = f32x4.add(f32x4.mul(q, size), f32x4.splat(3.64252708e-3))
  q = f32x4.add(f32x4.mul(q, size), f32x4.splat(-2.37621998e-2))
  q = f32x4.add(f32x4.mul(q, size), f32x4.splat(1.06237028e-1))
  q = f32x4.add(f32x4.mul(q, size), f32x4.splat(6.3515123e-1))
  q = f32x4.add(f32x4.mul(q, size), f32x4.splat(1.12864851))
  const rest = exp4(f32x4.neg(f32x4.mul(q, size)))
  const far = v128.or(f32x4.sub(f32x4.splat(1), rest), v128.and(x, f32x4.splat(-0.0)))
  return v128.bitselect(near, far, f32x4.lt(size, f32x4.splat(0.92)))
}

/** `sin x`. Error: at most 2.5 ulp for |x| ≤ 8192; beyond, the sine of ±8192. */
// @ts-ignore: decorator
@inline
export function sin4(x: v128): v128 {
  return quarterTurns(x, 0)
}

/** `cos x`. Error: at most 2.5 ulp for |x| ≤ 8192, 1.5 for |x| ≤ 2π; beyond, the cosine of 8192. */
// @ts-ignore: decorator
@inline
export function cos4(x: v128): v128 {
  return quarterTurns(x, 1)
}

/**
 * `sin(x + turns π/2)`: `x = n π/2 + r`, with π/2 in pieces of 11 bits whose products with n are exact (Cody and Waite,
 * 1980), and polynomials in `r` (Cephes, sinf and cosf).
 */
// @ts-ignore: decorator
@inline
function quarterTurns(x: v128, turns: i32): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-8192)), f32x4.splat(8192))
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(0.636619772)))
  let r = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(1.5703125)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(0.0004837512969970703)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(7.549533620476723e-08)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(2.5633440682570896e-12)))
  const r2 = f32x4.mul(r, r)
  let s = f32x4.splat(-1.9515295891e-4)
  s = f32x4.add(f32x4.mul(s, r2), f32x4.splat(8.3321608736e-3))
  s = f32x4.add(f32x4.mul(s, r2), f32x4.splat(-1.6666654611e-1))
  s = f32x4.add(f32x4.mul(f32x4.mul(s, r2), r), r)
  let c = f32x4.splat(2.443315711809948e-5)
  c = f32x4.add(f32x4.mul(c, r2), f32x4.splat(-1.388731625493765e-3))
  c = f32x4.add(f32x4.mul(c, r2), f32x4.splat(4.166664568298827e-2))
  c = f32x4.mul(f32x4.mul(c, r2), r2)
  c = f32x4.add(f32x4.sub(c, f32x4.mul(f32x4.splat(0.5), r2)), f32x4.splat(1))
  const quadrant = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(turns))
  const odd = i32x4.ne(v128.and(quadrant, i32x4.splat(1)), i32x4.splat(0))
  const negative = i32x4.shl(i32x4.shr_s(quadrant, 1), 31)
  return v128.xor(v128.bitselect(c, s, odd), negative)
}

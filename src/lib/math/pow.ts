import { decompose } from './bits.ts'
import { exponential } from './exp.ts'
import { fastSum, product, type Sum } from './sum.ts'

const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10

/** 2/3 as a sum of two doubles. */
const twoThirds = 2 / 3
const twoThirdsRest = 3.700743415417188e-17

/** `Σ 2 uⁿ / (2n + 1)` from n = 2, for 0 ≤ u < 0.03. */
function seriesFromFifth(u: number): number {
  let sum = 0
  for (let n = 13; n >= 2; n--) sum = 2 / (2 * n + 1) + u * sum
  return u * u * sum
}

/** `ln x` of a positive number, relative error below 2⁻⁶³: `ln m = 2s + ⅔s³ + …`, `s = (m − 1) / (m + 1)`. */
function preciseLog(x: number): Sum {
  const { fraction, exponent } = decompose(x)
  const f = fraction - 1
  const d = fraction > 1 ? fastSum(fraction, 1) : fastSum(1, fraction)
  const s = f / d.head
  const back = product(s, d.head)
  const sRest = (f - back.head - back.tail - s * d.tail) / d.head

  const square = product(s, s)
  const squareRest = square.tail + 2 * s * sRest
  const third = product(twoThirds, square.head)
  const thirdRest = third.tail + twoThirds * squareRest + twoThirdsRest * square.head
  const factor = fastSum(2, third.head)
  const factorRest = factor.tail + (thirdRest + seriesFromFifth(square.head))

  const log = product(s, factor.head)
  const whole = fastSum(exponent * ln2High, log.head)
  return fastSum(whole.head, whole.tail + (log.tail + (s * factorRest + sRest * factor.head) + exponent * ln2Low))
}

/**
 * `x^y` for x ≥ 0 as `e^(y ln x)` with the logarithm and the product in twice the precision; error below 1 ulp, 1.1
 * ulp where the result is subnormal. Special values as `Math.pow` has them, but NaN for every negative x unless y is 0.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(y) || !(x >= 0)) return Number.NaN
  if (x === 1) return Math.abs(y) === Number.POSITIVE_INFINITY ? Number.NaN : 1
  const grows = x > 1 === y > 0
  if (x === 0 || x === Number.POSITIVE_INFINITY) return grows ? Number.POSITIVE_INFINITY : 0
  // The logarithm of any other number is beyond ±2⁻⁵⁴.
  if (Math.abs(y) > 1e20) return grows ? Number.POSITIVE_INFINITY : 0
  const log = preciseLog(x)
  const exponent = product(y, log.head)
  return exponential(exponent.head, exponent.tail + y * log.tail)
}

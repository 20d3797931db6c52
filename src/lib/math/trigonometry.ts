import { doubleOf, highWord } from './bits.ts'

/**
 * Sine and cosine by the methods of fdlibm (k_sin.c, k_cos.c, the Cody–Waite part of e_rem_pio2.c; Sun Microsystems,
 * 1993), rounding for rounding: the points of TensorFlow Playground are those that browsers drew with it. Error below
 * 1 ulp for |x| ≤ 2²⁰·π/2; NaN beyond, where the reduction would no longer be exact.
 */

const largest = 1647099
const inverseHalfPi = 6.36619772367581382433e-1

/** π/2 in pieces of 33 bits, each with the rest that follows it. */
const firstPiece = 1.57079632673412561417
const firstRest = 6.07710050650619224932e-11
const secondPiece = 6.0771005063039659766e-11
const secondRest = 2.02226624879595063154e-21
const thirdPiece = 2.0222662487111664558e-21
const thirdRest = 8.47842766036889956997e-32

const exponentOf = (x: number): number => (highWord(x) >> 20) & 0x7ff

interface Reduced {
  readonly head: number
  /** Null where nothing was taken from x. */
  readonly tail: number | null
  readonly quadrant: number
}

/** `x − n·π/2` in two doubles; more pieces of π/2 are used the more of `x` cancels. */
function reduce(x: number): Reduced {
  if (Math.abs(x) <= Math.PI / 4) return { head: x, tail: null, quadrant: 0 }
  const n = Math.round(x * inverseHalfPi)
  const cancelled = (y: number): number => exponentOf(x) - exponentOf(y)
  let r = x - n * firstPiece
  let w = n * firstRest
  let head = r - w
  // Not looked for where the first 20 bits differ from those of a small multiple of π/2.
  const isNear = Math.abs(n) >= 32 || highWord(Math.abs(x)) === highWord(Math.abs(n) * (Math.PI / 2))
  if (isNear && cancelled(head) > 16) {
    let before = r
    w = n * secondPiece
    r = before - w
    w = n * secondRest - (before - r - w)
    head = r - w
    if (cancelled(head) > 49) {
      before = r
      w = n * thirdPiece
      r = before - w
      w = n * thirdRest - (before - r - w)
      head = r - w
    }
  }
  return { head, tail: r - head - w, quadrant: n & 3 }
}

function sineKernel(x: number, y: number | null): number {
  const z = x * x
  const v = z * x
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))
  const third = -1.66666666666666324348e-1
  return y === null ? x + v * (third + z * r) : x - (z * (0.5 * y - v * r) - y - v * third)
}

function cosineKernel(x: number, y: number | null): number {
  const z = x * x
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))))
  const rest = z * r - x * (y ?? 0)
  const high = highWord(Math.abs(x))
  if (high < 0x3fd33333) return 1 - (0.5 * z - rest)
  // About a quarter of x, with few bits: what it takes from both sides is exact.
  const quarter = high > 0x3fe90000 ? 0.28125 : doubleOf(high - 0x00200000)
  return 1 - quarter - (0.5 * z - quarter - rest)
}

function quarterTurns(x: number, turns: number): number {
  if (!(Math.abs(x) <= largest)) return Number.NaN
  const { head, tail, quadrant } = reduce(x)
  switch ((quadrant + turns) & 3) {
    case 0:
      return sineKernel(head, tail)
    case 1:
      return cosineKernel(head, tail)
    case 2:
      return -sineKernel(head, tail)
    default:
      return -cosineKernel(head, tail)
  }
}

/** Sine of an angle in radians. */
export const sin = (x: number): number => (x === 0 ? x : quarterTurns(x, 0))

/** Cosine of an angle in radians. */
export const cos = (x: number): number => quarterTurns(x, 1)

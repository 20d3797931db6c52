/**
 * Sums of two doubles, twice as precise as one: Dekker, "A floating-point technique for extending the available
 * precision", Numerische Mathematik 18, 1971.
 */

/** `head + tail`, the tail at most half a unit in the last place of the head. */
export interface Sum {
  readonly head: number
  readonly tail: number
}

/** `a + b` exactly, where |a| ≥ |b| or a = 0. */
export function fastSum(a: number, b: number): Sum {
  const head = a + b
  return { head, tail: b - (head - a) }
}

/** The first 26 bits of a number below 2⁹⁹⁶ in size. */
function firstHalf(x: number): number {
  const shifted = 134217729 * x
  return shifted - (shifted - x)
}

/** `a · b` exactly, unless it over- or underflows. */
export function product(a: number, b: number): Sum {
  const head = a * b
  const a1 = firstHalf(a)
  const a2 = a - a1
  const b1 = firstHalf(b)
  const b2 = b - b1
  return { head, tail: a2 * b2 - (head - a1 * b1 - a2 * b1 - a1 * b2) }
}

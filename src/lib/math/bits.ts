/** Access to the bits of a double: the high word holds sign, exponent and the first 20 bits of the fraction. */
const view = new DataView(new ArrayBuffer(8))

export function highWord(x: number): number {
  view.setFloat64(0, x)
  return view.getInt32(0)
}

/** The double with this high word, and nothing but zeros after it. */
export function doubleOf(high: number): number {
  view.setInt32(0, high)
  view.setInt32(4, 0)
  return view.getFloat64(0)
}

/** `2^k`, exactly, for −1022 ≤ k ≤ 1023. */
const powerOfTwo = (k: number): number => doubleOf((k + 1023) << 20)

/** `x · 2^k` with one rounding at most. */
export function scale(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(Math.min(1023, k - 1023))
  if (k < -1022) return x * powerOfTwo(Math.max(-1022, k + 54)) * powerOfTwo(-54)
  return x * powerOfTwo(k)
}

/** A positive finite number as `fraction · 2^exponent`, exactly, with √½ < fraction ≤ √2. */
export function decompose(x: number): { readonly fraction: number; readonly exponent: number } {
  const isSubnormal = x < 2.2250738585072014e-308
  const normal = isSubnormal ? x * 18014398509481984 : x
  const shift = (highWord(normal) >> 20) - 1023
  const fraction = scale(normal, -shift)
  const exponent = isSubnormal ? shift - 54 : shift
  return fraction > Math.SQRT2 ? { fraction: fraction * 0.5, exponent: exponent + 1 } : { fraction, exponent }
}

/** Access to the bits of a double: the high word holds sign, exponent and the first 20 bits of the fraction. */
const view = new DataView(new ArrayBuffer(8))

export function highWord(x: number): number {
  view.setFloat64(0, x)
  return view.getInt32(0)
}

/** `2^k`, exactly, for −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  view.setInt32(0, (k + 1023) << 20)
  view.setInt32(4, 0)
  return view.getFloat64(0)
}

/** `x · 2^k` with one rounding at most. */
export function scale(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(Math.min(1023, k - 1023))
  if (k < -1022) return x * powerOfTwo(Math.max(-1022, k + 54)) * powerOfTwo(-54)
  return x * powerOfTwo(k)
}

/**
 * Elementary functions in integer arithmetic, with as many digits as one asks for: what the functions of src/lib are
 * measured against. Nothing here is shared with them.
 */

/** `mantissa · 2^exponent`. */
export interface Exact {
  readonly mantissa: bigint
  readonly exponent: number
}

/** Bits behind the point in all that follows; the smallest subnormal still has 500 significant ones. */
const bits = 1600
const one = 1n << BigInt(bits)

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)
const bitLength = (n: bigint): number => magnitude(n).toString(16).length * 4
const times = (a: bigint, b: bigint): bigint => (a * b) >> BigInt(bits)
const over = (a: bigint, b: bigint): bigint => (a << BigInt(bits)) / b

const buffer = new DataView(new ArrayBuffer(8))

/** A finite double, exactly. */
export function exactly(x: number): Exact {
  buffer.setFloat64(0, x)
  const word = buffer.getBigUint64(0)
  const biased = Number((word >> 52n) & 0x7ffn)
  const fraction = word & 0xfffffffffffffn
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(1, biased) - 1075 }
}

/** A double as a fixed-point number; exact, as no double has a bit behind 2⁻¹⁰⁷⁴. */
function fixed(x: number): bigint {
  const { mantissa, exponent } = exactly(x)
  return mantissa << BigInt(bits + exponent)
}

const ofFixed = (mantissa: bigint): Exact => ({ mantissa, exponent: -bits })

/** `Σ ± xᵏ/k` over odd k: the inverse tangent (sign −1) or its hyperbolic form (sign 1), |x| < ½. */
function odd(x: bigint, sign: bigint): bigint {
  const square = times(x, x) * sign
  let power = x
  let sum = 0n
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k
    power = times(power, square)
  }
  return sum
}

const ln2 = 2n * odd(one / 3n, 1n)
/** Machin, 1706. */
const pi = 4n * (4n * odd(one / 5n, -1n) - odd(one / 239n, -1n))

/** `eˣ − 1` by its series, for small x. */
function series(x: bigint): bigint {
  let term = x
  let sum = 0n
  for (let k = 2n; term !== 0n && term !== -1n; k++) {
    sum += term
    term = times(term, x) / k
  }
  return sum
}

/** `e^x` of a fixed-point number. */
function expOf(x: bigint): Exact {
  const k = x / ln2
  return { mantissa: one + series(x - k * ln2), exponent: Number(k) - bits }
}

/** `ln (numerator / denominator)`. */
function logOf(numerator: bigint, denominator: bigint): bigint {
  let k = bitLength(numerator) - bitLength(denominator)
  const scaled = () =>
    k >= 0 ? ([numerator, denominator << BigInt(k)] as const) : ([numerator << BigInt(-k), denominator] as const)
  // To between ¾ and 1½, so that the series is short and, near 1, keeps all its digits.
  while (scaled()[0] * 4n < scaled()[1] * 3n) k--
  while (scaled()[0] * 2n > scaled()[1] * 3n) k++
  const [n, d] = scaled()
  return BigInt(k) * ln2 + 2n * odd(((n - d) << BigInt(bits)) / (n + d), 1n)
}

export const exp = (x: number): Exact => expOf(fixed(x))

export function expm1(x: number): Exact {
  if (Math.abs(x) < 0.5) return ofFixed(series(fixed(x)))
  const { mantissa, exponent } = exp(x)
  // Below 2⁻¹⁶⁰⁰ the power is nothing beside 1; above, 1 is added in the power's own units.
  if (exponent >= 0) return { mantissa, exponent }
  return {
    mantissa: (mantissa >> BigInt(Math.max(0, -bits - exponent))) - (1n << BigInt(Math.min(bits, -exponent))),
    exponent: Math.max(-bits, exponent),
  }
}

export const log = (x: number): Exact => ofFixed(logOf(fixed(x), one))

export const log1p = (x: number): Exact => ofFixed(logOf(one + fixed(x), one))

export function tanh(x: number): Exact {
  const { mantissa, exponent } = expm1(2 * x)
  const e = exponent >= -bits ? mantissa << BigInt(exponent + bits) : mantissa >> BigInt(-bits - exponent)
  return ofFixed(over(e, e + 2n * one))
}

export const pow = (x: number, y: number): Exact => expOf(times(logOf(fixed(x), one), fixed(y)))

/** `x − n·π/2`, at most π/4 in size, and n. */
function reduce(x: bigint): { readonly rest: bigint; readonly quadrant: number } {
  const half = pi >> 1n
  const n = (2n * x + half) / (2n * half) - (2n * x + half < 0n ? 1n : 0n)
  return { rest: x - n * half, quadrant: Number(((n % 4n) + 4n) % 4n) }
}

/** `Σ ± xᵏ/k!` from k = 0 or 1 in steps of two. */
function alternating(x: bigint, first: 0n | 1n): bigint {
  const square = times(x, x)
  let term = first === 0n ? one : x
  let sum = 0n
  for (let k: bigint = first; term !== 0n && term !== -1n; k += 2n) {
    sum += term
    term = -times(term, square) / ((k + 1n) * (k + 2n))
  }
  return sum
}

function quarterTurns(x: number, turns: number): Exact {
  const { rest, quadrant } = reduce(fixed(x))
  const turn = (quadrant + turns) % 4
  const value = alternating(rest, turn % 2 === 0 ? 1n : 0n)
  return ofFixed(turn < 2 ? value : -value)
}

export const sin = (x: number): Exact => quarterTurns(x, 0)
export const cos = (x: number): Exact => quarterTurns(x, 1)

function squareRoot(x: bigint): bigint {
  const target = x << BigInt(bits)
  let root = 1n << BigInt(Math.ceil(bitLength(target) / 2))
  for (;;) {
    const next = (root + target / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** `2/√π Σ (−1)ⁿ x^(2n+1) / (n! (2n+1))`. */
export function erf(x: number): Exact {
  const at = fixed(x)
  const square = times(at, at)
  let power = at
  let sum = 0n
  for (let n = 0n; power !== 0n && power !== -1n; n++) {
    sum += power / (2n * n + 1n)
    power = -times(power, square) / (n + 1n)
  }
  return ofFixed(over(2n * sum, squareRoot(pi)))
}

/** The nearest double, for looking at. */
export function toNumber({ mantissa, exponent }: Exact): number {
  const excess = Math.max(0, bitLength(mantissa) - 60)
  const scaled = Number(mantissa >> BigInt(excess))
  const power = exponent + excess
  return power < -1000 ? scaled * 2 ** -1000 * 2 ** (power + 1000) : scaled * 2 ** power
}

/**
 * How far a double is from the true value, in units in the last place of the double nearest to the truth: ½ is the best
 * that can be had.
 */
export function ulps(computed: number, truth: Exact): number {
  if (!Number.isFinite(computed)) return Number.POSITIVE_INFINITY
  const size = Math.abs(toNumber(truth))
  const unit = exactly(size === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : size).exponent
  const { mantissa, exponent } = exactly(computed)
  const common = Math.min(exponent, truth.exponent, unit - 60)
  const difference = (mantissa << BigInt(exponent - common)) - (truth.mantissa << BigInt(truth.exponent - common))
  return Number((magnitude(difference) << 20n) >> BigInt(unit - common)) / 2 ** 20
}

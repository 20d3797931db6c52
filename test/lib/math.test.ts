import { describe, expect, test } from 'vitest'
import { cos, erf, exp, expm1, log, log1p, pow, sin, tanh } from '../../src/lib/math.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { fingerprint } from './fingerprint.ts'
import * as exact from './math/exact.ts'

const infinity = Number.POSITIVE_INFINITY
const draw = new Stream(keyOf(1, 'points'))
const buffer = new DataView(new ArrayBuffer(8))

function bitsOf(x: number): bigint {
  buffer.setFloat64(0, x)
  return buffer.getBigUint64(0)
}

const evenly = (low: number, high: number) => () => draw.between(low, high)

/** Every exponent as often as any other. */
function byExponent(low: number, high: number): () => number {
  const [first, last] = [bitsOf(low), bitsOf(high)]
  return () => {
    buffer.setBigUint64(0, first + ((last - first) * BigInt(Math.floor(draw.uniform() * 2 ** 53))) / 2n ** 53n)
    return buffer.getFloat64(0)
  }
}

const bothSigns = (sample: () => number) => () => (draw.uniform() < 0.5 ? -1 : 1) * sample()

const samples = 250

function worst(f: (x: number) => number, truth: (x: number) => exact.Exact, sample: () => number) {
  let error = 0
  let at = Number.NaN
  for (let i = 0; i < samples; i++) {
    const x = sample()
    const here = exact.ulps(f(x), truth(x))
    if (!(here <= error)) {
      error = here
      at = x
    }
  }
  return { error, at }
}

/** As near to a multiple of π/2 as any power of two says. */
const quarterTurn = () =>
  Math.floor(draw.between(-9e5, 9e5)) * (Math.PI / 2) * (1 + 2 ** -Math.floor(draw.between(4, 60)))
const largestAngle = 1647099
const largestExponent = 709.782712893384

describe('the yardstick', () => {
  // The first digits of published constants: OEIS A001113, A002162, A049469, A049470, A002193, A073744, A099287.
  test.each([
    ['e', exact.exp(1), Math.E],
    ['ln 2', exact.log(2), Math.LN2],
    ['sin 1', exact.sin(1), 0.8414709848078965],
    ['cos 1', exact.cos(1), 0.5403023058681398],
    ['√2', exact.pow(2, 0.5), Math.SQRT2],
    ['tanh 1', exact.tanh(1), 0.7615941559557649],
    ['erf 1', exact.erf(1), 0.8427007929497149],
    ['e − 1', exact.expm1(1), 1.7182818284590453],
    ['ln 3', exact.log1p(2), 1.0986122886681098],
  ])('knows %s', (_, truth, digits) => expect(exact.toNumber(truth)).toBe(digits))

  test('counts units in the last place', () => {
    const truth = exact.exactly(1.5)
    expect(exact.ulps(1.5, truth)).toBe(0)
    expect(exact.ulps(1.5 + 3 * 2 ** -52, truth)).toBe(3)
    expect(exact.ulps(2 * Number.MIN_VALUE, exact.exactly(Number.MIN_VALUE))).toBe(1)
  })
})

describe('errors in units in the last place', () => {
  test.each([
    ['exp', exp, exact.exp, evenly(-745, largestExponent), 1],
    ['exp at its ends', exp, exact.exp, () => (draw.uniform() < 0.5 ? largestExponent : -745.1332191019411), 1],
    ['exp near 0', exp, exact.exp, bothSigns(byExponent(1e-20, 2)), 1],
    ['expm1', expm1, exact.expm1, bothSigns(byExponent(5e-324, largestExponent)), 1],
    ['expm1 around 0', expm1, exact.expm1, evenly(-3, 3), 1],
    ['tanh', tanh, exact.tanh, bothSigns(byExponent(5e-324, 30)), 2.2],
    ['tanh where it flattens', tanh, exact.tanh, evenly(15, 25), 2.2],
    ['tanh around 0', tanh, exact.tanh, evenly(-3, 3), 2.2],
    ['log', log, exact.log, byExponent(5e-324, Number.MAX_VALUE), 1],
    ['log of subnormals', log, exact.log, byExponent(5e-324, 2e-308), 1],
    ['log near 1', log, exact.log, evenly(0.5, 2), 1],
    ['log at 1', log, exact.log, () => 1 + bothSigns(byExponent(1e-15, 0.1))(), 1],
    ['log1p', log1p, exact.log1p, byExponent(5e-324, Number.MAX_VALUE), 1],
    ['log1p below 0', log1p, exact.log1p, () => -byExponent(5e-324, 1 - 2 ** -53)(), 1],
    ['log1p around 0', log1p, exact.log1p, evenly(-0.9, 2), 1],
    ['sin', sin, exact.sin, bothSigns(byExponent(5e-324, largestAngle)), 1],
    ['sin of large angles', sin, exact.sin, evenly(-largestAngle, largestAngle), 1],
    ['sin near its zeros', sin, exact.sin, quarterTurn, 1],
    ['cos', cos, exact.cos, bothSigns(byExponent(5e-324, largestAngle)), 1],
    ['cos of large angles', cos, exact.cos, evenly(-largestAngle, largestAngle), 1],
    ['cos near its zeros', cos, exact.cos, quarterTurn, 1],
    ['erf', erf, exact.erf, bothSigns(byExponent(5e-324, 7)), 1.25],
    ['erf above 1', erf, exact.erf, evenly(1, 7), 1.25],
    ['erf around 1', erf, exact.erf, bothSigns(evenly(0.5, 2)), 1.25],
  ] as const)('%s', (_, f, truth, sample, bound) => {
    const { error, at } = worst(f, truth, sample)
    expect(error, `at ${at}`).toBeLessThan(bound)
  })

  test.each([
    ['any base', byExponent(1e-300, 1e300), 700, 1],
    ['a base near 1', evenly(0.5, 2), 700, 1],
    ['a base at 1', () => 1 + bothSigns(byExponent(1e-15, 0.01))(), 700, 1],
    ['a subnormal base', byExponent(5e-324, 2e-308), 700, 1],
    ['a subnormal result', evenly(0.1, 0.9), 745, 1.1],
  ] as const)('pow of %s', (_, base, largest, bound) => {
    let y = 0
    const sample = () => {
      const x = base()
      y = (largest === 700 ? draw.between(-700, 700) : draw.between(-745, -709)) / Math.log(x)
      return x
    }
    const { error, at } = worst(
      (x) => pow(x, y),
      (x) => exact.pow(x, y),
      sample,
    )
    expect(error, `at ${at} to the power of ${y}`).toBeLessThan(bound)
  })
})

describe('special values', () => {
  test.each([
    [
      'exp',
      exp,
      [
        [0, 1],
        [-0, 1],
        [infinity, infinity],
        [-infinity, 0],
        [710, infinity],
        [-746, 0],
        [5e-324, 1],
      ],
    ],
    [
      'expm1',
      expm1,
      [
        [0, 0],
        [-0, -0],
        [infinity, infinity],
        [-infinity, -1],
        [-40, -1],
        [5e-324, 5e-324],
      ],
    ],
    [
      'tanh',
      tanh,
      [
        [0, 0],
        [-0, -0],
        [infinity, 1],
        [-infinity, -1],
        [30, 1],
        [5e-324, 5e-324],
      ],
    ],
    [
      'log',
      log,
      [
        [1, 0],
        [0, -infinity],
        [-0, -infinity],
        [infinity, infinity],
        [-1, Number.NaN],
        [-infinity, Number.NaN],
      ],
    ],
    [
      'log1p',
      log1p,
      [
        [0, 0],
        [-0, -0],
        [-1, -infinity],
        [infinity, infinity],
        [-1.5, Number.NaN],
        [5e-324, 5e-324],
      ],
    ],
    [
      'sin',
      sin,
      [
        [0, 0],
        [-0, -0],
        [infinity, Number.NaN],
        [-infinity, Number.NaN],
        [5e-324, 5e-324],
      ],
    ],
    [
      'cos',
      cos,
      [
        [0, 1],
        [-0, 1],
        [infinity, Number.NaN],
        [-infinity, Number.NaN],
      ],
    ],
    [
      'erf',
      erf,
      [
        [0, 0],
        [-0, -0],
        [infinity, 1],
        [-infinity, -1],
        [7, 1],
        [-7, -1],
      ],
    ],
  ] as const)('of %s', (_, f, values) => {
    expect(f(Number.NaN)).toBeNaN()
    for (const [x, value] of values) expect(f(x), `at ${Object.is(x, -0) ? '-0' : x}`).toBe(value)
  })

  test('of pow are those of ECMAScript', () => {
    const bases = [0, 1, infinity, Number.NaN]
    const exponents = [0, 0.5, 1, 1.5, 1e21, infinity, Number.NaN].flatMap((y) => [y, -y])
    for (const x of bases) for (const y of exponents) expect(pow(x, y), `${x} to the power of ${y}`).toBe(x ** y)
    for (const x of [0.5, 1 - 2 ** -53, 1 + 2 ** -52, 1e300]) {
      for (const y of [0, 1e21, -1e21, infinity, -infinity, Number.NaN]) {
        expect(pow(x, y), `${x} to the power of ${y}`).toBe(x ** y)
      }
    }
  })

  test('of pow for negative bases', () => {
    expect(pow(-2, 2)).toBeNaN()
    expect(pow(-2, 0)).toBe(1)
  })

  test('sine and cosine end where the reduction does', () => {
    expect(sin(largestAngle + 1)).toBeNaN()
    expect(cos(-largestAngle - 1)).toBeNaN()
  })
})

describe('laws', () => {
  test('odd functions are odd to the last bit', () => {
    for (let i = 0; i < 1000; i++) {
      const x = byExponent(1e-10, 100)()
      for (const f of [sin, tanh, erf]) expect(f(-x)).toBe(-f(x))
    }
  })

  test('whole powers of whole numbers are exact', () => {
    for (let base = 2n; base <= 40n; base++) {
      for (let n = 1n; base ** n < 2n ** 53n; n++) expect(pow(Number(base), Number(n))).toBe(Number(base ** n))
    }
  })

  test('none changes in any bit', () => {
    const grid = Float64Array.from({ length: 2001 }, (_, i) => (i - 1000) / 64)
    const functions = { exp, expm1, tanh, log, log1p, sin, cos, erf, pow: (x: number) => pow(Math.abs(x), 2.3) }
    const found = Object.entries(functions).map(([name, f]) => [
      name,
      fingerprint(grid.map((x) => (name === 'log' ? f(Math.abs(x)) : f(x))).map((y) => (Number.isNaN(y) ? 0 : y))),
    ])
    expect(Object.fromEntries(found)).toEqual({
      cos: '9fd317f4',
      erf: 'c51f6b1d',
      exp: '659ef8b1',
      expm1: 'e244d53b',
      log: 'ec01e24c',
      log1p: '2130e417',
      pow: '9b79fead',
      sin: 'd8750519',
      tanh: '664f4449',
    })
  })
})

import * as fc from 'fast-check'

/** Expressions made from a tree of our own, with the value that `Math` gives them: the parser and evaluator have no part in it. */

export interface Sample {
  readonly x1: number
  readonly x2: number
  readonly x3: number
  readonly x4: number
}

type Node = {
  readonly text: string | readonly [open: string, ...between: string[]]
  readonly of: readonly Node[]
  /** How strongly it binds: 1 sum, 2 product, 3 sign, 4 power, 5 what needs no brackets. */
  readonly binds: number
  /** The least that its parts must bind. */
  readonly needs: readonly number[]
  readonly value: (x: Sample) => number
}

export interface AnyExpression {
  readonly tree: Node
  readonly value: (x: Sample) => number
}

const leaf = (text: string, value: Node['value']): Node => ({ text, of: [], binds: 5, needs: [], value })

const leaves: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<keyof Sample>('x1', 'x2', 'x3', 'x4').map((id) => leaf(id, (x) => x[id])) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(fc.nat(20), fc.double({ min: 0.001, max: 100, noNaN: true }))
      .map((number) => Number(number.toPrecision(4)))
      .map((number) => leaf(String(number), () => number)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      leaf('pi', () => Math.PI),
      leaf('e', () => Math.E),
    ),
  },
)

/** NaN where rounding would decide: of numbers so large, or so near to where a function jumps or is steep. */
function steady(by: (...values: number[]) => number, ...of: readonly number[]): number {
  if (of.some((z) => Number.isNaN(z) || (z !== 0 && Math.abs(z) < 1e-8))) return Number.NaN
  const value = by(...of)
  return Math.abs(value) > 1e5 ? Number.NaN : value
}

const infix =
  (sign: string, binds: number, needs: readonly [number, number], by: (a: number, b: number) => number) =>
  ([a, b]: readonly [Node, Node]): Node => ({
    text: ['', sign, ''],
    of: [a, b],
    binds,
    needs,
    value: (x) => steady(by, a.value(x), b.value(x)),
  })

const call =
  (name: string, by: (...values: number[]) => number) =>
  (of: readonly Node[]): Node => ({
    text: [`${name}(`, ...of.slice(1).map(() => ','), ')'],
    of,
    binds: 5,
    needs: of.map(() => 1),
    value: (x) => steady(by, ...of.map((one) => one.value(x))),
  })

const oneArgument = {
  sin: Math.sin,
  cos: Math.cos,
  tanh: Math.tanh,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  relu: (z: number) => (z > 0 ? z : 0),
  step: (z: number) => (z > 0 ? 1 : 0),
}

const { tree } = fc.letrec<{ tree: Node }>((tie) => {
  const two = fc.tuple(tie('tree'), tie('tree'))
  return {
    tree: fc.oneof(
      { maxDepth: 3 },
      leaves,
      two.map(infix('+', 1, [1, 1], (a, b) => a + b)),
      two.map(infix('-', 1, [1, 2], (a, b) => a - b)),
      two.map(infix('*', 2, [2, 2], (a, b) => a * b)),
      two.map(infix('/', 2, [2, 3], (a, b) => a / b)),
      // A base in brackets unless it is a leaf, an exponent that may have a sign.
      two.map(infix('^', 4, [5, 3], (a, b) => a ** b)),
      tie('tree').map((of): Node => ({ text: ['-', ''], of: [of], binds: 3, needs: [3], value: (x) => -of.value(x) })),
      ...Object.entries(oneArgument).map(([name, by]) => tie('tree').map((of) => call(name, by)([of]))),
      two.map(call('max', Math.max)),
      two.map(call('min', Math.min)),
    ),
  }
})

export const anyExpression: fc.Arbitrary<AnyExpression> = tree.map((made) => ({ tree: made, value: made.value }))

/** The text of it: with the brackets that it needs, now and then with more, and spaces as someone might put them. */
export function written(node: Node, choices: Iterable<number>): string {
  const chosen = choices[Symbol.iterator]()
  const draw = (): number => Number(chosen.next().value ?? 0)
  const space = () => (draw() === 0 ? ' ' : '')
  const write = (one: Node, least: number): string => {
    const inside =
      typeof one.text === 'string'
        ? one.text
        : one.text
            .map((piece, i) => piece + (one.of[i] ? space() + write(one.of[i], one.needs[i] ?? 1) + space() : ''))
            .join('')
    return one.binds < least || draw() === 0 ? `(${inside})` : inside
  }
  return write(node, 1)
}

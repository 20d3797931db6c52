import * as fc from 'fast-check'
import temml from 'temml'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/data/features/expression/compile.ts'
import type { Reason } from '../../../src/data/features/expression/complaint.ts'
import { type Expression, longestExpression, parseExpression } from '../../../src/data/features/expression/parse.ts'
import { expressionTex } from '../../../src/data/features/expression/tex.ts'
import { featureOf } from '../../../src/data/features/index.ts'
import { anyExpression, type Sample, written } from './any-expression.ts'

function parsed(text: string): Expression {
  const read = parseExpression(text)
  if ('reason' in read) throw new Error(`${text}: ${JSON.stringify(read)}`)
  return read
}

/** The value at x₁ = 2, x₂ = −3, x₃ = 0.5, x₄ = 10. */
const at: Sample = { x1: 2, x2: -3, x3: 0.5, x4: 10 }
const valueOf = (text: string, sample: Sample = at): number => {
  const expression = parsed(text)
  return compile(expression)(...expression.columns.map((id) => sample[id as keyof Sample]))
}

describe('an expression is what mathematics takes it for', () => {
  const values: readonly (readonly [text: string, value: number])[] = [
    ['x1 + x2 * x3', 0.5],
    ['(x1 + x2) * x3', -0.5],
    ['x1 - x2 - x3', 4.5],
    ['x4 / x1 / x3', 10],
    ['-x1^2', -4],
    ['(-x1)^2', 4],
    ['x1^-1', 0.5],
    ['2^x1^2', 16],
    ['x2^3', -27],
    ['x2^2', 9],
    ['--x1', 2],
    ['x1 - -x2', -1],
    ['3 * -x1', -6],
    ['+x1', 2],
    ['1e-2 * x4', 0.1],
    ['1.5e2*x1', 300],
    ['.5*x4', 5],
    ['max(x1, x2) + min(x1, x2)', -1],
    ['abs(x2) + relu(x2) + step(x1) + step(x2) + step(0*x1)', 4],
    ['sqrt(x1 * 8)', 4],
    ['pi * x1', 2 * Math.PI],
    ['e ^ x1', Math.E ** 2],
    ['sigmoid(0 * x1)', 0.5],
  ]
  for (const [text, value] of values) it(`${text} = ${value}`, () => expect(valueOf(text)).toBeCloseTo(value, 12))

  it('where it has no value, gives no finite number, and never throws', () => {
    for (const text of [
      '1/(x1-2)',
      'log(x2)',
      'step(log(x2))',
      'relu(log(x2))',
      'sqrt(x2)',
      'x2^0.5',
      'exp(exp(exp(x4)))',
      'sin(1e300*x1)',
      '1e999*x1',
    ])
      expect([text, Number.isFinite(valueOf(text))]).toEqual([text, false])
  })

  it('x1^2 has the bits of the square in the table', () => {
    fc.assert(fc.property(fc.double(), (x1) => Object.is(valueOf('x1^2', { ...at, x1 }), featureOf('x1sq').value(x1))))
  })

  it('any expression has the value that Math gives it', () => {
    const column = fc.integer({ min: -6000, max: 6000 }).map((thousandths) => thousandths / 1000)
    const sample = fc.record({ x1: column, x2: column, x3: column, x4: column })
    let finite = 0
    fc.assert(
      fc.property(anyExpression, sample, fc.infiniteStream(fc.nat(9)), ({ tree, value }, x, choices) => {
        const text = written(tree, choices)
        const read = parseExpression(text)
        // Only for its size, or because it says nothing of the sample.
        if ('reason' in read) return ['long', 'deep', 'constant'].includes(read.reason)
        const [own, theirs] = [valueOf(text, x), value(x)]
        if (!Number.isFinite(theirs)) return true
        finite++
        return Math.abs(own - theirs) <= 1e-6 * Math.max(1, Math.abs(theirs))
      }),
      { numRuns: 3000 },
    )
    expect(finite).toBeGreaterThan(1000)
  })
})

describe('the canonical form', () => {
  const forms: readonly (readonly [text: string, canonical: string])[] = [
    [' x1 *  X2 ', 'x1*x2'],
    ['x₁² − sin(x₂)', 'x1^2-sin(x2)'],
    ['x1·x2 × 3 ÷ 2', 'x1*x2*3/2'],
    ['x1**2', 'x1^2'],
    ['0,5*x1', '0.5*x1'],
    ['0,5*(1,25+x1)', '0.5*(1.25+x1)'],
    ['max(0,5; x1)', 'max(0.5,x1)'],
    ['max(0,x1)', 'max(0,x1)'],
    ['max(x1,5)', 'max(x1,5)'],
    ['max(sin(x1),(0,5+x2))', 'max(sin(x1),(0.5+x2))'],
    ['（x1＋２）', '(x1+2)'],
    ['π*x1', 'pi*x1'],
    ['1E+5*x1', '1e5*x1'],
  ]
  for (const [text, canonical] of forms)
    it(`of ${text} is ${canonical}`, () => expect(parsed(text).text).toBe(canonical))

  it('is read as itself, and as the same expression', () => {
    fc.assert(
      fc.property(anyExpression, fc.infiniteStream(fc.nat(9)), ({ tree }, choices) => {
        const read = parseExpression(written(tree, choices))
        if ('reason' in read) return
        expect(read.text).toMatch(/^[a-z0-9.+*/^(),-]+$/)
        expect(parseExpression(read.text)).toEqual(read)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what is no expression is refused, with the place', () => {
  const refused: readonly (readonly [text: string, reason: Reason, at: number, what?: string])[] = [
    ['', 'empty', 1],
    ['   ', 'empty', 1],
    ['x1 $ x2', 'character', 4, '$'],
    ['x1 + y', 'name', 6, 'y'],
    ['x1 + x99', 'name', 6, 'x99'],
    ['2 x1', 'operator', 3, 'x1'],
    ['x1 +', 'operand', 5],
    ['x1 + * 2', 'operand', 6, '*'],
    ['(x1 + 2', 'close', 8],
    ['x1 + 2)', 'open', 7, ')'],
    ['x1, x2', 'operator', 3, ','],
    ['sin x1', 'arguments', 1, 'sin'],
    ['x2 + max(x1)', 'arguments', 6, 'max'],
    ['max(0,5,x1)', 'arguments', 1, 'max'],
    ['sin()', 'operand', 5, ')'],
    ['1 + pi', 'constant', 1],
    ['0,5', 'constant', 1],
    [`${'('.repeat(40)}x1${')'.repeat(40)}`, 'deep', 17, '('],
    [`${'-'.repeat(40)}x1`, 'deep', 17, '-'],
    [`x1${'+x1'.repeat(40)}`, 'long', longestExpression + 1],
    ['x1'.repeat(100_000), 'long', longestExpression + 1],
    ['x1.constructor', 'character', 3, '.'],
    ['constructor(x1)', 'name', 1, 'constructor'],
    ['__proto__', 'character', 1, '_'],
    ['toString(x1)', 'name', 1, 'tostring'],
  ]
  for (const [text, reason, where, what = ''] of refused) {
    it(`${text.slice(0, 30) || '(nothing)'}: ${reason} at ${where}`, () =>
      expect(parseExpression(text)).toEqual({ reason, at: where, what }))
  }

  it('any text is read or refused, at a place of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const read = parseExpression(text)
        return 'text' in read || read.at > 0
      }),
      { numRuns: 3000 },
    )
    const alphabet = fc.constantFrom(...'x12.,;()+-*/^esin max²π '.split(''))
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => {
        const read = parseExpression(text)
        return 'text' in read || read.at <= text.length + 1 || read.reason === 'long'
      }),
      { numRuns: 3000 },
    )
  })
})

describe('typeset', () => {
  const formulas: readonly (readonly [text: string, tex: string])[] = [
    ['x1*x2', 'x_{1} x_{2}'],
    ['2*3*x1', String.raw`2 \cdot 3 x_{1}`],
    ['(x1+x2)*x3', String.raw`\left(x_{1} + x_{2}\right) x_{3}`],
    ['sin(x1)*x2', String.raw`\sin x_{1} \cdot x_{2}`],
    ['sin(x1)^2', String.raw`{\left(\sin x_{1}\right)}^{2}`],
    ['x1/(x2+1)', String.raw`\frac{x_{1}}{x_{2} + 1}`],
    ['(x1/x2)^2', String.raw`{\left(\frac{x_{1}}{x_{2}}\right)}^{2}`],
    ['-x1^2', '-{x_{1}}^{2}'],
    ['x1-(x2-x3)', String.raw`x_{1} - \left(x_{2} - x_{3}\right)`],
    ['x1-(-x2)', String.raw`x_{1} - \left(-x_{2}\right)`],
    ['exp(-x1)', String.raw`\mathrm{e}^{-x_{1}}`],
    ['1e-3*x1', String.raw`1 \cdot 10^{-3} x_{1}`],
    ['max(0,x1)', String.raw`\max\left(0, x_{1}\right)`],
  ]
  for (const [text, tex] of formulas) it(`${text} is ${tex}`, () => expect(expressionTex(parsed(text).tree)).toBe(tex))

  it('any expression can be', () => {
    fc.assert(
      fc.property(anyExpression, fc.infiniteStream(fc.nat(9)), ({ tree }, choices) => {
        const read = parseExpression(written(tree, choices))
        if ('reason' in read) return
        expect(temml.renderToString(expressionTex(read.tree), { throwOnError: true })).toContain('<math')
      }),
      { numRuns: 300 },
    )
  })
})

it('in a line of text it is written as people write', () => {
  const symbols: readonly (readonly [string, string])[] = [
    ['x1*x2-sin(x1)', 'x₁·x₂ − sin(x₁)'],
    ['x1^2+x2^3', 'x₁² + x₂³'],
    ['-x1^20', '−x₁^20'],
    ['2^-x1', '2^−x₁'],
    ['max(0,-x1)*pi', 'max(0,−x₁)·π'],
  ]
  for (const [text, symbol] of symbols) expect(featureOf(text).symbol).toBe(symbol)
})

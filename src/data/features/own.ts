import { compile } from './expression/compile.ts'
import { parseExpression } from './expression/parse.ts'
import type { Feature } from './item.ts'

/** An expression as it can stand in a line of text: x₁² − sin(x₂). */
const inText = (expression: string): string =>
  expression
    .replaceAll(
      /x(\d+)/g,
      (_, digits: string) => `x${digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)))}`,
    )
    .replaceAll(/\^2(?![\d.e])/g, '²')
    .replaceAll(/\^3(?![\d.e])/g, '³')
    .replaceAll('pi', 'π')
    .replaceAll('*', '·')
    .replaceAll('-', '−')
    .replaceAll('+', ' + ')
    .replaceAll(/(?<=[^(,·/^ ])−/g, ' − ')

/** Beyond this a value is as good as none: no scale could be made of it. */
const largest = 1e30
const isSound = (value: number): boolean => Math.abs(value) <= largest

const made = new Map<string, Feature>()
const mostKept = 256

/** The feature that an expression stands for. Throws a RangeError where it can't be read. */
export function ownFeature(id: string): Feature {
  const known = made.get(id)
  if (known) return known
  const expression = parseExpression(id)
  if ('reason' in expression) throw new RangeError(`no feature ${JSON.stringify(id)}`)
  const exact = compile(expression)
  const symbol = inText(expression.text)
  const feature: Feature = {
    id,
    label: { en: symbol, ko: symbol },
    help: { en: 'An expression of one’s own.', ko: '직접 쓴 수식입니다.' },
    symbol,
    columns: expression.columns,
    value: (...columns) => {
      const value = exact(...columns)
      return isSound(value) ? value : 0
    },
    hasValue: (...columns) => isSound(exact(...columns)),
  }
  if (made.size >= mostKept) made.clear()
  made.set(id, feature)
  return feature
}

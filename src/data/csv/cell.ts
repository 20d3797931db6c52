/** What stands for a value that is not there, in lower case. */
const missing: ReadonlySet<string> = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', '?', '-', '–', '—'])

export const isMissing = (cell: string): boolean => missing.has(cell.trim().toLowerCase())

const withPoint = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const withComma = /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i

/** The number that a cell is, or null. Nothing is guessed: of separated thousands it is not plain what they mean. */
export function numberOf(cell: string, decimalComma: boolean): number | null {
  const text = cell.trim().replace(/^[−‒–]/, '-')
  if (!(decimalComma ? withComma : withPoint).test(text)) return null
  const value = Number(decimalComma ? text.replace(',', '.') : text)
  return Number.isFinite(value) ? value + 0 : null
}

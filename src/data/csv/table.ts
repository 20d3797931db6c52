import { dsvFormat } from 'd3-dsv'
import { isMissing, numberOf } from './cell.ts'
import { csvLimits } from './limits.ts'

/** A table of text: comma-separated values and their kin. */

export const delimiters = [',', ';', '\t', '|'] as const

export interface TableOptions {
  readonly delimiter: (typeof delimiters)[number]
  readonly decimalComma: boolean
  /** Whether the first row is names. */
  readonly hasNames: boolean
}

export interface Row {
  /** Of the text, from 1: where the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Column {
  /** Empty where it has none. */
  readonly name: string
  readonly kind: 'number' | 'text' | 'empty'
  readonly missing: number
  /** How often each value stands there, while they are few enough to be classes. */
  readonly values: ReadonlyMap<string, number>
  /** Whether it only counts its rows. */
  readonly isCount: boolean
}

/** Something in the table that was not taken as it stands. */
export type TableProblem =
  | { readonly kind: 'openQuote'; readonly line: number }
  | { readonly kind: 'cells'; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly kind: 'columns'; readonly found: number; readonly limit: number }

export interface Table {
  readonly options: TableOptions
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly problems: readonly TableProblem[]
}

/** Stands alone in a last row of its own, unless a quote that was never closed swallowed it. */
const end = '\u0003end\u0003'
/** Characters that the options are guessed from. */
const sampleLength = 20_000
const mostValues = 200

const breaks = /\r\n|\r|\n/g
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(breaks)?.length ?? 0), 0)

/** The rows of a text, empty ones left out, with the lines that they begin at. */
function rowsOf(text: string, delimiter: string): { readonly rows: readonly Row[]; readonly openQuote: number | null } {
  const closed = /[\r\n]$/.test(text) ? text : `${text}\n`
  const all = dsvFormat(delimiter).parseRows(closed + end)
  const rows: Row[] = []
  let line = 1
  for (const cells of all) {
    if (cells.length === 1 && cells[0] === end) return { rows, openQuote: null }
    // The end of the text fell into a quote.
    if (cells.at(-1)?.includes(end.slice(0, -1))) return { rows, openQuote: line }
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    line += 1 + breaksIn(cells)
  }
  return { rows, openQuote: line }
}

/** The most frequent number of cells. */
function widthOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** A decimal comma is written where commas do not part cells, and more numbers have one than a point. */
function usesComma(rows: readonly Row[], delimiter: string): boolean {
  if (delimiter === ',') return false
  const cells = rows.flatMap((row) => row.cells)
  const count = (sign: string, isComma: boolean) =>
    cells.filter((cell) => cell.includes(sign) && numberOf(cell, isComma) !== null).length
  return count(',', true) > count('.', false)
}

/** The delimiter that parts most rows into the same number of cells, the first too, and leaves most of them numbers. */
function guessDelimiter(text: string): TableOptions['delimiter'] {
  let best: { readonly delimiter: TableOptions['delimiter']; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { rows } = rowsOf(text, delimiter)
    const width = widthOf(rows)
    if (width < 2) continue
    const isComma = usesComma(rows, delimiter)
    const even = rows.filter(({ cells }) => cells.length === width)
    const cells = even.slice(1).flatMap((row) => row.cells)
    const numbers = cells.filter((cell) => isMissing(cell) || numberOf(cell, isComma) !== null).length
    const begins = rows[0]?.cells.length === width ? 0.5 : 0
    const score = even.length / rows.length + begins + numbers / Math.max(1, 2 * cells.length)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The first row is names where none of its cells is a number, and they are unlike what stands below them. */
function guessNames(rows: readonly Row[], decimalComma: boolean): boolean {
  const [first, ...rest] = rows
  if (!first || rest.length === 0 || first.cells.some((cell) => numberOf(cell, decimalComma) !== null)) return false
  return first.cells.every((cell, c) => {
    if (cell.trim() === '' && c > 0) return true
    const below = rest.map(({ cells }) => cells[c] ?? '')
    return below.some((one) => numberOf(one, decimalComma) !== null) || !below.includes(cell)
  })
}

function columnOf(name: string, cells: readonly string[], decimalComma: boolean): Column {
  const values = new Map<string, number>()
  let [numbers, missing, counts] = [0, 0, true]
  let before: number | null = null
  for (const cell of cells) {
    if (isMissing(cell)) {
      missing++
      continue
    }
    const value = numberOf(cell, decimalComma)
    if (value !== null) numbers++
    counts &&= value !== null && (before === null || value === before + 1)
    before = value
    const words = cell.trim()
    if (values.size < mostValues || values.has(words)) values.set(words, (values.get(words) ?? 0) + 1)
  }
  const present = cells.length - missing
  const kind = present === 0 ? 'empty' : numbers >= 0.8 * present ? 'number' : 'text'
  const isCount = counts && present > 2 && /^(#|id|no|nr|index|row|번호|순번)?$/i.test(name.trim())
  return { name: name.trim(), kind, missing, values, isCount }
}

/** A table from any text, with what is guessed of it where it is not told. Never throws. */
export function readTable(whole: string, told: Partial<TableOptions> = {}): Table {
  const text = whole.replace(/^\uFEFF/, '')
  const sample =
    text.length > sampleLength ? text.slice(0, text.lastIndexOf('\n', sampleLength) + 1 || sampleLength) : text
  const delimiter = told.delimiter ?? guessDelimiter(sample)
  const { rows: all, openQuote } = rowsOf(text, delimiter)
  const decimalComma = told.decimalComma ?? usesComma(all.slice(0, 200), delimiter)
  const hasNames = told.hasNames ?? guessNames(all.slice(0, 200), decimalComma)
  const problems: TableProblem[] = openQuote === null ? [] : [{ kind: 'openQuote', line: openQuote }]
  const head = hasNames ? all[0] : undefined
  const width = head ? head.cells.length : widthOf(all)
  if (width > csvLimits.columns) problems.push({ kind: 'columns', found: width, limit: csvLimits.columns })
  const shown = Math.min(width, csvLimits.columns)
  const rows: Row[] = []
  for (const { line, cells } of head ? all.slice(1) : all) {
    // Many programs end a row with a delimiter.
    const isWhole =
      cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''))
    if (isWhole) rows.push({ line, cells: cells.slice(0, shown) })
    else problems.push({ kind: 'cells', line, found: cells.length, expected: width })
  }
  const columns = Array.from({ length: shown }, (_, c) =>
    columnOf(
      head?.cells[c] ?? '',
      rows.map(({ cells }) => cells[c] as string),
      decimalComma,
    ),
  )
  return { options: { delimiter, decimalComma, hasNames }, columns, rows, problems }
}

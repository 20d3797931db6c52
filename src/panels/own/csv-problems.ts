import type { SampleProblem } from '../../data/csv/samples.ts'
import type { TableProblem } from '../../data/csv/table.ts'
import type { Translate } from '../../i18n/react.ts'
import { csvText } from './text.ts'

/** Line numbers that are worth a line. */
const mostLines = 12

const inWords = (lines: readonly number[]): string =>
  `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`

/** Cells can hold anything: of a long one the beginning says enough. */
const shown = (cell: string): string => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell)

/** The lines whose rows are left out for what stands in them. */
export const leftOutLines = (problems: readonly SampleProblem[]): ReadonlySet<number> =>
  new Set(problems.flatMap((problem) => ('lines' in problem ? problem.lines : 'line' in problem ? [problem.line] : [])))

/** What a problem of a table says to the user. */
export function problemInWords(problem: TableProblem | SampleProblem, t: Translate): string {
  switch (problem.kind) {
    case 'openQuote':
      return t(csvText.openQuote, { line: problem.line })
    case 'cells':
      return t(csvText.cells, { line: problem.line, found: problem.found, expected: problem.expected })
    case 'columns':
      return t(csvText.manyColumns, { found: problem.found, limit: problem.limit })
    case 'missing':
      return t(csvText.missing, { count: problem.lines.length, lines: inWords(problem.lines) })
    case 'notNumber':
    case 'tooLarge':
      return t(csvText[problem.kind], { line: problem.line, column: shown(problem.column), cell: shown(problem.cell) })
    case 'classes':
      return t(csvText.manyClasses, { found: problem.found, limit: problem.limit, count: problem.lines.length })
    case 'rows':
      return t(csvText.manyRows, { found: problem.found, limit: problem.limit })
    case 'words':
      return t(csvText.words, {
        column: shown(problem.column),
        count: problem.words.length,
        words: problem.words.map(shown).join(', '),
        last: shown(problem.words.at(-1) ?? ''),
      })
    case 'manyWords':
      return t(csvText.manyWords, { column: shown(problem.column), found: problem.found, limit: problem.limit })
    case 'rounded':
      return t(csvText.rounded, { columns: problem.columns.map(shown).join(', ') })
  }
}

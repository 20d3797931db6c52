import type { OwnQuantity, OwnSamples } from '../own/item.ts'
import { ownLimits } from '../own/limits.ts'
import { domainOf, quantise } from '../own/quantise.ts'
import { notInNames } from '../own/read.ts'
import { isMissing, numberOf } from './cell.ts'
import { csvLimits } from './limits.ts'
import type { Row, Table } from './table.ts'

/** What is made of a table: which columns go in, numbers or words, which is learned, and as what. */
export interface Choice {
  readonly inputs: readonly number[]
  readonly target: number
  readonly goal: 'classes' | 'number'
}

/** Something about a choice that its samples suffer from. */
export type SampleProblem =
  | { readonly kind: 'missing'; readonly lines: readonly number[] }
  | { readonly kind: 'notNumber' | 'tooLarge'; readonly line: number; readonly column: string; readonly cell: string }
  | { readonly kind: 'classes'; readonly found: number; readonly limit: number; readonly lines: readonly number[] }
  | { readonly kind: 'rows'; readonly found: number; readonly limit: number }
  | { readonly kind: 'rounded'; readonly columns: readonly string[] }
  /** A column of words is that many inputs of 0 or 1. */
  | { readonly kind: 'words'; readonly column: string; readonly words: readonly string[] }
  | { readonly kind: 'manyWords'; readonly column: string; readonly found: number; readonly limit: number }

/** Why there are no samples. */
export type Obstacle = 'noTarget' | 'noInputs' | 'tooManyInputs' | 'tooManyWords' | 'fewRows' | 'oneClass' | 'oneInput'

export interface Samples {
  readonly samples: OwnSamples | null
  readonly obstacle: Obstacle | null
  readonly problems: readonly SampleProblem[]
}

/** What a person would most likely want of a table. */
export function usualChoice({ columns, options }: Table): Choice {
  const couldBeClasses = columns.map(
    ({ kind, values }) => kind === 'text' && values.size >= 2 && values.size <= ownLimits.classes,
  )
  const last = columns.findLastIndex(({ kind }) => kind !== 'empty')
  const classColumn = couldBeClasses.lastIndexOf(true)
  const target = classColumn >= 0 ? classColumn : last
  const others = columns.flatMap((column, c) => (c === target ? [] : [{ ...column, c }]))
  const numbers = others.filter(({ kind, isCount }) => kind === 'number' && !isCount)
  const words = others.filter(
    ({ kind, values }) => kind === 'text' && values.size >= 2 && values.size <= csvLimits.words,
  )
  const inputs = (numbers.length > 0 ? numbers : words).map(({ c }) => c)
  return { inputs: inputs.slice(0, ownLimits.columns), target, goal: usualGoal({ columns, options }, target) }
}

/** Words are classes; so are few whole numbers. */
export function usualGoal({ columns, options }: Pick<Table, 'columns' | 'options'>, target: number): Choice['goal'] {
  const column = columns[target]
  if (column?.kind !== 'number') return 'classes'
  const { values } = column
  const areWhole = [...values.keys()].every((value) => Number.isInteger(numberOf(value, options.decimalComma)))
  return areWhole && values.size <= ownLimits.classes ? 'classes' : 'number'
}

/** Words as a name: on one line, not too long. */
function nameOf(words: string): string {
  const line = Array.from(words, (character) => (notInNames.test(character) ? ' ' : character))
    .join('')
    .trim()
  let name = ''
  for (const character of line) {
    if (name.length + character.length > ownLimits.name) break
    name += character
  }
  return name
}

const none = (obstacle: Obstacle, problems: readonly SampleProblem[] = []): Samples => ({
  samples: null,
  obstacle,
  problems,
})

/** The samples that a choice makes of a table. Never throws. */
export function samplesFrom({ columns, rows, options }: Table, { inputs, target, goal }: Choice): Samples {
  if (!columns[target]) return none('noTarget')
  if (inputs.length === 0) return none('noInputs')
  if (inputs.length > ownLimits.columns) return none('tooManyInputs')
  const ofWords = inputs.filter((c) => columns[c]?.kind === 'text')
  const ofNumbers = inputs.filter((c) => !ofWords.includes(c))
  const numeric = goal === 'number' ? [...ofNumbers, target] : ofNumbers
  const needed = [...inputs, target]
  const problems: SampleProblem[] = []
  const lacking: number[] = []
  const isWhole = ({ line, cells }: Row): boolean => {
    if (needed.some((c) => isMissing(cells[c] as string))) {
      lacking.push(line)
      return false
    }
    for (const c of numeric) {
      const cell = cells[c] as string
      const value = numberOf(cell, options.decimalComma)
      const kind = value === null ? 'notNumber' : Math.abs(value) > ownLimits.magnitude ? 'tooLarge' : null
      if (!kind) continue
      problems.push({ kind, line, column: columns[c]?.name || String(c + 1), cell: cell.trim() })
      return false
    }
    return true
  }
  let taken = rows.filter(isWhole)
  if (lacking.length > 0) problems.unshift({ kind: 'missing', lines: lacking })

  let names: readonly string[] = []
  if (goal === 'classes') {
    const counts = new Map<string, number>()
    const classOf = ({ cells }: Row) => (cells[target] as string).trim()
    for (const row of taken) counts.set(classOf(row), (counts.get(classOf(row)) ?? 0) + 1)
    const kept = new Set(
      [...counts]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, ownLimits.classes)
        .map(([name]) => name),
    )
    if (counts.size > kept.size) {
      const lines = taken.filter((row) => !kept.has(classOf(row))).map(({ line }) => line)
      problems.push({ kind: 'classes', found: counts.size, limit: ownLimits.classes, lines })
      taken = taken.filter((row) => kept.has(classOf(row)))
    }
    names = [...kept].toSorted((a, b) => order(a, b, options.decimalComma))
    if (names.length < 2 && taken.length > 0) return none('oneClass', problems)
  }
  const [fewest, most] = ownLimits.rows
  if (taken.length < fewest) return none('fewRows', problems)
  if (taken.length > most) {
    problems.push({ kind: 'rows', found: taken.length, limit: most })
    const all = taken
    taken = Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as Row)
  }

  const wordsOf = new Map(
    ofWords.map((c) => {
      const words = new Set(taken.map(({ cells }) => (cells[c] as string).trim()))
      return [c, [...words].toSorted((a, b) => order(a, b, options.decimalComma))] as const
    }),
  )
  for (const [c, words] of wordsOf) {
    const column = columns[c]?.name || String(c + 1)
    if (words.length <= csvLimits.words) problems.push({ kind: 'words', column, words })
    else problems.push({ kind: 'manyWords', column, found: words.length, limit: csvLimits.words })
  }
  if (problems.some(({ kind }) => kind === 'manyWords')) return none('tooManyWords', problems)
  /** Numbers before words: the first two are what is drawn. Of two words the second says all. */
  const made = [...ofNumbers, ...ofWords].flatMap((c): readonly (readonly [c: number, word: string | null])[] => {
    const words = wordsOf.get(c)
    return words ? (words.length === 2 ? words.slice(1) : words).map((word) => [c, word]) : [[c, null]]
  })
  if (made.length > ownLimits.columns) return none('tooManyInputs', problems)
  if (names.length > 2 && made.length < 2) return none('oneInput', problems)

  const roundedColumns: string[] = []
  const isWord = (c: number, word: string): ReturnType<typeof quantityOf> => {
    const values = taken.map(({ cells }) => Number((cells[c] as string).trim() === word))
    const name = nameOf(`${columns[c]?.name || c + 1}: ${word}`)
    return { quantity: { name, decimals: 0, domain: domainOf([0, 1]) }, values }
  }
  const quantityOf = (c: number): { readonly quantity: OwnQuantity; readonly values: readonly number[] } => {
    const column = columns[c] as Table['columns'][number]
    const { values, decimals, isRounded } = quantise(
      taken.map(({ cells }) => numberOf(cells[c] as string, options.decimalComma) as number),
    )
    if (isRounded) roundedColumns.push(column.name || String(c + 1))
    return { quantity: { name: nameOf(column.name), decimals, domain: domainOf(values) }, values }
  }
  const places = new Map(names.map((name, k) => [name, k]))
  const x = made.map(([c, word]) => (word === null ? quantityOf(c) : isWord(c, word)))
  const y =
    goal === 'number'
      ? quantityOf(target)
      : {
          quantity: {
            name: nameOf(columns[target]?.name ?? ''),
            decimals: 0,
            domain: [0, names.length - 1] as const,
          },
          values: taken.map(({ cells }) => places.get((cells[target] as string).trim()) as number),
        }
  if (roundedColumns.length > 0) problems.push({ kind: 'rounded', columns: roundedColumns })
  return {
    samples: {
      task: goal === 'number' ? 'regression' : names.length === 2 ? 'binary' : 'multiclass',
      columns: x.map(({ quantity }) => quantity),
      classes: names.map(nameOf),
      target: y.quantity,
      rows: taken.map((_, i) => [...x, y].map(({ values }) => values[i] as number)),
    },
    obstacle: null,
    problems,
  }
}

/** Numbers by size, words by their letters. */
function order(a: string, b: string, decimalComma: boolean): number {
  const [x, y] = [numberOf(a, decimalComma), numberOf(b, decimalComma)]
  if (x !== null && y !== null) return x - y
  return a < b ? -1 : Number(a > b)
}

import { type Complaint, complaint } from './complaint.ts'

/** A word of an expression, as it is written in the canonical form, and where it stands in the text, from 1. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

/** What people write, and keyboards and books, for what stands here. */
const alike: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '−': '-',
  '–': '-',
  '²': '^2',
  '³': '^3',
  π: 'pi',
  '√': 'sqrt',
}

/** Characters in their plain form (subscripts and full-width ones too), each with the place of the one it was made from. */
function plain(text: string): readonly (readonly [character: string, at: number])[] {
  return Array.from(text).flatMap((character, i) =>
    Array.from(alike[character] ?? character.normalize('NFKC').toLowerCase(), (one) => [one, i + 1] as const),
  )
}

const word = /((?:\d+(?:[.,]\d+)?|\.\d+)(?:e[+-]?\d+)?)|([a-z][a-z0-9]*)|(\*\*|[-+*/^(),;])|\s+/y

/**
 * The words of a text. A comma between digits is a decimal comma, but in the brackets of a function, where it separates,
 * unless a semicolon does.
 */
export function tokens(text: string): readonly Token[] | Complaint {
  const characters = plain(text)
  const whole = characters.map(([character]) => character).join('')
  const words: Token[] = []
  /** Of every bracket that is open, whether commas separate in it. */
  const separating: boolean[] = []
  let at = 0
  while (at < whole.length) {
    const place = characters[at]?.[1] ?? 1
    word.lastIndex = at
    const [found, number, name, sign] = word.exec(whole) ?? []
    if (found === undefined) return complaint('character', place, whole.charAt(at))
    const match = number !== undefined && separating.at(-1) ? (found.split(',')[0] as string) : found
    if (number !== undefined)
      words.push({ kind: 'number', text: match.replace(',', '.').replace('e+', 'e'), at: place })
    else if (name !== undefined) words.push({ kind: 'name', text: name, at: place })
    else if (sign !== undefined) {
      if (sign === '(') separating.push(words.at(-1)?.kind === 'name' && !hasSemicolon(whole, at + 1))
      if (sign === ')') separating.pop()
      words.push({ kind: 'sign', text: { '**': '^', ';': ',' }[sign] ?? sign, at: place })
    }
    at += match.length
  }
  return [...words, { kind: 'end', text: '', at: (characters.at(-1)?.[1] ?? 0) + 1 }]
}

/** Whether a semicolon stands in the bracket that was opened before a place. */
function hasSemicolon(text: string, start: number): boolean {
  for (let at = start, depth = 1; at < text.length && depth > 0; at++) {
    const character = text.charAt(at)
    if (character === ';' && depth === 1) return true
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
  }
  return false
}

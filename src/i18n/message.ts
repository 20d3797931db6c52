import type { Locale } from '../lib/text.ts'

/**
 * The part of ICU MessageFormat that messages here are written in: `{name}`, `{count, number}`,
 * `{count, plural, =0 {…} one {…} other {…}}` with `#` for the number, and `{kind, select, a {…} other {…}}`,
 * one in the other as deep as it takes. No quoting: apostrophes are apostrophes.
 */
type Part = string | Hole | Choice

interface Hole {
  readonly name: string
  readonly asNumber: boolean
}

interface Choice {
  readonly name: string
  readonly plural: boolean
  readonly cases: Readonly<Record<string, readonly Part[]>>
}

const opening = /\{\s*(\w+)\s*(?:,\s*(number|plural|select)\s*)?(?:\}|,)/y
const selector = /\s*(=\d+|\w+)\s*\{/y
const closing = /\s*\}/y

/** A message taken apart, once. @throws SyntaxError */
function parse(message: string): readonly Part[] {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(message)
    if (match) at = pattern.lastIndex
    return match
  }
  const fail = (): never => {
    throw new SyntaxError(`at ${at} of message ${JSON.stringify(message)}`)
  }
  /** Up to the end of the message, or of the case that it is in. */
  const parts = (counted: string | null, nested: boolean): readonly Part[] => {
    const found: Part[] = []
    let text = ''
    for (; at < message.length && message[at] !== '}'; ) {
      const character = message[at] as string
      if (character !== '{' && (character !== '#' || counted === null)) {
        text += character
        at++
        continue
      }
      if (text !== '') found.push(text)
      text = ''
      if (character === '#' && counted !== null) {
        found.push({ name: counted, asNumber: true })
        at++
      } else found.push(argument(counted))
    }
    if (text !== '') found.push(text)
    if ((message[at] === '}') !== nested) fail()
    return found
  }
  const argument = (counted: string | null): Part => {
    const [all = fail(), name = '', kind] = take(opening) ?? []
    if (all.endsWith('}'))
      return kind === undefined || kind === 'number' ? { name, asNumber: kind === 'number' } : fail()
    if (kind !== 'plural' && kind !== 'select') fail()
    const plural = kind === 'plural'
    const cases: Record<string, readonly Part[]> = {}
    for (let match = take(selector); match; match = take(selector)) {
      cases[match[1] as string] = parts(plural ? name : counted, true)
      at++
    }
    if (!take(closing) || !cases['other']) fail()
    return { name, plural, cases }
  }
  return parts(null, false)
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = make(key)
      known.set(key, value)
    }
    return value
  }
}

const parsed = remembered(parse)
const numbers = remembered((locale: Locale) => new Intl.NumberFormat(locale))
const plurals = remembered((locale: Locale) => new Intl.PluralRules(locale))

type Values = Readonly<Record<string, string | number>>

function write(parts: readonly Part[], locale: Locale, values: Values): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      const value = values[part.name]
      if (value === undefined) throw new RangeError(`no value for ${part.name} of a message`)
      if ('cases' in part) {
        const { cases, plural } = part
        const chosen = plural
          ? (cases[`=${value}`] ?? cases[plurals(locale).select(Number(value))])
          : Object.hasOwn(cases, value) && cases[value]
        return write(chosen || (cases['other'] as readonly Part[]), locale, values)
      }
      return part.asNumber ? numbers(locale).format(Number(value)) : String(value)
    })
    .join('')
}

/**
 * A message with its arguments filled in.
 *
 * @throws SyntaxError where it is not written as above
 * @throws RangeError where a value is missing
 */
export const formatMessage = (message: string, locale: Locale, values: Values): string =>
  write(parsed(message), locale, values)

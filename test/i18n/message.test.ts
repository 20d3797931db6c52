import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { formatMessage } from '../../src/i18n/message.ts'
import { locales } from '../../src/lib/text.ts'

const source = join(import.meta.dirname, '../../src')

/** The code of the product, in one piece. */
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[.]tsx?$/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n')

const unescaped = (literal: string): string => JSON.parse(`"${literal.replaceAll('"', '\\"').replaceAll("\\'", "'")}"`)

/** Every text of the product in one language, as it stands in the source. */
const messagesOf = (locale: string) =>
  [...code.matchAll(new RegExp(`\\b${locale}:\\s*'((?:[^'\\\\\\n]|\\\\.)*)'`, 'g'))].map(([, literal = '']) =>
    unescaped(literal),
  )

/** Values for all arguments of a message: numbers where it counts or formats, else words that it may choose by. */
function valuesFor(message: string, number: number): Record<string, string | number> {
  const names = [...message.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+))?\s*[,}]/g)]
  const words = [...message.matchAll(/(\w+) \{/g)].map(([, word = '']) => word)
  return Object.fromEntries(
    names.map(([, name = '', kind]) => [
      name,
      kind === 'number' || kind === 'plural' ? number : (words[number % (words.length + 1)] ?? 'unheard of'),
    ]),
  )
}

describe.each(locales)('messages in %s', (locale) => {
  const messages = messagesOf(locale)

  it('are all read and filled as FormatJS does', () => {
    expect(messages.length).toBeGreaterThan(200)
    const filled = messages.filter((message) => message.includes('{'))
    expect(filled.length).toBeGreaterThan(20)
    for (const message of messages) {
      for (const number of [0, 1, 2, 5, 1234567.891]) {
        const values = valuesFor(message, number)
        const expected = String(new IntlMessageFormat(message, locale).format(values))
        expect(formatMessage(message, locale, values)).toBe(expected)
      }
    }
  })

  it('of any nesting are filled as FormatJS does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '한', '=', '.', '–'), maxLength: 6 })
    const { message } = fc.letrec<{ message: string; part: string }>((tie) => ({
      message: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
      part: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.constantFrom('{word}', '{n}', '{n, number}', '{ word }'),
        fc
          .tuple(tie('message'), tie('message'), tie('message'))
          .map(([a, b, c]) => `{n, plural, =0 {${a}#} one {${b}} other {${c} #}}`),
        fc.tuple(tie('message'), tie('message')).map(([a, b]) => `{word, select, yes {${a}} other {${b}}}`),
      ),
    }))
    fc.assert(
      fc.property(
        message,
        fc.record({ n: fc.integer({ min: 0, max: 100_000 }), word: fc.constantFrom('yes', 'no', 'constructor') }),
        (wanted, values) => {
          const expected = String(new IntlMessageFormat(wanted, locale).format(values))
          expect(formatMessage(wanted, locale, values)).toBe(expected)
        },
      ),
      { seed: 6 },
    )
  })
})

describe('a message that is not one', () => {
  it.each(['{', '{a', '}', '{a, plural, one {x}}', '{a, select}', '{a, date}', '{a, select, other {x}', '{}'])(
    'is refused: %s',
    (message) => {
      expect(() => formatMessage(message, 'en', { a: 1 })).toThrow(SyntaxError)
    },
  )

  it('or lacks a value is refused', () => {
    expect(() => formatMessage('{a}', 'en', {})).toThrow(RangeError)
  })
})

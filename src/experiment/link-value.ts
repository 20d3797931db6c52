import type { Item, ItemSetting, NumberSetting, Setting } from '../lib/setting.ts'

/**
 * How one setting's value stands in a link. Reading gives a value for `readValue` to judge: what can't be understood
 * passes through as the text it was, so that the problem shown quotes what the user wrote.
 */

const decimal = /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i

const writeNumber = (value: number): string => String(value).replace('e+', 'e')

/** With a decimal point or comma. A link says 0, never −0. */
const readNumber = (text: string): number | string => (decimal.test(text) ? Number(text.replace(',', '.')) + 0 : text)

/**
 * Percent-encoding for text, but readable: spaces as +. Half of a surrogate pair, which can't be encoded, becomes a
 * replacement character.
 */
const writeText = (value: string): string =>
  encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll('%20', '+')

/** Undoes percent-encoding where there is any; broken sequences stay as they are. */
export const decode = (text: string): string => decodeExactly(text.replaceAll('+', ' '))

/** The same where + is a plus. Half of a surrogate pair is replaced, as in what is written. */
function decodeExactly(text: string): string {
  const whole = text.replaceAll(/\p{Cs}/gu, '\uFFFD')
  try {
    return decodeURIComponent(whole)
  } catch {
    return whole
  }
}

/** The entries of a list: separated by commas, but not in brackets, within which expressions have theirs. */
function entries(text: string): string[] {
  const found = ['']
  let depth = 0
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (character === ',' && depth <= 0) found.push('')
    else found[found.length - 1] += character
  }
  return found
}

export function writeValue(setting: Setting, value: unknown): string {
  switch (setting.kind) {
    case 'number':
      return writeNumber(value as number)
    case 'boolean':
      return value ? '1' : '0'
    case 'text':
      return writeText(value as string)
    case 'choice':
      return value as string
    case 'list':
      // Programs that look for links in a text end them at ^.
      return (value as readonly string[]).join(',').replaceAll('^', '%5E')
    case 'item':
      return writeItem(setting, value as Record<string, unknown>).join(':')
  }
}

/** `['adam', 'beta1=0.8']`: the id, and the parameters that are not at their default. */
export function writeItem(setting: ItemSetting, value: Record<string, unknown>): string[] {
  const option = setting.options.find((candidate) => candidate.id === value.id) as Item
  const parameters = Object.entries(option.parameters)
    .filter(([name, parameter]) => value[name] !== parameter.default)
    .map(([name, parameter]) => `${parameter.key}=${writeNumber(value[name] as number)}`)
  return [option.id, ...parameters]
}

export function parseValue(setting: Setting, text: string): unknown {
  switch (setting.kind) {
    case 'number':
      return readNumber(decode(text))
    case 'boolean':
      return { 1: true, 0: false, true: true, false: false }[decode(text)] ?? decode(text)
    case 'text':
    case 'choice':
      return decode(text)
    case 'list':
      return entries(decodeExactly(text))
    case 'item': {
      const [id = '', ...rest] = decode(text).split(':')
      return parseItem(setting, id, rest)
    }
  }
}

/** An item from its id and `key=value` parts; unknown keys are kept under their own name, to be reported. */
export function parseItem(setting: ItemSetting, id: string, parts: readonly string[]): Record<string, unknown> {
  const parameters = setting.options.find((option) => option.id === id)?.parameters ?? {}
  const raw: [string, unknown][] = parts.map((part) => {
    const [key, value] = splitOnce(part, '=')
    return [nameOf(parameters, key) ?? key, value === undefined ? part : readNumber(value)]
  })
  return { ...Object.fromEntries(raw), id }
}

/** The name under which a record of settings holds the one with this link key. */
export const nameOf = (settings: Readonly<Record<string, Setting | NumberSetting>>, key: string): string | undefined =>
  Object.keys(settings).find((name) => settings[name]?.key === key)

export function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

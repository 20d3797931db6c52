import { type Locale, locales, type Text } from '../lib/text.ts'
import { formatMessage } from './message.ts'

/** What a message can be filled with; a `Text` is put in in the language of the message. */
export type Values = Readonly<Record<string, string | number | Text>>

/** A message in one language, its arguments filled in. */
export function formatText(text: Text, locale: Locale, values?: Values): string {
  const message = text[locale]
  if (!values) return message
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]),
  )
  return formatMessage(message, locale, filled)
}

/** A message with its arguments filled in in every language: a text to hand on. */
export const fill = (text: Text, values: Values): Text =>
  Object.fromEntries(locales.map((locale) => [locale, formatText(text, locale, values)])) as Record<Locale, string>

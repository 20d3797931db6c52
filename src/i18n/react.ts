import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Locale, Text } from '../lib/text.ts'
import { helpStore } from './apart.ts'
import { formatText, type Values } from './format.ts'
import { localeStore } from './locale.ts'

export type Translate = (text: Text, values?: Values) => string

export const useLocale = (): Locale => useStore(localeStore)

/** Another function where explanations were not there yet: what remembers the old one asks again. */
const translator =
  (locale: Locale, _hasHelp: boolean): Translate =>
  (text, values) =>
    formatText(text, locale, values)

/** The function that puts a message in the language of the interface. */
export function useText(): Translate {
  const locale = useLocale()
  // What was shown without explanations is shown again with them.
  const hasHelp = useStore(helpStore)
  return useMemo(() => translator(locale, hasHelp), [locale, hasHelp])
}

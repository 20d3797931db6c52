import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { Locale, Text } from '../lib/text.ts'
import { formatText, type Values } from './format.ts'
import { localeStore } from './locale.ts'

export type Translate = (text: Text, values?: Values) => string

export const useLocale = (): Locale => useStore(localeStore)

/** The function that puts a message in the language of the interface. */
export function useText(): Translate {
  const locale = useLocale()
  return useCallback((text, values) => formatText(text, locale, values), [locale])
}

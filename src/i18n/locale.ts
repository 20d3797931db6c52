import { createStore } from 'zustand/vanilla'
import { type Locale, locales } from '../lib/text.ts'

const storageKey = 'layerwise.locale'

const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** Storage can be forbidden or full; the choice then lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function initial(): Locale {
  const chosen = stored()
  if (isLocale(chosen)) return chosen
  const preferred = globalThis.navigator?.languages ?? []
  return preferred.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en'
}

/** The language of the interface: what was chosen, else what the browser prefers, else English. */
export const localeStore = createStore<Locale>(() => initial())

export function setLocale(locale: Locale): void {
  localeStore.setState(locale, true)
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // The choice then lasts as long as the page.
  }
}

import { createStore } from 'zustand/vanilla'
import { type Locale, locales } from '../lib/text.ts'
import { loadTexts } from './apart.ts'

const storageKey = 'layerwise.locale'

const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** What the address says, for this visit alone: `?lang=ko`; else what was chosen before, unless storage is forbidden. */
function stored(): string | null {
  try {
    return new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(storageKey)
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

/** The language of the interface: English until `startLocale` knows better. */
export const localeStore = createStore<Locale>(() => 'en')

/** Shows the language that was chosen, else what the browser prefers, else English, once its texts are there. */
export async function startLocale(): Promise<void> {
  await show(initial())
}

export async function setLocale(locale: Locale): Promise<void> {
  await show(locale)
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Without its texts (the network is gone) the language stays what it is. */
async function show(locale: Locale): Promise<void> {
  try {
    await loadTexts(locale)
    localeStore.setState(locale, true)
  } catch {
    // What can be read goes on being read.
  }
}

import { createStore } from 'zustand/vanilla'
import type { Locale } from '../lib/text.ts'

/**
 * Texts that the build took out of the code (`scripts/texts-apart.mjs`); empty before they are loaded.
 */
let korean: readonly string[] = []
let help: readonly unknown[] = []

/** @public */
export const koreanOf = (index: number): string => korean[index] ?? ''

/** @public */
export const helpOf = (index: number): unknown => help[index] ?? ''

/** Whether explanations can be read yet. */
export const helpStore = createStore(() => false)

/** Loads what a language is read from. @throws what the browser says where it can't be fetched */
export async function loadTexts(locale: Locale): Promise<void> {
  if (locale === 'ko') korean = (await import('./catalogue.ts')).catalogue
}

/** Loads the English explanations: the page stands without them. Where they can't be fetched, it goes on doing so. */
export async function loadHelp(): Promise<void> {
  try {
    help = (await import('./help-catalogue.ts')).catalogue
    helpStore.setState(true, true)
  } catch {
    // Nothing but explanations is missing.
  }
}

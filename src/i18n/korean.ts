import type { Locale } from '../lib/text.ts'

let texts: readonly string[] = []

/**
 * A text that the build took out of the code (`scripts/korean-apart.mjs`); empty before it is loaded.
 * @public
 */
export const koreanOf = (index: number): string => texts[index] ?? ''

/** Loads what a language is read from. @throws what the browser says where it can't be fetched */
export async function loadTexts(locale: Locale): Promise<void> {
  if (locale === 'ko') texts = (await import('./catalogue.ts')).catalogue
}

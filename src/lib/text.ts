/** The languages of the interface. */
export const locales = ['en', 'ko'] as const

export type Locale = (typeof locales)[number]

/**
 * A user-visible message in every language, side by side, so that a missing translation is a type error
 * and adding an item to a table touches that item's file alone. ICU MessageFormat syntax.
 */
export type Text = Readonly<Record<Locale, string>>

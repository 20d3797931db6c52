import { createStore } from 'zustand/vanilla'

/** The looks of the page that can be chosen; `system` is light or dark, as the system has it. */
export const themeChoices = ['system', 'light', 'dark', 'projector'] as const

export type ThemeChoice = (typeof themeChoices)[number]
export type Theme = Exclude<ThemeChoice, 'system'>

interface ThemeState {
  readonly choice: ThemeChoice
  readonly theme: Theme
}

const storageKey = 'layerwise.theme'
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

function stored(): ThemeChoice {
  try {
    // What the address says is for this visit alone: `?theme=dark`.
    const value = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(storageKey)
    return themeChoices.find((choice) => choice === value) ?? 'system'
  } catch {
    return 'system'
  }
}

const resolve = (choice: ThemeChoice): Theme =>
  choice === 'system' ? (prefersDark().matches ? 'dark' : 'light') : choice

export const themeStore = createStore<ThemeState>(() => ({ choice: 'system', theme: 'light' }))

function apply(choice: ThemeChoice): void {
  const theme = resolve(choice)
  document.documentElement.dataset['theme'] = theme
  themeStore.setState({ choice, theme })
}

export function setTheme(choice: ThemeChoice): void {
  apply(choice)
  try {
    localStorage.setItem(storageKey, choice)
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Applies the stored choice, and follows the system as long as nothing else was chosen. */
export function startTheme(): void {
  apply(stored())
  prefersDark().addEventListener('change', () => apply(themeStore.getState().choice))
}

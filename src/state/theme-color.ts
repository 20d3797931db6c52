import { themeStore } from './theme.ts'

/** The bar of the window, where the page is installed, has the colour of the theme that is shown, not of the system’s. */
export function followThemeColor(): void {
  const follow = () => {
    const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim()
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.setAttribute('content', surface)
  }
  follow()
  themeStore.subscribe(follow)
}

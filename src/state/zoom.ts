import { type PageState, pageStore } from './page.ts'
import { type Theme, themeStore } from './theme.ts'

interface Window {
  readonly width: number
  readonly height: number
}

/** The smallest windows, in CSS pixels, that the workspace and a presentation are laid out for without zoom. */
const designed = { workspace: { width: 1200, height: 740 }, present: { width: 960, height: 540 } }
const largest = 4

/**
 * How much larger than designed everything on the page is. A projector's picture is looked at from afar: the larger
 * it is, the larger the type, and not the more of it. 1 everywhere else: how large type is, is the reader's choice.
 */
export function zoomFor(theme: Theme, mode: PageState['mode'], { width, height }: Window): number {
  if (mode === 'embed' || (theme !== 'projector' && mode !== 'present')) return 1
  const room = designed[mode]
  return Math.min(largest, Math.max(1, Math.min(width / room.width, height / room.height)))
}

/** Browsers that know this property agree on what `zoom` does to lengths and to places of the pointer. */
const knowsZoom = (): boolean => 'currentCSSZoom' in Element.prototype

/** Keeps `--zoom`, by which the style sheet enlarges the page, right for window, theme and mode. */
export function startZoom(): void {
  const apply = () => {
    const zoom = zoomFor(themeStore.getState().theme, pageStore.getState().mode, {
      width: innerWidth,
      height: innerHeight,
    })
    document.documentElement.style.setProperty('--zoom', String(knowsZoom() ? zoom : 1))
  }
  apply()
  themeStore.subscribe(apply)
  pageStore.subscribe(apply)
  addEventListener('resize', apply)
}

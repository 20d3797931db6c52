import { type PageState, pageStore } from './page.ts'
import { type Theme, themeStore } from './theme.ts'

interface Window {
  readonly width: number
  readonly height: number
}

/**
 * The smallest windows, in CSS pixels, that a presentation and the workspace are laid out for without zoom: for a projector,
 * and for a screen on a desk, where only those of 4K and more leave things tiny and far apart.
 */
const designed = {
  present: { width: 960, height: 540 },
  projector: { width: 1200, height: 740 },
  desk: { width: 2560, height: 1440 },
}
const largest = 4

/**
 * How much larger than designed everything on the page is. A projector's picture is looked at from afar: the larger
 * it is, the larger the type, and not the more of it. On a desk, only very large windows are enlarged: how large type is,
 * is the reader's choice. In a frame it is the choice of the page around.
 */
export function zoomFor(theme: Theme, mode: PageState['mode'], { width, height }: Window): number {
  if (mode === 'embed' && theme !== 'projector') return 1
  const room = designed[mode === 'present' ? 'present' : theme === 'projector' ? 'projector' : 'desk']
  return Math.min(largest, Math.max(1, Math.min(width / room.width, height / room.height)))
}

/** Browsers that know this property agree on what `zoom` does to lengths and to places of the pointer. */
const knowsZoom = (): boolean => 'currentCSSZoom' in Element.prototype

/** Keeps `--zoom`, by which the style sheet enlarges the page, right for window, theme and mode. */
export function startZoom(): void {
  const density = devicePixelRatio
  const apply = () => {
    // The browser's own zoom, which makes the window fewer pixels large and these denser, comes on top.
    const closer = devicePixelRatio / density
    const zoom = zoomFor(themeStore.getState().theme, pageStore.getState().mode, {
      width: innerWidth * closer,
      height: innerHeight * closer,
    })
    document.documentElement.style.setProperty('--zoom', String(knowsZoom() ? zoom : 1))
  }
  apply()
  themeStore.subscribe(apply)
  pageStore.subscribe(apply)
  addEventListener('resize', apply)
}

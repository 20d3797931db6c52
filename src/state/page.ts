import { createStore } from 'zustand/vanilla'

/** What the page as a whole shows. */
export interface PageState {
  /**
   * `workspace`: everything; `present`: the network and its output, as large as the screen allows; `embed`: the
   * experiment alone, within a page of someone else.
   */
  readonly mode: 'workspace' | 'present' | 'embed'
  readonly dialog: 'shortcuts' | 'share' | 'draw' | 'csv' | 'history' | null
  /** While presenting: all but the surroundings of the pointer is darkened. */
  readonly spotlight: boolean
  /** A file is held over the page. */
  readonly dropping: boolean
  /** There is something to be said about what is kept: see `storage/state.ts`. */
  readonly keeping: boolean
}

const workspacePage = { mode: 'workspace', dialog: null, spotlight: false, dropping: false } as const

export const pageStore = createStore<PageState>(() => ({ ...workspacePage, keeping: false }))

/** Whether the address asks for the experiment alone: `?embed`. */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has('embed')

export const startEmbedded = (): void => pageStore.setState({ mode: 'embed' })

/**
 * Presents in full screen where the browser allows it, and fills the window where it does not. To be called by a
 * gesture: without one no browser gives the screen.
 */
export function present(): void {
  pageStore.setState({ mode: 'present', dialog: null })
  document.documentElement.requestFullscreen?.().catch(() => {})
}

export function endPresenting(): void {
  pageStore.setState(workspacePage)
  if (document.fullscreenElement) void document.exitFullscreen()
}

/** The browser's own key ends full screen, and the presentation with it. */
export function followFullscreen(): void {
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && pageStore.getState().mode === 'present') pageStore.setState(workspacePage)
  })
}

export const openDialog = (dialog: PageState['dialog']): void => pageStore.setState({ dialog })
export const toggleSpotlight = (): void => pageStore.setState(({ spotlight }) => ({ spotlight: !spotlight }))
export const setDropping = (dropping: boolean): void => pageStore.setState({ dropping })

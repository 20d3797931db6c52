import { classTables, divergingTable, type Palette, readPalette } from '../plots/colour.ts'
import { useTheme } from '../state/react.ts'
import type { Theme } from '../state/theme.ts'

/** The colours of data pictures in one theme. */
export interface Looks {
  readonly palette: Palette
  /** 256 pixels from negative to positive. */
  readonly table: Uint32Array
  /** For each of several classes: 256 pixels from what is not of it to what is. */
  readonly classTables: readonly Uint32Array[]
}

const known = new Map<Theme, Looks>()

/** Reads the style sheet once for each theme. */
function looksOf(theme: Theme): Looks {
  let looks = known.get(theme)
  if (!looks) {
    const palette = readPalette(document.documentElement)
    looks = { palette, table: divergingTable(palette), classTables: classTables(palette) }
    known.set(theme, looks)
  }
  return looks
}

export const useLooks = (): Looks => looksOf(useTheme())

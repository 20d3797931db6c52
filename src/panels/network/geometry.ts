/** Where everything in the network picture stands, in CSS pixels. */
export interface Column {
  readonly x: number
  /** Side of a unit's map. */
  readonly tile: number
  /** Side of what a finger or pointer meets of it: more than the map where maps are small and there is room. */
  readonly target: number
  /** Vertical centres of the units that are drawn. */
  readonly centres: readonly number[]
  /** Units for which there is no room. */
  readonly hidden: number
}

export interface Geometry {
  readonly width: number
  readonly height: number
  readonly columns: readonly Column[]
  /** Width of the heads. */
  readonly head: number
  /** Whether heads are too narrow for words: numbers stand there instead. */
  readonly terse: boolean
}

const widestHead = 128

/** Narrowest column: a layer's head has to fit, for fingers with larger buttons; narrower panels scroll. */
const narrowest = { pointer: 90, fingers: 136 }
/** Heads that are narrower have no room for words. */
const wordy = 104
/** Room below for what is not shown and for what stands at the foot of the panel. */
const bottom = 40
/** Room at the left and right for the names of inputs and outputs. */
const margin = 4
const largestTile = 44
const singleOutputTile = 54
const outputTile = 38
const largestPitch = 64
/** Room under an output for what it means, in the largest type. */
const labelHeight = 24
const smallestPitch = 7
/** Units that stand closer than this are met together. */
export const crowded = 24
/** What a finger meets without aiming. */
const largestTarget = 44

/**
 * @param counts units of each column: inputs, hidden layers, outputs
 * @param top height of the layers' heads
 * @param fingers whether fingers are to meet what is in the heads
 */
export function networkGeometry(
  panel: { readonly width: number; readonly height: number },
  counts: readonly number[],
  top: number,
  fingers: boolean,
): Geometry {
  const step = Math.max(fingers ? narrowest.fingers : narrowest.pointer, (panel.width - 2 * margin) / counts.length)
  const room = panel.height - top - bottom
  const most = Math.max(1, Math.floor(room / smallestPitch))
  const columns = counts.map((count, i): Column => {
    const shown = Math.min(count, most)
    const pitch = Math.min(largestPitch, room / shown)
    const isOutput = i === counts.length - 1
    // Under an output stands what it means.
    const largest = isOutput ? (count === 1 ? singleOutputTile : outputTile) : largestTile
    const share = isOutput && pitch > 2 * labelHeight ? Math.min(pitch * 0.72, pitch - labelHeight) : pitch * 0.72
    const tile = Math.max(5, Math.min(largest, share))
    const middle = top + room / 2
    const first = middle - (pitch * (shown - 1)) / 2
    return {
      x: margin + step * (i + 0.5),
      tile,
      target: Math.max(tile, Math.min(pitch, largestTarget)),
      centres: Array.from({ length: shown }, (_, u) => first + u * pitch),
      hidden: count - shown,
    }
  })
  return {
    width: margin * 2 + step * counts.length,
    height: panel.height,
    columns,
    head: Math.min(widestHead, step - 6),
    terse: step - 6 < wordy,
  }
}

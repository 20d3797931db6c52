/** Where everything in the network picture stands, in CSS pixels. */
export interface Column {
  readonly x: number
  /** Side of a unit's map. */
  readonly tile: number
  /** Side of what a finger or pointer meets of it: more than the map where maps are small and there is room. */
  readonly target: number
  /** Vertical centres of the units that are drawn. */
  readonly centres: readonly number[]
  /** Units for which there is no room, and where that is said. */
  readonly hidden: number
  readonly foot: number
}

export interface Geometry {
  readonly width: number
  readonly height: number
  readonly columns: readonly Column[]
  readonly heads: HeadsLook
  /** Width of the heads. */
  readonly head: number
  /** Height of what stands above the picture. */
  readonly top: number
}

/** What stands above the columns: `words` and controls, fewer words (`terse`), or a button that all controls are behind. */
export type HeadsLook = 'words' | 'terse' | 'compact'

const widestHead = 128

/** Narrowest column with controls in its head, with larger ones for fingers; with a button alone; where nothing can be changed. */
const narrowest = {
  controls: { pointer: 90, fingers: 136 },
  button: { pointer: 34, fingers: 48 },
  captions: { pointer: 34, fingers: 34 },
}
/** Heads that are narrower have no room for words. */
const wordy = 104
/** Height above the picture of the heads with what is between them, and of captions. */
const heights = {
  controls: { pointer: 152, fingers: 196 },
  button: { pointer: 88, fingers: 112 },
  captions: { pointer: 44, fingers: 44 },
}
/** Room below, for the number of the last unit. */
const bottom = 8
/** Room at the left and right for the names of inputs and outputs. */
const margin = 4
const largestTile = 44
const singleOutputTile = 54
const outputTile = 38
const largestPitch = 64
/** A panel that is higher, with columns that are wider, has larger maps, up to so many times. */
const roomy = { height: 420, step: 150 }
const mostEnlarged = 2
/** Room under a unit for its number, where it is not in any case too little. */
const numberRoom = 20
const roomyPitch = 48
/** Part of a column that a map may take of its width. */
const widestTile = 0.7
/** Room under an output for what it means, in the largest type; under an input for its name, where none is beside it. */
const labelHeight = 24
/** Room under a column for how many more units there are. */
const footHeight = 16
const smallestPitch = 7
/** Units that stand closer than this are met together. */
export const crowded = 24
/** What a finger meets without aiming. */
const largestTarget = 44

interface Use {
  readonly isEditable: boolean
  /** Whether fingers are to meet what is in the heads. */
  readonly fingers: boolean
}

/** @param counts units of each column: inputs, hidden layers, outputs */
export function networkGeometry(
  panel: { readonly width: number; readonly height: number },
  counts: readonly number[],
  { isEditable, fingers }: Use,
): Geometry {
  const user = fingers ? 'fingers' : 'pointer'
  const share = (panel.width - 2 * margin) / counts.length
  const hasRoom = share >= narrowest.controls[isEditable ? user : 'pointer']
  const kind = isEditable ? (hasRoom ? 'controls' : 'button') : 'captions'
  // Narrower panels scroll.
  const step = Math.max(narrowest[kind][user], share)
  const top = heights[kind][user]
  const height = panel.height - top - bottom
  const most = Math.max(1, Math.floor((height - footHeight) / smallestPitch))
  // In a large panel maps are larger, too.
  const scale = Math.min(mostEnlarged, Math.max(1, Math.min(height / roomy.height, step / roomy.step)))
  const columns = counts.map((count, i): Column => {
    const shown = Math.min(count, most)
    const room = shown < count ? height - footHeight : height
    const pitch = Math.min(largestPitch * scale, room / shown)
    const isOutput = i === counts.length - 1
    // Under an output stands what it means.
    const largest = isOutput ? (count === 1 ? singleOutputTile : outputTile) : largestTile
    const isNamed = isOutput || (i === 0 && !hasRoom)
    const below = isNamed ? labelHeight : pitch >= roomyPitch ? numberRoom : 0
    const part = Math.min(pitch * 0.72, pitch > 2 * below ? pitch - below : pitch)
    const tile = Math.max(5, Math.min(largest * scale, part, step * widestTile))
    const middle = top + room / 2
    const first = middle - (pitch * (shown - 1)) / 2
    return {
      x: margin + step * (i + 0.5),
      tile,
      target: Math.max(tile, Math.min(pitch, largestTarget)),
      centres: Array.from({ length: shown }, (_, u) => first + u * pitch),
      hidden: count - shown,
      foot: top + room,
    }
  })
  return {
    width: margin * 2 + step * counts.length,
    height: panel.height,
    columns,
    heads: !hasRoom ? 'compact' : step - 6 < wordy ? 'terse' : 'words',
    head: Math.min(widestHead, step - (hasRoom ? 6 : 4)),
    top,
  }
}

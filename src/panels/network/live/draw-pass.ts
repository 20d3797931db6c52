import { css, type Palette, type Rgb } from '../../../plots/colour.ts'
import type { Column, Geometry } from '../geometry.ts'
import type { Seen } from '../seen.ts'

type Context = CanvasRenderingContext2D

/** Room between two units that a number needs with the rings around them, and the smallest map that it is written at. */
const numberHeight = 18
const smallestNumbered = 24
/** Room that it needs together with what the output above means. */
const labelled = 40
const smallestPlaced = 14
/** Of very small maps, only those have a ring whose number is this part of the largest. */
const leastRinged = 0.1

/** A number in as many characters as stand below a unit. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  const isFar = size >= 1000 || (size < 0.0005 && size > 0)
  const isSmall = size < 0.01 && size > 0
  const text = isFar ? value.toExponential(0) : value.toFixed(isSmall ? 4 : size >= 100 ? 0 : 2)
  return text.replace('e+', 'e').replaceAll('-', '−')
}

type Place = NonNullable<Seen['place']>

/** Where the point is on the map of every unit. */
export function drawPlace(context: Context, { columns }: Geometry, place: Place, palette: Palette): void {
  for (const { x, tile, centres } of columns) {
    // On very small maps it would hide more than it shows.
    if (tile < smallestPlaced) continue
    for (const y of centres) {
      const square = { left: x - tile / 2, top: y - tile / 2, side: tile, radius: Math.max(1.5, tile / 13) }
      drawPlaceIn(context, place, square, palette)
    }
  }
}

interface Square {
  readonly left: number
  readonly top: number
  readonly side: number
  readonly radius: number
}

/** A ring where the point is on one map; a line where it is a curve. */
export function drawPlaceIn(
  context: Context,
  place: Place,
  { left, top, side, radius }: Square,
  palette: Palette,
): void {
  const x = left + side * place.x
  context.beginPath()
  if (place.y === null) {
    context.moveTo(x, top + 2)
    context.lineTo(x, top + side - 2)
  } else context.arc(x, top + side * place.y, radius, 0, 2 * Math.PI)
  context.strokeStyle = css(palette.surface)
  context.lineWidth = 3 * palette.stroke
  context.stroke()
  context.strokeStyle = css(palette.ink)
  context.lineWidth = 1.4 * palette.stroke
  context.stroke()
}

/**
 * A number at each unit of some columns, and a ring as strong as it is large.
 *
 * @param values of each column, null where there are none to show
 */
export function drawNumbers(
  context: Context,
  geometry: Geometry,
  values: readonly (ArrayLike<number> | null)[],
  palette: Palette,
  ground: Rgb,
): void {
  const { columns } = geometry
  // Enlarged, type is to be read from the back row.
  const isEnlarged = (document.documentElement.currentCSSZoom ?? 1) > 1
  const font = `${isEnlarged || palette.stroke > 1 ? 12 : 11}px ${getComputedStyle(document.documentElement).getPropertyValue('--font-mono')}`
  for (const [k, column] of columns.entries()) {
    const own = values[k]
    if (!own) continue
    const largest = Math.max(Number.MIN_VALUE, ...Array.from(own, Math.abs))
    for (const [u, y] of column.centres.entries()) {
      const value = own[u] ?? 0
      if (column.tile < smallestPlaced && Math.abs(value) < leastRinged * largest) continue
      drawRing(context, column, y, value, Math.abs(value) / largest, palette)
    }
    if (!hasRoom(column)) continue
    for (const [u, y] of column.centres.entries()) {
      const side = k < columns.length - 1 ? 'below' : hasRoom(column, labelled) ? 'above' : 'before'
      drawNumber(context, column, y, own[u] ?? 0, side, palette, ground, font)
    }
  }
}

const hasRoom = (
  { tile, centres: [first = 0, second = Number.POSITIVE_INFINITY] }: Column,
  height = numberHeight,
): boolean => tile >= smallestNumbered && second - first - tile >= height

function drawRing(
  context: Context,
  { x, tile }: Column,
  y: number,
  value: number,
  part: number,
  palette: Palette,
): void {
  const side = tile + 3
  context.beginPath()
  context.roundRect(x - side / 2, y - side / 2, side, side, side * 0.22)
  context.strokeStyle = css(value < 0 ? palette.negative : palette.positive, 0.25 + 0.75 * part)
  context.lineWidth = (1 + 2.5 * part) * palette.stroke
  context.stroke()
}

/** Below a unit; above an output, which has its meaning below, or before it where that of the output above is in the way. */
function drawNumber(
  context: Context,
  { x, tile }: Column,
  y: number,
  value: number,
  side: 'below' | 'above' | 'before',
  palette: Palette,
  ground: Rgb,
  font: string,
): void {
  context.font = font
  context.textAlign = side === 'before' ? 'right' : 'center'
  context.textBaseline = side === 'before' ? 'middle' : side === 'above' ? 'bottom' : 'top'
  const left = side === 'before' ? x - tile / 2 - 6 : x
  const top = side === 'before' ? y : side === 'above' ? y - tile / 2 - 4 : y + tile / 2 + 4
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = css(ground, 0.9)
  context.strokeText(shortNumber(value), left, top)
  context.fillStyle = css(palette.ink)
  context.fillText(shortNumber(value), left, top)
}

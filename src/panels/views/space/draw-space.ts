import { css, type Palette } from '../../../plots/colour.ts'
import { isolines } from '../../../plots/isolines.ts'
import { markerOf, traceMarker } from '../../../plots/marker.ts'
import type { Cut } from './cuts.ts'
import type { GridLine } from './rows.ts'
import type { PointLook } from './use-point-looks.ts'
import type { Frame } from './window.ts'

/** A square picture of one layer: where its places stand in pixels. */
export interface Square {
  readonly side: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

const edge = 1

export const squareOf = (side: number, { x, y, reach }: Frame): Square => ({
  side,
  x: (value) => edge + ((value - x + reach) / (2 * reach)) * (side - 2 * edge),
  y: (value) => edge + ((y + reach - value) / (2 * reach)) * (side - 2 * edge),
})

/**
 * The lines of the grid as the layer bends them: whole ones along the first input, dashed ones along the second. Each dash is
 * as long as another on the plane of the inputs, and as long here as the layer stretches it. (The canvas's own dashes can
 * take half a second where a line is folded many times.)
 */
export function drawGrid(
  context: CanvasRenderingContext2D,
  places: Float64Array,
  lines: readonly GridLine[],
  palette: Palette,
  square: Square,
): void {
  const rows = places.length / 2
  context.lineJoin = 'round'
  for (const direction of [0, 1] as const) {
    context.beginPath()
    for (const { from, count, along } of lines) {
      if (along !== direction) continue
      for (let i = 0; i < count; i++) {
        const [x, y] = [square.x(places[from + i] as number), square.y(places[rows + from + i] as number)]
        if (i === 0 || (direction === 1 && i % 2 === 0)) context.moveTo(x, y)
        else context.lineTo(x, y)
      }
    }
    context.strokeStyle = css(palette.ink, direction === 0 ? 0.4 : 0.5)
    context.lineWidth = palette.stroke
    context.stroke()
  }
}

interface Group {
  readonly look: PointLook
  readonly members: number[]
}

const known = new WeakMap<readonly PointLook[], readonly Group[]>()

/** Those that look the same: a path for all of them. */
function groupsOf(looks: readonly PointLook[]): readonly Group[] {
  const found = known.get(looks)
  if (found) return found
  const groups = new Map<string, Group>()
  for (const [i, look] of looks.entries()) {
    const key = `${look.marker} ${look.hollow} ${css(look.colour)}`
    const group = groups.get(key)
    if (group) group.members.push(i)
    else groups.set(key, { look, members: [i] })
  }
  const all = [...groups.values()]
  known.set(looks, all)
  return all
}

/** Points by class, a shape and a colour each; hollow ones of the validation set. */
export function drawSamples(
  context: CanvasRenderingContext2D,
  place: (i: number) => readonly [x: number, y: number],
  looks: readonly PointLook[],
  palette: Palette,
): void {
  const radius = looks.length > 250 ? 2.4 : 3.2
  for (const { look, members } of groupsOf(looks)) {
    const [colour, paper] = [css(look.colour), css(palette.surface)]
    context.beginPath()
    for (const i of members) traceMarker(context, markerOf(look.marker), ...place(i), radius)
    context.fillStyle = look.hollow ? paper : colour
    context.strokeStyle = look.hollow ? colour : paper
    context.lineWidth = (look.hollow ? 1.3 : 0.8) * palette.stroke
    context.fill()
    context.stroke()
  }
}

export function drawRing(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
  for (const [colour, width] of [
    [palette.surface, 5],
    [palette.ink, 2.5],
  ] as const) {
    context.beginPath()
    context.arc(x, y, 8, 0, 2 * Math.PI)
    context.strokeStyle = css(colour)
    context.lineWidth = width * palette.stroke
    context.stroke()
  }
}

/** Cuts, the decisions thick and above the others. */
export function drawCuts(
  context: CanvasRenderingContext2D,
  cuts: readonly Cut[],
  palette: Palette,
  square: Square,
): void {
  for (const isMain of [false, true]) {
    const some = cuts.filter(({ main }) => main === isMain)
    if (some.length === 0) continue
    context.beginPath()
    for (const { grid, bounds, value, level } of some) {
      const [columns, rows] = grid
      const x = (column: number) => square.x(bounds.left + (column / columns) * (bounds.right - bounds.left))
      const y = (row: number) => square.y(bounds.top + (row / rows) * (bounds.bottom - bounds.top))
      isolines(value, grid, level, (x0, y0, x1, y1) => {
        context.moveTo(x(x0), y(y0))
        context.lineTo(x(x1), y(y1))
      })
    }
    context.strokeStyle = css(palette.surface, isMain ? 1 : 0.8)
    context.lineWidth = (isMain ? 5 : 3.2) * palette.stroke
    context.stroke()
    context.strokeStyle = css(palette.ink)
    context.lineWidth = (isMain ? 2.5 : 1.2) * palette.stroke
    context.stroke()
  }
}

import { css, type Palette, type Rgb } from '../../../plots/colour.ts'
import type { Column, Geometry } from '../geometry.ts'
import type { EdgeLook } from '../seen.ts'
import { ailmentOf, type Health } from './health.ts'
import { signs } from './signs.ts'

type Context = CanvasRenderingContext2D

/** Part of a tile's side that its corners are rounded with. */
const corner = 0.2
/** Maps that are smaller have no room for a sign in their corner. */
const smallestSigned = 20

function traceTile(context: Context, { x, tile }: Column, y: number): void {
  context.beginPath()
  context.roundRect(x - tile / 2, y - tile / 2, tile, tile, tile * corner)
}

/** Units that dropout left out: pale, and dashed around. */
export function drawDropped(
  context: Context,
  { columns }: Geometry,
  dropped: EdgeLook['dropped'],
  palette: Palette,
  ground: Rgb,
): void {
  for (const [k, column] of columns.entries()) {
    for (const [u, y] of column.centres.entries()) {
      if (!dropped[k]?.[u]) continue
      traceTile(context, column, y)
      context.fillStyle = css(ground, 0.76)
      context.fill()
      context.setLineDash(column.tile < smallestSigned ? [2, 2] : [4, 3])
      context.strokeStyle = css(palette.ink, 0.75)
      context.lineWidth = 1.2 * palette.stroke
      context.stroke()
    }
  }
  context.setLineDash([])
}

/** Signs on units that are dead or saturated: a cross, and a line that has become flat. */
export function drawAilments(
  context: Context,
  { columns }: Geometry,
  health: Health,
  dropped: EdgeLook['dropped'],
  palette: Palette,
): void {
  const paths = { dead: new Path2D(signs.dead), saturated: new Path2D(signs.saturated) }
  for (const [k, column] of columns.entries()) {
    if (k === 0 || k === columns.length - 1) continue
    for (const [u, y] of column.centres.entries()) {
      const ailment = ailmentOf(health, k - 1, u)
      if (ailment && !dropped[k]?.[u]) drawSign(context, paths[ailment], column, y, palette)
    }
  }
}

function drawSign(context: Context, sign: Path2D, { x, tile }: Column, y: number, palette: Palette): void {
  const isSmall = tile < smallestSigned
  const radius = isSmall ? tile / 2 : 7
  const [cx, cy] = isSmall ? [x, y] : [x + tile / 2 - 3, y - tile / 2 + 3]
  context.lineWidth = 1.6 * palette.stroke
  if (!isSmall) {
    context.beginPath()
    context.arc(cx, cy, radius, 0, 2 * Math.PI)
    context.fillStyle = css(palette.surface)
    context.strokeStyle = css(palette.ink)
    context.fill()
    context.stroke()
  }
  const arm = radius * 0.5
  context.strokeStyle = css(palette.ink)
  context.save()
  context.translate(cx, cy)
  context.scale(arm, arm)
  context.lineWidth /= arm
  context.stroke(sign)
  context.restore()
}

import type { ActivationId } from '../../engine/activations/index.ts'
import { activations } from '../../engine/activations/index.ts'
import type { Task } from '../../lib/task.ts'
import { byId } from '../../lib/setting.ts'
import { css, type Palette } from '../../plots/colour.ts'
import { colourCells, type ColourScale, Picture, symmetricScale } from '../../plots/heat-map.ts'
import type { Looks } from '../looks.ts'
import type { Column, Geometry } from './geometry.ts'

/** What the units of a stretch of columns compute over the plane, `[units, cells]`. */
export interface Maps {
  readonly values: Float32Array
  readonly grid: readonly [columns: number, rows: number]
}

/** The colours of an activation: its own range where it has one, else 0 in the middle. */
export function scaleOf(activation: ActivationId | null, maps: Maps, unit: number): ColourScale {
  const [low, high] = activation ? byId(activations, activation).range : [Number.NEGATIVE_INFINITY, 0]
  if (Number.isFinite(low) && Number.isFinite(high)) return { low, high }
  const cells = maps.grid[0] * maps.grid[1]
  return symmetricScale(maps.values, unit * cells, (unit + 1) * cells)
}

/** The colours of a unit by its column and its place there. */
export type TableOf = (column: number, unit: number) => Uint32Array

/** What computes the probability of a class has that class's colour; all others have those of numbers. */
export const tablesOf =
  ({ table, classTables }: Looks, last: number, task: Task): TableOf =>
  (column, unit) =>
    (column === last && task === 'multiclass' && classTables[unit % classTables.length]) || table

/** Part of a tile's side that its corners are rounded with. */
const cornerPart = 0.2

const cornersOf = new Map<string, readonly (readonly [cell: number, alpha: number])[]>()

/** The cells of a map that rounding takes away, wholly or in part. */
function corners([columns, rows]: Maps['grid']): readonly (readonly [cell: number, alpha: number])[] {
  const key = `${columns}×${rows}`
  let cells = cornersOf.get(key)
  if (!cells) {
    const [rx, ry] = [columns * cornerPart, rows * cornerPart]
    const found: [number, number][] = []
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const dx = Math.max(0, rx - column - 0.5, column + 0.5 - columns + rx)
        const dy = Math.max(0, ry - row - 0.5, row + 0.5 - rows + ry)
        const alpha = Math.min(1, Math.max(0, rx + 0.5 - Math.hypot(dx, (dy * rx) / ry)))
        if (alpha < 1) found.push([row * columns + column, Math.round(alpha * 255)])
      }
    }
    cells = found
    cornersOf.set(key, cells)
  }
  return cells
}

/**
 * Takes the corners off a map, cell by cell: hundreds of maps are drawn many times a second, and clipping their
 * picture by as many rounded boxes would take longer than all else.
 */
function roundCorners(pixels: Uint32Array, at: number, grid: Maps['grid']): void {
  for (const [cell, alpha] of corners(grid)) {
    pixels[at + cell] = ((pixels[at + cell] as number) & 0xffffff) | (alpha << 24)
  }
}

/** Draws units' maps onto their places: all of them coloured into one strip, which is then cut up. */
export class TilePainter {
  private strip: Picture | null = null
  private readonly canvas = document.createElement('canvas')

  /**
   * @param first column of the first unit in `maps`
   * @param own the activation of each column's units, null for inputs
   */
  paint(
    context: CanvasRenderingContext2D,
    geometry: Geometry,
    first: number,
    last: number,
    counts: readonly number[],
    maps: Maps,
    own: readonly (ActivationId | null)[],
    tableOf: TableOf,
    palette: Palette,
  ): void {
    if (maps.grid[1] === 1) this.paintCurves(context, geometry, first, last, counts, maps, own, palette)
    else this.paintMaps(context, geometry, first, last, counts, maps, own, tableOf)
  }

  private paintMaps(
    context: CanvasRenderingContext2D,
    { columns }: Geometry,
    first: number,
    last: number,
    counts: readonly number[],
    maps: Maps,
    own: readonly (ActivationId | null)[],
    tableOf: TableOf,
  ): void {
    const [width, height] = maps.grid
    const cells = width * height
    const units = maps.values.length / cells
    if (this.strip?.columns !== width || this.strip.rows !== height * units)
      this.strip = new Picture(width, height * units)
    const { strip } = this
    const places: { unit: number; column: Column; y: number }[] = []
    let offset = 0
    for (let k = first; k <= last; k++) {
      const column = columns[k] as Column
      for (const [u, y] of column.centres.entries()) {
        const unit = offset + u
        const scale = scaleOf(own[k] ?? null, maps, unit)
        colourCells(maps.values, unit * cells, maps.grid, scale, tableOf(k, u), strip.pixels, unit * cells, width)
        roundCorners(strip.pixels, unit * cells, maps.grid)
        places.push({ unit, column, y })
      }
      offset += counts[k] as number
    }
    strip.paint(this.canvas)
    for (const { unit, column, y } of places) {
      const { x, tile } = column
      context.drawImage(this.canvas, 0, unit * height, width, height, x - tile / 2, y - tile / 2, tile, tile)
    }
  }

  /** With one input a unit is a curve, not a map. */
  private paintCurves(
    context: CanvasRenderingContext2D,
    { columns }: Geometry,
    first: number,
    last: number,
    counts: readonly number[],
    maps: Maps,
    own: readonly (ActivationId | null)[],
    palette: Palette,
  ): void {
    const [width] = maps.grid
    let offset = 0
    for (let k = first; k <= last; k++) {
      const { x, tile, centres } = columns[k] as Column
      for (const [u, y] of centres.entries()) {
        const unit = offset + u
        const { low, high } = scaleOf(own[k] ?? null, maps, unit)
        const box = new Path2D()
        box.roundRect(x - tile / 2, y - tile / 2, tile, tile, tile * cornerPart)
        context.save()
        context.clip(box)
        context.fillStyle = css(palette.surface)
        context.fillRect(x - tile / 2, y - tile / 2, tile, tile)
        context.beginPath()
        for (let cell = 0; cell < width; cell++) {
          const value = maps.values[unit * width + cell] as number
          const px = x - tile / 2 + (tile * (cell + 0.5)) / width
          const py = y + tile * 0.42 - (tile * 0.84 * (value - low)) / (high - low)
          if (cell === 0) context.moveTo(px, py)
          else context.lineTo(px, py)
        }
        context.strokeStyle = css(palette.positive)
        context.lineWidth = Math.max(1, tile / 24) * palette.stroke
        context.stroke()
        context.restore()
      }
      offset += counts[k] as number
    }
  }
}

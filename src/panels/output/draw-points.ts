import type { PreparedData } from '../../data/prepare.ts'
import type { ColumnId } from '../../data/features/item.ts'
import { css, mix, type Palette, type Rgb } from '../../plots/colour.ts'
import { markerOf, traceMarker } from '../../plots/marker.ts'
import type { Area } from './frame-area.ts'

/** Where each point of the data stands in the picture. */
export function placeOf(data: PreparedData, plane: readonly ColumnId[], area: Area) {
  const width = data.dataset.columns.length
  const place = (id: ColumnId | undefined) => data.dataset.columns.findIndex((column) => column.id === id)
  const [h, v] = [place(plane[0]), place(plane[1])]
  return (index: number): [x: number, y: number] => [
    area.x(data.points.x[index * width + h] as number),
    area.y(v >= 0 ? (data.points.x[index * width + v] as number) : (data.points.y[index] as number)),
  ]
}

/** The more points, the smaller they are. */
export const radiusOf = (count: number): number => (count > 1500 ? 2.2 : count > 700 ? 2.8 : 3.6)

function colourOf(data: PreparedData, index: number, palette: Palette, isCurve: boolean): Rgb {
  const value = data.points.y[index] as number
  if (data.dataset.task !== 'regression') return palette.classes[value % palette.classes.length] ?? palette.ink
  if (isCurve) return palette.positive
  const [low, high] = data.dataset.target.domain
  const part = Math.min(1, Math.max(-1, ((value - low) / (high - low)) * 2 - 1))
  return part < 0 ? mix(palette.middle, palette.negative, -part) : mix(palette.middle, palette.positive, part)
}

/** Training points filled, validation points hollow; a shape for each class. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  data: PreparedData,
  plane: readonly ColumnId[],
  withValidation: boolean,
  palette: Palette,
  area: Area,
): void {
  const place = placeOf(data, plane, area)
  const isClass = data.dataset.task !== 'regression'
  const isCurve = plane.length === 1
  const count = data.points.count
  const radius = radiusOf(count)
  const draw = (indices: Uint32Array, hollow: boolean) => {
    for (const index of indices) {
      const [x, y] = place(index)
      const own = colourOf(data, index, palette, isCurve)
      const colour = css(own)
      // Values near the middle are as pale as the map beneath them: they need an outline of ink.
      const outline = css(isClass || isCurve ? own : mix(own, palette.ink, 0.45))
      context.beginPath()
      traceMarker(context, markerOf(isClass ? (data.points.y[index] as number) : 0), x, y, radius)
      context.fillStyle = hollow ? css(palette.surface) : colour
      context.strokeStyle = hollow || !(isClass || isCurve) ? outline : css(palette.surface)
      context.lineWidth = (hollow ? 1.6 : 1) * palette.stroke
      context.fill()
      context.stroke()
    }
  }
  if (withValidation) draw(data.split.validation, true)
  draw(data.split.train, false)
}

/** A ring around the sample that was stepped over. */
export function drawCurrentSample(
  context: CanvasRenderingContext2D,
  data: PreparedData,
  plane: readonly ColumnId[],
  sample: number,
  palette: Palette,
  area: Area,
): void {
  const index = data.split.train[sample]
  if (index === undefined) return
  const [x, y] = placeOf(data, plane, area)(index)
  context.beginPath()
  context.arc(x, y, 9, 0, 2 * Math.PI)
  context.strokeStyle = css(palette.ink)
  context.lineWidth = 2.5 * palette.stroke
  context.stroke()
}

import { css, type Palette } from '../../plots/colour.ts'
import type { Frame } from '../../training/frame.ts'
import type { Area } from './frame-area.ts'

/** Cells to either side that are evened out with one: few draws are grainy, and neighbours draw for one another. */
const reach = 2

/** A map to fill over and over, and room to work in. */
export interface DeviationMap {
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
  readonly room: Float32Array
}

export const deviationMap = (columns: number, rows: number): DeviationMap => ({
  columns,
  rows,
  values: new Float32Array(columns * rows),
  room: new Float32Array(columns * rows),
})

/**
 * How far the draws lie apart, over the plane: of several classes, in the one that leads. Variances are evened out between
 * neighbours.
 *
 * @returns the largest deviation
 */
export function fillDeviations(
  { outputMap, outputDeviation, layout: { outputs } }: Frame,
  { columns, rows, values, room }: DeviationMap,
): number {
  const cells = columns * rows
  for (let cell = 0; cell < cells; cell++) {
    let best = 0
    for (let k = 1; k < outputs; k++) {
      if ((outputMap[k * cells + cell] as number) > (outputMap[best * cells + cell] as number)) best = k
    }
    values[cell] = (outputDeviation[best * cells + cell] as number) ** 2
  }
  // Twice: those that are near weigh more.
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < rows; row++) evenOut(values, room, row * columns, columns, 1)
    for (let column = 0; column < columns; column++) evenOut(room, values, column, rows, columns)
  }
  let largest = 0
  for (let cell = 0; cell < cells; cell++) {
    const deviation = Math.sqrt(values[cell] as number)
    values[cell] = deviation
    largest = Math.max(largest, deviation)
  }
  return largest
}

/** Every number of a line becomes the mean of itself and its neighbours; at an end, of those that there are. */
function evenOut(from: Float32Array, to: Float32Array, first: number, count: number, stride: number): void {
  let [sum, many] = [0, 0]
  for (let i = -reach; i < count; i++) {
    if (i + reach < count) {
      sum += from[first + (i + reach) * stride] as number
      many++
    }
    if (i > reach) {
      sum -= from[first + (i - reach - 1) * stride] as number
      many--
    }
    if (i >= 0) to[first + i * stride] = Math.max(0, sum / many)
  }
}

/** Colours cells by their part of the strongest deviation. */
export function colourDeviations(
  { values }: DeviationMap,
  strong: number,
  table: Uint32Array,
  pixels: Uint32Array,
): void {
  const factor = 255 / strong
  for (let cell = 0; cell < values.length; cell++) {
    pixels[cell] = table[Math.min(255, Math.round((values[cell] as number) * factor))] as number
  }
}

/** Around a predicted curve: one deviation to either side, and two, fainter. */
export function drawDeviationBand(
  context: CanvasRenderingContext2D,
  { outputMap, outputDeviation, layout: { outputGrid } }: Frame,
  palette: Palette,
  area: Area,
): void {
  const [columns] = outputGrid
  const x = (cell: number) => area.left + ((cell + 0.5) * area.width) / columns
  for (const times of [2, 1]) {
    const y = (cell: number, side: number) =>
      area.y((outputMap[cell] as number) + side * times * (outputDeviation[cell] as number))
    context.beginPath()
    for (let cell = 0; cell < columns; cell++) context.lineTo(x(cell), y(cell, 1))
    for (let cell = columns - 1; cell >= 0; cell--) context.lineTo(x(cell), y(cell, -1))
    context.closePath()
    context.fillStyle = css(palette.accent, times === 1 ? 0.3 : 0.16)
    context.fill()
  }
}

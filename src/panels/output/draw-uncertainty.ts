import { css, type Palette } from '../../plots/colour.ts'
import type { Frame } from '../../training/frame.ts'
import type { Area } from './frame-area.ts'

/** Cells to either side that are evened out with one: few draws are grainy, and neighbours draw for one another. */
const reach = 2

/** What is drawn of a frame, to be filled over and over. */
export interface Uncertainty {
  /** `[outputs, cells]`, as the frame has it. */
  readonly means: Float32Array
  /** Of the output, or of several classes of the one that leads. */
  readonly deviations: Float32Array
  readonly room: Float32Array
}

export const uncertainty = ({ outputMap, layout: { outputs } }: Frame): Uncertainty => ({
  means: new Float32Array(outputMap.length),
  deviations: new Float32Array(outputMap.length / outputs),
  room: new Float32Array(outputMap.length / outputs),
})

/**
 * What draws say on average, and how far they lie apart, over the plane; means and variances evened out between neighbours.
 *
 * @returns the largest deviation
 */
export function fillUncertainty(
  { outputMap, outputDeviation, layout: { outputs, outputGrid } }: Frame,
  { means, deviations, room }: Uncertainty,
): number {
  const cells = deviations.length
  means.set(outputMap)
  for (let k = 0; k < outputs; k++) evenOut(means.subarray(k * cells, (k + 1) * cells), room, outputGrid, 'slope')
  for (let cell = 0; cell < cells; cell++) {
    let best = 0
    for (let k = 1; k < outputs; k++) {
      if ((means[k * cells + cell] as number) > (means[best * cells + cell] as number)) best = k
    }
    deviations[cell] = (outputDeviation[best * cells + cell] as number) ** 2
  }
  // What is at an edge is to be no grainier than the rest: grains would set the scale.
  evenOut(deviations, room, outputGrid, 'all')
  let largest = 0
  for (let cell = 0; cell < cells; cell++) {
    const deviation = Math.sqrt(Math.max(0, deviations[cell] as number))
    deviations[cell] = deviation
    largest = Math.max(largest, deviation)
  }
  return largest
}

/** In both directions, and twice: those that are near weigh more. */
function evenOut(
  values: Float32Array,
  room: Float32Array,
  [columns, rows]: readonly [number, number],
  edges: Edges,
): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < rows; row++) evenLine(values, room, row * columns, columns, 1, edges)
    for (let column = 0; column < columns; column++) evenLine(room, values, column, rows, columns, edges)
  }
}

/** Whether a number takes as many neighbours from either side, so that a slope stays one, or all that there are. */
type Edges = 'slope' | 'all'

/** Every number of a line becomes the mean of itself and its neighbours. */
function evenLine(
  from: Float32Array,
  to: Float32Array,
  first: number,
  count: number,
  stride: number,
  edges: Edges,
): void {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const at = first + i * stride
    let [left, right] = [Math.min(i, reach), Math.min(count - 1 - i, reach)]
    if (edges === 'slope') left = right = Math.min(left, right)
    if (i > reach && right === reach) {
      sum += (from[at + reach * stride] as number) - (from[at - (reach + 1) * stride] as number)
    } else {
      sum = 0
      for (let j = -left; j <= right; j++) sum += from[at + j * stride] as number
    }
    to[at] = sum / (left + right + 1)
  }
}

/** Colours cells by their part of the strongest deviation. */
export function colourDeviations(
  { deviations }: Uncertainty,
  strong: number,
  table: Uint32Array,
  pixels: Uint32Array,
): void {
  const factor = 255 / strong
  for (let cell = 0; cell < deviations.length; cell++) {
    pixels[cell] = table[Math.min(255, Math.round((deviations[cell] as number) * factor))] as number
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

import { css, mix, type Palette, pixel } from '../../plots/colour.ts'
import type { Frame } from '../../training/frame.ts'
import type { Area } from './frame-area.ts'
import type { OutputScale } from './output-scale.ts'

/** The deviation from which on the strongest colour is drawn: half of the largest that there can be. */
export const strongDeviation = ({ low, high }: OutputScale): number => (high - low) / 4

/** 256 pixels from no deviation to a strong one. */
export const deviationTable = ({ middle, accent }: Palette): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, i) => pixel(mix(middle, accent, i / 255)))

/** Colours the cells of the plane by how far the draws lie apart: of several classes, in the one that leads. */
export function colourDeviations(
  { outputMap, outputDeviation, layout: { outputs, outputGrid } }: Frame,
  strong: number,
  table: Uint32Array,
  pixels: Uint32Array,
): void {
  const cells = outputGrid[0] * outputGrid[1]
  for (let cell = 0; cell < cells; cell++) {
    let best = 0
    for (let k = 1; k < outputs; k++) {
      if ((outputMap[k * cells + cell] as number) > (outputMap[best * cells + cell] as number)) best = k
    }
    const part = (outputDeviation[best * cells + cell] as number) / strong
    pixels[cell] = table[Math.min(255, Math.round(part * 255))] as number
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

import type { Task } from '../../lib/task.ts'
import { css, type Palette } from '../../plots/colour.ts'
import { colourCells, colourClasses, type Picture } from '../../plots/heat-map.ts'
import { isolines } from '../../plots/isolines.ts'
import type { FrameLayout } from '../../training/protocol.ts'
import type { Looks } from '../looks.ts'
import type { Area } from './frame-area.ts'
import type { OutputScale } from './output-scale.ts'

/** Colours the output of the network over the plane. */
export function colourOutput(
  output: Float32Array,
  { outputGrid, outputs }: FrameLayout,
  task: Task,
  scale: OutputScale,
  hard: boolean,
  { table, classTables }: Looks,
  picture: Picture,
): void {
  const [columns, rows] = outputGrid
  if (task === 'multiclass') {
    colourClasses(output, outputs, columns * rows, classTables, picture.pixels, hard)
    return
  }
  colourCells(output, 0, outputGrid, scale, table, picture.pixels, 0, columns, hard)
}

/** Lays the coloured cells over the picture, smoothed, in the strength of the theme. */
export function drawMap(
  context: CanvasRenderingContext2D,
  cells: HTMLCanvasElement,
  area: Area,
  strength: number,
): void {
  context.save()
  context.beginPath()
  context.roundRect(area.left, area.top, area.width, area.height, 11)
  context.clip()
  context.globalAlpha = strength
  context.drawImage(cells, area.left, area.top, area.width, area.height)
  context.restore()
}

interface Line {
  readonly level: number
  readonly main: boolean
}

/** Where lines run, as parts of the way from the boundary to an end of the scale. */
const decisionParts = [0, -0.5, 0.5]
const valueParts = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]

/** Where the decision changes, and where the network is three quarters sure; of a number, where it has round parts of its range. */
export function linesOf(task: Task, { low, boundary, high }: OutputScale): readonly Line[] {
  const parts = task === 'regression' ? valueParts : decisionParts
  return parts.map((part) => ({ level: boundary + (part * (high - low)) / 2, main: part === 0 }))
}

/** Lines of equal output. */
export function drawContours(
  context: CanvasRenderingContext2D,
  output: Float32Array,
  { outputGrid, outputs }: FrameLayout,
  task: Task,
  lines: readonly Line[],
  palette: Palette,
  area: Area,
): void {
  const [columns, rows] = outputGrid
  const cells = columns * rows
  const sx = area.width / columns
  const sy = area.height / rows
  const stroke = (value: (index: number) => number, { level, main }: Line) => {
    context.beginPath()
    isolines(value, outputGrid, level, (x0, y0, x1, y1) => {
      context.moveTo(area.left + x0 * sx, area.top + y0 * sy)
      context.lineTo(area.left + x1 * sx, area.top + y1 * sy)
    })
    context.strokeStyle = css(palette.ink, main ? 0.9 : 0.35)
    context.lineWidth = (main ? 1.75 : 1) * palette.stroke
    context.setLineDash(main ? [] : [4, 4])
    context.stroke()
  }
  if (task === 'multiclass') {
    for (let k = 0; k < outputs; k++) {
      stroke((cell) => lead(output, k, outputs, cells, cell), { level: 0, main: true })
    }
  } else {
    for (const one of lines) {
      stroke((cell) => output[cell] as number, one)
    }
  }
  context.setLineDash([])
}

/** By how much class `k` leads the best other class: 0 on its boundary. */
function lead(output: Float32Array, k: number, outputs: number, cells: number, cell: number): number {
  let other = Number.NEGATIVE_INFINITY
  for (let j = 0; j < outputs; j++) if (j !== k) other = Math.max(other, output[j * cells + cell] as number)
  return (output[k * cells + cell] as number) - other
}

/** The predicted curve of a network with one input. */
export function drawCurve(
  context: CanvasRenderingContext2D,
  output: Float32Array,
  { outputGrid }: FrameLayout,
  palette: Palette,
  area: Area,
): void {
  const [columns] = outputGrid
  context.beginPath()
  for (let cell = 0; cell < columns; cell++) {
    const px = area.left + ((cell + 0.5) * area.width) / columns
    const py = area.y(output[cell] as number)
    if (cell === 0) context.moveTo(px, py)
    else context.lineTo(px, py)
  }
  context.strokeStyle = css(palette.ink)
  context.lineWidth = 2.5 * palette.stroke
  context.lineJoin = 'round'
  context.stroke()
}

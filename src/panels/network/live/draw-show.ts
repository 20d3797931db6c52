import type { LayerShape } from '../../../engine/types.ts'
import { css, type Palette, type Rgb } from '../../../plots/colour.ts'
import { bendPart, curveOf } from '../edges.ts'
import type { Column, Geometry } from '../geometry.ts'
import type { Shown } from '../seen.ts'
import { drawNumbers } from './draw-pass.ts'
import { placeOn } from './edge-at.ts'
import { flowsIn } from './flows.ts'
import type { Stage } from './moments.ts'

type Context = CanvasRenderingContext2D

/** Where the pulses are on the way; null: they stand for the whole way. */
type Part = number | null

/** What slow motion shows: signals that travel, and the units that they have reached. */
export function drawShow(
  context: Context,
  geometry: Geometry,
  { watched, moment, isStill }: Shown,
  shapes: readonly LayerShape[],
  palette: Palette,
  ground: Rgb,
): void {
  const { sample } = watched
  const layers = shapes.length
  const { stage } = moment
  const draw = (layer: number, of: Stage, part: Part, strength: number) =>
    drawLayer(context, geometry, layer, of, part, strength, watched, shapes, palette)
  const all = (of: Stage, strength: number) => {
    for (let layer = 0; layer < layers; layer++) draw(layer, of, null, strength)
  }
  if (stage === 'forward') {
    const reached = isStill ? layers : moment.layer
    if (isStill) all('forward', 0.9)
    else {
      for (let layer = 0; layer < moment.layer; layer++) draw(layer, 'forward', null, 0.45)
      draw(moment.layer, 'forward', moment.part, 0.45)
    }
    const values = [sample.x, ...sample.a].map((own, column) => (column <= reached ? own : null))
    drawNumbers(context, geometry, values, palette, ground)
  } else if (stage === 'backward') {
    const reached = isStill ? 0 : moment.layer + 1
    if (isStill) all('backward', 0.9)
    else {
      for (let layer = moment.layer + 1; layer < layers; layer++) draw(layer, 'backward', null, 0.45)
      draw(moment.layer, 'backward', 1 - moment.part, 0.45)
    }
    const values = [null, ...sample.delta].map((own, column) => (column >= reached ? own : null))
    drawNumbers(context, geometry, values, palette, ground)
  } else if (stage === 'loss') {
    all('forward', 0.3)
    drawNumbers(context, geometry, [sample.x, ...sample.a], palette, ground)
    drawLoss(context, geometry, isStill ? 1 : moment.part, palette)
  } else all('update', isStill ? 0.9 : 0.25 + 0.65 * Math.sin(Math.PI * Math.min(1, moment.part * 1.4)) ** 2)
}

function drawLayer(
  context: Context,
  { columns }: Geometry,
  layer: number,
  stage: Stage,
  part: Part,
  strength: number,
  watched: Shown['watched'],
  shapes: readonly LayerShape[],
  palette: Palette,
): void {
  const [from, to] = [columns[layer], columns[layer + 1]]
  if (!from || !to) return
  const bend = (to.x - from.x) * bendPart
  const flows = flowsIn(watched, shapes, layer, stage)
  for (const flow of flows) {
    const curve = curveOf(from, flow.input, to, flow.unit)
    if (!curve) continue
    const colour = flow.value < 0 ? palette.negative : palette.positive
    context.beginPath()
    context.moveTo(curve.x0, curve.y0)
    context.bezierCurveTo(curve.x0 + bend, curve.y0, curve.x1 - bend, curve.y1, curve.x1, curve.y1)
    context.setLineDash(stage === 'backward' ? backwardDashes : [])
    context.strokeStyle = css(colour, strength * (0.12 + 0.88 * flow.part))
    context.lineWidth = (0.6 + 3.6 * flow.part) * palette.stroke
    context.stroke()
  }
  context.setLineDash([])
  if (part === null) return
  for (const flow of flows) {
    const curve = curveOf(from, flow.input, to, flow.unit)
    if (!curve) continue
    const colour = flow.value < 0 ? palette.negative : palette.positive
    drawPulse(context, stage, placeOn(curve, bend, part), 1.6 + 4.4 * Math.sqrt(flow.part), colour, palette)
  }
}

const backwardDashes = [5, 3]

/** A filled circle forward, a hollow diamond backward. */
function drawPulse(
  context: Context,
  stage: Stage,
  [x, y]: readonly [number, number],
  radius: number,
  colour: Rgb,
  palette: Palette,
): void {
  context.beginPath()
  if (stage === 'forward') context.arc(x, y, radius, 0, 2 * Math.PI)
  else {
    const r = radius * 1.25
    context.moveTo(x - r, y)
    context.lineTo(x, y - r)
    context.lineTo(x + r, y)
    context.lineTo(x, y + r)
    context.closePath()
  }
  context.fillStyle = stage === 'forward' ? css(colour) : css(palette.surface)
  context.strokeStyle = stage === 'forward' ? css(palette.surface) : css(colour)
  context.lineWidth = (stage === 'forward' ? 1 : 2) * palette.stroke
  context.fill()
  context.stroke()
}

/** Rings around the outputs, where they are held against what is true. */
function drawLoss(context: Context, { columns }: Geometry, part: number, palette: Palette): void {
  const { x, tile, centres } = columns.at(-1) as Column
  for (const y of centres) {
    const side = tile + 6 + 8 * part
    context.beginPath()
    context.roundRect(x - side / 2, y - side / 2, side, side, side * 0.22)
    context.strokeStyle = css(palette.ink, 1 - 0.6 * part)
    context.lineWidth = 2 * palette.stroke
    context.stroke()
  }
}

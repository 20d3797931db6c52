import type { LayerShape } from '../../engine/types.ts'
import { css, type Palette } from '../../plots/colour.ts'
import { sharpContext } from '../../plots/size.ts'
import type { Column, Geometry } from './geometry.ts'
import { type Focus, isSameEdge } from './ids.ts'
import type { Seen } from './seen.ts'

/** Most edges that are drawn between two columns; of more, the heaviest. Fewer, where a path is to be followed. */
const mostEdges = 400
const mostFlowing = 120

/** How far an edge runs level where it leaves and arrives, of the way between its columns. */
export const bendPart = 0.42

/** The curve of an edge: a cubic that leaves and arrives level. */
export interface Curve {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export function curveOf(from: Column, input: number, to: Column, unit: number): Curve | null {
  const y0 = from.centres[input]
  const y1 = to.centres[unit]
  if (y0 === undefined || y1 === undefined) return null
  return { x0: from.x + from.tile / 2, y0, x1: to.x - to.tile / 2, y1 }
}

function concerns(focus: Focus, layer: number, input: number, unit: number): boolean {
  if (!focus) return true
  if ('edge' in focus) return isSameEdge(focus.edge, { layer, input, unit })
  const { column, unit: own } = focus.unit
  return (column === layer + 1 && own === unit) || (column === layer && own === input)
}

/** The strip between two columns, which all their edges stay within. */
const stripOf = (from: Column, to: Column) => ({
  left: Math.floor(from.x + from.tile / 2),
  right: Math.ceil(to.x - to.tile / 2),
})

/** What the edges of a layer are drawn by: weights, or what goes through them. */
function sizesOf(
  { inputs, units, weights }: LayerShape,
  parameters: Float32Array,
  sent: ArrayLike<number> | undefined,
) {
  const own = parameters.subarray(weights, weights + inputs * units)
  return sent ? own.map((weight, i) => weight * (sent[Math.floor(i / units)] as number)) : own
}

/**
 * Draws the edges of one layer: colour is the sign, width and strength are the size. What is not in focus steps
 * back; what dropout left out is dashed and pale. Of very many only the heaviest are drawn, more finely.
 *
 * @returns how many were drawn
 */
function drawLayer(
  context: CanvasRenderingContext2D,
  from: Column,
  to: Column,
  layer: number,
  shape: LayerShape,
  parameters: Float32Array,
  palette: Palette,
  { focus, edges: { flow, isFaint, dropped } }: Pick<Seen, 'focus' | 'edges'>,
): number {
  const { inputs, units } = shape
  const own = sizesOf(shape, parameters, flow?.[layer])
  let largest = flow ? Number.MIN_VALUE : 1
  for (const weight of own) largest = Math.max(largest, Math.abs(weight))
  const floor = thinnest(own, largest, flow ? mostFlowing : mostEdges)
  const isDense = floor > 0
  const bend = (to.x - from.x) * bendPart
  const [negative, positive] = [css(palette.negative), css(palette.positive)]
  let drawn = 0
  for (let input = 0; input < inputs; input++) {
    for (let unit = 0; unit < units; unit++) {
      const weight = own[input * units + unit] as number
      const size = Math.abs(weight)
      const near = concerns(focus, layer, input, unit)
      if (size < floor && !(focus && near)) continue
      const curve = curveOf(from, input, to, unit)
      if (!curve) continue
      const part = size / largest
      const isOut = dropped[layer]?.[input] || dropped[layer + 1]?.[unit]
      const usual = (focus ? (near ? 0.35 : 0.04) : flow ? 0.04 : 0.16) + (near ? 0.6 : 0.1) * part
      const strength = usual * (isFaint || isOut ? 0.3 : 1)
      if (!isDense) context.setLineDash(isOut ? dashes : [])
      context.strokeStyle = weight < 0 ? negative : positive
      context.globalAlpha = strength
      context.lineWidth = (isDense ? 0.4 + 1.6 * part : 0.6 + 4.4 * part) * palette.stroke
      context.beginPath()
      context.moveTo(curve.x0, curve.y0)
      context.bezierCurveTo(curve.x0 + bend, curve.y0, curve.x1 - bend, curve.y1, curve.x1, curve.y1)
      context.stroke()
      drawn++
    }
  }
  context.setLineDash([])
  context.globalAlpha = 1
  return drawn
}

const dashes = [3, 4]

/** Levels that sizes are counted in, to find the heaviest without sorting. */
const levels = 512

/** The size that a weight must have to be among so many of the heaviest. */
function thinnest(weights: Float32Array, largest: number, most: number): number {
  if (weights.length <= most) return 0
  const counts = new Uint32Array(levels + 1)
  for (const weight of weights) {
    const level = Math.floor((Math.abs(weight) / largest) * levels)
    counts[level] = (counts[level] as number) + 1
  }
  let level = levels
  for (let found = 0; level > 0; level--) {
    found += counts[level] as number
    if (found > most) break
  }
  return ((level + 1) / levels) * largest
}

/** Most edges that are drawn in one go: of those that can wait for their turn, and of a sheet that is to be new soon. */
const perDrawing = { inTurn: 400, soon: 1000 }

/** The edges of the network on a sheet of their own. Weights move slowly: a few strips at a time are enough. */
export class EdgeSheet {
  readonly canvas = document.createElement('canvas')
  private next = 0
  /** Strips that show what is no longer so. */
  private stale = 0
  private isBlank = true

  /**
   * All of it is to be drawn again, as soon as that leaves room for other things.
   *
   * @param first where it begins: what is looked at
   */
  renew(first = 0): void {
    this.next = first
    this.stale = Number.POSITIVE_INFINITY
  }

  /** The same on an empty sheet, as where columns moved. */
  clear(): void {
    this.isBlank = true
    this.renew()
  }

  get isStale(): boolean {
    return this.stale > 0
  }

  /** Draws as many strips as take little time, in turn; what stands above the edges can be drawn on what it returns. */
  draw(
    { columns, width, height }: Geometry,
    shapes: readonly LayerShape[],
    parameters: Float32Array,
    palette: Palette,
    seen: Pick<Seen, 'focus' | 'edges'>,
  ): CanvasRenderingContext2D | null {
    const context = this.isBlank ? sharpContext(this.canvas, { width, height }) : this.canvas.getContext('2d')
    if (!context) return null
    this.isBlank = false
    this.stale = Math.min(this.stale, shapes.length)
    const most = this.isStale ? perDrawing.soon : perDrawing.inTurn
    for (let strips = 0, drawn = 0; strips < shapes.length && drawn < most; strips++) {
      const layer = this.next % shapes.length
      this.next = layer + 1
      this.stale = Math.max(0, this.stale - 1)
      const [from, to, shape] = [columns[layer], columns[layer + 1], shapes[layer]]
      if (!from || !to || !shape) continue
      const { left, right } = stripOf(from, to)
      context.clearRect(left, 0, right - left, height)
      drawn += drawLayer(context, from, to, layer, shape, parameters, palette, seen)
    }
    return context
  }
}

import type { LayerShape } from '../../engine/types.ts'
import { css, type Palette } from '../../plots/colour.ts'
import type { Column, Geometry } from './geometry.ts'

/** A weight: of layer `layer` (from 0), from its input `input` to its unit `unit`. */
export interface EdgeId {
  readonly layer: number
  readonly input: number
  readonly unit: number
}

/** Whether two are the same weight. */
export const isSameEdge = (a: EdgeId, b: EdgeId): boolean =>
  a.layer === b.layer && a.input === b.input && a.unit === b.unit

/** A unit: column 0 is the inputs, column `k` the units of layer `k − 1`. */
export interface UnitId {
  readonly column: number
  readonly unit: number
}

export type Focus = { readonly edge: EdgeId } | { readonly unit: UnitId } | null

/** Most edges that are drawn between two columns; of more, the heaviest. */
const mostEdges = 1500

/** The curve of an edge: a cubic that leaves and arrives level. */
export interface Curve {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

function curveOf(from: Column, input: number, to: Column, unit: number): Curve | null {
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

/** Draws all weights: colour is the sign, width and strength are the size. What is not in focus steps back. */
export function drawEdges(
  context: CanvasRenderingContext2D,
  { columns }: Geometry,
  shapes: readonly LayerShape[],
  parameters: Float32Array,
  palette: Palette,
  focus: Focus,
): void {
  for (const [layer, { inputs, units, weights }] of shapes.entries()) {
    const from = columns[layer]
    const to = columns[layer + 1]
    if (!from || !to) continue
    let largest = 1
    for (let i = weights; i < weights + inputs * units; i++) {
      largest = Math.max(largest, Math.abs(parameters[i] as number))
    }
    const floor = thinnest(parameters, weights, inputs * units)
    const bend = (to.x - from.x) * 0.42
    for (let input = 0; input < inputs; input++) {
      for (let unit = 0; unit < units; unit++) {
        const weight = parameters[weights + input * units + unit] as number
        const size = Math.abs(weight)
        const near = concerns(focus, layer, input, unit)
        if (size < floor && !(focus && near)) continue
        const curve = curveOf(from, input, to, unit)
        if (!curve) continue
        const part = size / largest
        const strength = (focus ? (near ? 0.35 : 0.04) : 0.16) + (near ? 0.6 : 0.1) * part
        context.strokeStyle = css(weight < 0 ? palette.negative : palette.positive, strength)
        context.lineWidth = (0.6 + 4.4 * part) * palette.stroke
        context.beginPath()
        context.moveTo(curve.x0, curve.y0)
        context.bezierCurveTo(curve.x0 + bend, curve.y0, curve.x1 - bend, curve.y1, curve.x1, curve.y1)
        context.stroke()
      }
    }
  }
}

/** The size that a weight must have to be among the heaviest. */
function thinnest(parameters: Float32Array, from: number, count: number): number {
  if (count <= mostEdges) return 0
  const sizes = Float32Array.from(parameters.subarray(from, from + count), Math.abs).toSorted()
  return sizes[count - mostEdges] as number
}

const reach = 7
const samples = 24

/** The edge that passes nearest to a place, if one is near. */
export function edgeAt({ columns }: Geometry, x: number, y: number): EdgeId | null {
  for (let layer = 0; layer + 1 < columns.length; layer++) {
    const from = columns[layer] as Column
    const to = columns[layer + 1] as Column
    if (x < from.x + from.tile / 2 || x > to.x - to.tile / 2) continue
    let best: { edge: EdgeId; distance: number } | null = null
    for (const input of from.centres.keys()) {
      for (const unit of to.centres.keys()) {
        const curve = curveOf(from, input, to, unit) as Curve
        const distance = distanceTo(curve, (to.x - from.x) * 0.42, x, y)
        if (distance <= reach && (!best || distance < best.distance)) {
          best = { edge: { layer, input, unit }, distance }
        }
      }
    }
    return best?.edge ?? null
  }
  return null
}

function distanceTo({ x0, y0, x1, y1 }: Curve, bend: number, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0; i <= samples; i++) {
    const t = i / samples
    const s = 1 - t
    const px = s * s * s * x0 + 3 * s * s * t * (x0 + bend) + 3 * s * t * t * (x1 - bend) + t * t * t * x1
    const py = s * s * (s + 3 * t) * y0 + t * t * (t + 3 * s) * y1
    nearest = Math.min(nearest, Math.hypot(px - x, py - y))
  }
  return nearest
}

import { bendPart, type Curve, curveOf } from '../edges.ts'
import type { EdgeId } from '../ids.ts'
import type { Column, Geometry } from '../geometry.ts'

/** How near a pointer must be to an edge, and a finger. */
const reach = 7
const fingerReach = 18
const samples = 24

/** The edge that passes nearest to a place, if one is near. */
export function edgeAt({ columns }: Geometry, x: number, y: number, isFinger = false): EdgeId | null {
  const within = isFinger ? fingerReach : reach
  for (let layer = 0; layer + 1 < columns.length; layer++) {
    const from = columns[layer] as Column
    const to = columns[layer + 1] as Column
    if (x < from.x + from.tile / 2 || x > to.x - to.tile / 2) continue
    let best: { edge: EdgeId; distance: number } | null = null
    for (const input of from.centres.keys()) {
      for (const unit of to.centres.keys()) {
        const curve = curveOf(from, input, to, unit) as Curve
        const distance = distanceTo(curve, (to.x - from.x) * bendPart, x, y)
        if (distance <= within && (!best || distance < best.distance)) {
          best = { edge: { layer, input, unit }, distance }
        }
      }
    }
    return best?.edge ?? null
  }
  return null
}

/** A place on an edge: 0 where it begins, 1 where it ends. */
export function placeOn({ x0, y0, x1, y1 }: Curve, bend: number, t: number): readonly [x: number, y: number] {
  const s = 1 - t
  const x = s * s * s * x0 + 3 * s * s * t * (x0 + bend) + 3 * s * t * t * (x1 - bend) + t * t * t * x1
  return [x, s * s * (s + 3 * t) * y0 + t * t * (t + 3 * s) * y1]
}

function distanceTo(curve: Curve, bend: number, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0; i <= samples; i++) {
    const [px, py] = placeOn(curve, bend, i / samples)
    nearest = Math.min(nearest, Math.hypot(px - x, py - y))
  }
  return nearest
}

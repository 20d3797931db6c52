import { columnIndex } from '../../data/columns.ts'
import type { ColumnId } from '../../data/features/item.ts'
import type { PreparedData } from '../../data/prepare.ts'
import type { ProbeState } from '../../state/probe.ts'
import type { Area } from './frame-area.ts'

/** A drawn sample: where it stands in its set, among all points, and on the plane. */
export interface DrawnSample {
  readonly set: 'train' | 'validation'
  /** In its set. */
  readonly index: number
  /** Among the points of both sets. */
  readonly point: number
  readonly x: number
  readonly y: number
}

/** All samples that are drawn, from left to right and, of those above each other, from below. */
export function drawnSamples(
  { dataset, points, split }: PreparedData,
  plane: readonly ColumnId[],
  withValidation: boolean,
): readonly DrawnSample[] {
  const width = dataset.columns.length
  const [h, v] = plane.map((id) => columnIndex(dataset, id))
  const valueOf = (point: number, column: number | undefined) =>
    column === undefined ? (points.y[point] as number) : (points.x[point * width + column] as number)
  const of = (set: DrawnSample['set']) =>
    Array.from(split[set], (point, index) => ({ set, index, point, x: valueOf(point, h ?? 0), y: valueOf(point, v) }))
  return [...of('train'), ...(withValidation ? of('validation') : [])].toSorted((a, b) => a.x - b.x || a.y - b.y)
}

/** The sample drawn nearest to a place in pixels, and how far away it is. */
export function nearestSample(
  samples: readonly DrawnSample[],
  area: Area,
  [px, py]: readonly [x: number, y: number],
): { readonly sample: DrawnSample; readonly distance: number } | null {
  let nearest: DrawnSample | null = null
  let least = Number.POSITIVE_INFINITY
  for (const sample of samples) {
    const distance = (area.x(sample.x) - px) ** 2 + (area.y(sample.y) - py) ** 2
    if (distance < least) [nearest, least] = [sample, distance]
  }
  return nearest && { sample: nearest, distance: Math.sqrt(least) }
}

/** The next sample to the right (1) or left (−1) of where the probe is; from nowhere, the first or last. */
export function neighbour(samples: readonly DrawnSample[], { place, sample }: ProbeState, by: 1 | -1) {
  const at = sample ? samples.findIndex(({ set, index }) => set === sample.set && index === sample.index) : -1
  if (at >= 0) return samples[at + by] ?? samples[at]
  if (!place) return by > 0 ? samples[0] : samples.at(-1)
  return by > 0
    ? (samples.find(({ x }) => x >= place.x) ?? samples.at(-1))
    : (samples.findLast(({ x }) => x <= place.x) ?? samples[0])
}

/** The probe on a sample: where it is drawn, and all of its columns. */
export function probeOf({ dataset, points }: PreparedData, { set, index, point, x, y }: DrawnSample): ProbeState {
  const width = dataset.columns.length
  return {
    place: { x, y },
    row: Array.from(points.x.subarray(point * width, (point + 1) * width)),
    sample: { set, index },
  }
}

import { activations as table } from '../../../engine/activations/index.ts'
import type { LayerShape } from '../../../engine/types.ts'
import type { HiddenLayer } from '../../../experiment/types.ts'
import { byId } from '../../../lib/setting.ts'
import { agreementOf, type LayerRows, type Plane, principalPlane, project, turned } from './principal.ts'
import { type Frame, frameOf } from './window.ts'

/** How one layer sees the rows, made flat. */
export interface LayerSpace {
  /** Two units as they are, more by their first two principal components, one as a line. */
  readonly kind: 'units' | 'components' | 'line'
  /** `[2, rows]`; of a line the second is 0. */
  readonly places: Float64Array
  readonly plane: Plane | null
  readonly frame: Frame
  /** Of each class, the mean of its points in `places`. */
  readonly centres: readonly (readonly [x: number, y: number])[]
  /** The share of points that lie nearest to the centre of their own class, all units counted; null without classes. */
  readonly nearest: number | null
}

/** The points are the first rows; of each its class, or null where there are none. */
export interface Points {
  readonly count: number
  readonly classes: readonly number[] | null
  readonly names: number
}

/**
 * One layer.
 *
 * @param before how it was drawn last, so that it stays as it was as far as can be
 * @param inputs the rows on the plane of the inputs, `[2, rows]`: what the first picture is turned towards
 */
export function layerSpace(
  layer: LayerRows,
  points: Points,
  activation: HiddenLayer['activation'] | null,
  inputs: Float64Array,
  before: LayerSpace | undefined,
): LayerSpace {
  const { values, units, rows } = layer
  const centre = centresOf(layer, points)
  const nearest = points.classes && nearestShare(layer, points, centre)
  let plane: Plane | null = null
  let places: Float64Array = new Float64Array(2 * rows)
  if (units > 2) {
    plane = principalPlane(layer, points.count)
    const known = before?.plane?.axes.length === plane.axes.length ? before.plane.axes : null
    plane = turned(plane, known ? agreementOf(plane.axes, known) : towards(project(layer, plane), inputs, points.count))
    places = project(layer, plane)
  } else {
    for (let i = 0; i < units * rows; i++) places[i] = values[i] as number
  }
  const bounds = units <= 2 && activation ? byId(table, activation).range : null
  return {
    kind: units > 2 ? 'components' : units === 2 ? 'units' : 'line',
    places,
    plane,
    frame: frameOf(places, points.count, bounds, before?.kind === kindOf(units) ? before.frame : undefined),
    centres: centresOf({ values: places, units: 2, rows }, points).map(([x = 0, y = 0]) => [x, y] as const),
    nearest,
  }
}

const kindOf = (units: number): LayerSpace['kind'] => (units > 2 ? 'components' : units === 2 ? 'units' : 'line')

/** How far two sets of places on a plane go along with one another. */
function towards(
  places: Float64Array,
  inputs: Float64Array,
  points: number,
): readonly [number, number, number, number] {
  const rows = places.length / 2
  const mean = (of: Float64Array, axis: number) => {
    let sum = 0
    for (let i = 0; i < points; i++) sum += of[axis * rows + i] as number
    return sum / points
  }
  const together = (i: number, j: number) => {
    const [a, b] = [mean(places, i), mean(inputs, j)]
    let sum = 0
    for (let k = 0; k < points; k++)
      sum += ((places[i * rows + k] as number) - a) * ((inputs[j * rows + k] as number) - b)
    return sum
  }
  return [together(0, 0), together(0, 1), together(1, 0), together(1, 1)]
}

function centresOf(
  {
    values,
    units,
    rows,
  }: { readonly values: Float32Array | Float64Array; readonly units: number; readonly rows: number },
  { count, classes, names }: Points,
): number[][] {
  if (!classes) return []
  const sums = Array.from({ length: names }, () => Array.from({ length: units }, () => 0))
  const members = Array.from({ length: names }, () => 0)
  for (let i = 0; i < count; i++) {
    const of = sums[classes[i] as number] as number[]
    for (let u = 0; u < units; u++) of[u] = (of[u] as number) + (values[u * rows + i] as number)
    members[classes[i] as number] = (members[classes[i] as number] as number) + 1
  }
  return sums.map((sum, k) => sum.map((total) => total / (members[k] as number)))
}

function nearestShare(
  { values, units, rows }: LayerRows,
  { count, classes }: Points,
  centres: readonly number[][],
): number {
  let own = 0
  for (let i = 0; i < count; i++) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (const [k, centre] of centres.entries()) {
      let distance = 0
      for (let u = 0; u < units; u++) distance += ((values[u * rows + i] as number) - (centre[u] as number)) ** 2
      if (distance < least) [best, least] = [k, distance]
    }
    if (best === classes?.[i]) own++
  }
  return own / count
}

/** What the output layer makes of the last hidden one, before its activation: `z_k = w_k · a + b_k`. */
export interface OutputPlane {
  readonly weights: readonly (readonly number[])[]
  readonly biases: readonly number[]
}

export function outputPlane(parameters: Float32Array, { inputs, units, weights, biases }: LayerShape): OutputPlane {
  return {
    weights: Array.from({ length: units }, (_, u) =>
      Array.from({ length: inputs }, (_unused, i) => parameters[weights + i * units + u] as number),
    ),
    biases: Array.from(parameters.subarray(biases, biases + units)),
  }
}

export const outputsAt = ({ weights, biases }: OutputPlane, a: readonly number[]): number[] =>
  weights.map((own, k) => own.reduce((sum, weight, i) => sum + weight * (a[i] as number), biases[k] as number))

import { isolines } from '../../../plots/isolines.ts'
import { decide } from '../../decision.ts'
import { type OutputPlane, outputsAt } from './layers.ts'
import type { Plane } from './principal.ts'
import type { Frame } from './window.ts'

/** The part of a plane that a field is known on. */
export interface Bounds {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** A line through a picture: where a field, at the cells of a grid with row 0 at the top, passes through a level. */
export interface Cut {
  readonly grid: readonly [columns: number, rows: number]
  readonly bounds: Bounds
  readonly value: (cell: number) => number
  readonly level: number
  /** Where a decision falls; others only measure. */
  readonly main: boolean
}

/** What the output decides: a class, at a boundary where it is one number; or a number, of which some are drawn. */
export type Meaning =
  | { readonly kind: 'classes'; readonly boundary: number }
  | { readonly kind: 'numbers'; readonly levels: readonly number[] }

/** The cuts of the outputs at the cells of a grid. */
export function cutsOf(
  outputs: (cell: number) => readonly number[],
  grid: readonly [columns: number, rows: number],
  bounds: Bounds,
  meaning: Meaning,
): readonly Cut[] {
  const first = (cell: number) => outputs(cell)[0] as number
  if (meaning.kind === 'numbers') {
    return meaning.levels.map((level) => ({ grid, bounds, value: first, level, main: false }))
  }
  const count = outputs(0).length
  if (count === 1) return [{ grid, bounds, value: first, level: meaning.boundary, main: true }]
  return Array.from({ length: count }, (_, k) => ({
    grid,
    bounds,
    value: (cell: number) => leadOf(outputs(cell), k),
    level: 0,
    main: true,
  }))
}

/** By how much one class leads the best other: 0 on its boundary. */
function leadOf(outputs: readonly number[], k: number): number {
  const other = outputs.reduce((most, value, j) => (j === k ? most : Math.max(most, value)), Number.NEGATIVE_INFINITY)
  return (outputs[k] as number) - other
}

const cells = 48

/** What the output layer makes of the places of a picture of the layer before it, `g` taking sums to outputs. */
export function layerCuts(
  output: OutputPlane,
  { x, y, reach }: Frame,
  meaning: Meaning,
  g: (z: number) => number,
): readonly Cut[] {
  const bounds = { left: x - reach, right: x + reach, bottom: y - reach, top: y + reach }
  const at = (cell: number, middle: number) => middle - reach + ((cell + 0.5) / cells) * 2 * reach
  const width = output.weights[0]?.length ?? 0
  const known: (readonly number[])[] = []
  const outputs = (cell: number) =>
    (known[cell] ??= outputsAt(
      output,
      [at(cell % cells, x), at(cells - 1 - Math.floor(cell / cells), y)].slice(0, width),
    ).map(g))
  return cutsOf(outputs, [cells, cells], bounds, meaning)
}

/** Whether any of a cut is to be seen. */
export function isSeen({ grid, value, level }: Cut): boolean {
  let seen = false
  isolines(value, grid, level, () => (seen = true))
  return seen
}

/** The output layer as it is on a plane through the units before it: a function of the two places there. */
export function onPlane({ weights, biases }: OutputPlane, { mean, axes }: Plane): OutputPlane {
  const units = mean.length
  const along = (own: readonly number[], axis: number) =>
    own.reduce((sum, weight, u) => sum + weight * (axes[axis * units + u] as number), 0)
  return {
    weights: weights.map((own) => [along(own, 0), along(own, 1)]),
    biases: weights.map((own, k) =>
      own.reduce((sum, weight, u) => sum + weight * (mean[u] as number), biases[k] as number),
    ),
  }
}

/** The share of points that are decided on a plane as they are with all units: the others lie off it, and beyond the cut. */
export function agreement(
  own: readonly (readonly number[])[],
  plane: OutputPlane,
  places: Float64Array,
  boundary: number,
): number {
  const rows = places.length / 2
  const same = own.filter(
    (z, i) =>
      decide(z, boundary) === decide(outputsAt(plane, [places[i] as number, places[rows + i] as number]), boundary),
  )
  return own.length === 0 ? 1 : same.length / own.length
}

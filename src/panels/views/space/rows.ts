import { rowAt } from '../../../data/grid.ts'
import type { ColumnId } from '../../../data/features/item.ts'
import type { PreparedData } from '../../../data/prepare.ts'
import { type DrawnSample, drawnSamples, probeOf } from '../../output/samples.ts'

/** A line of the grid: so many rows one after another. */
export interface GridLine {
  readonly from: number
  readonly count: number
  /** Along which axis of the plane it runs. */
  readonly along: 0 | 1
}

/** What is sent through the network: the points, and the lines of a grid over the plane of the inputs. */
export interface SpaceRows {
  /** In the columns of the dataset: the points, then the lines. */
  readonly rows: readonly (readonly number[])[]
  /** The same on the plane, `[2, rows]`; the second is 0 where there is one input. */
  readonly inputs: Float64Array
  readonly samples: readonly DrawnSample[]
  readonly lines: readonly GridLine[]
}

const mostSamples = 400
const linesEachWay = 11
const rowsOfLine = 41

export function spaceRows(data: PreparedData, plane: readonly ColumnId[], withValidation: boolean): SpaceRows {
  const { dataset, means } = data
  const all = drawnSamples(data, plane, withValidation)
  // Evenly from left to right where there are too many.
  const part = Math.min(1, mostSamples / all.length)
  const samples = all.filter((_, i) => Math.floor((i + 1) * part) > Math.floor(i * part))
  const isLine = plane.length === 1
  const [h, v] = plane.map((id) => dataset.columns.find((column) => column.id === id)?.domain ?? ([0, 1] as const))
  const at = ([low, high]: readonly [number, number] = [0, 0], way: number) => low + (high - low) * way
  const rows = samples.map((sample) => probeOf(data, sample).row ?? [])
  const places = samples.map(({ x, y }) => [x, isLine ? 0 : y] as const)
  const lines: GridLine[] = []
  const add = (along: 0 | 1, across: number) => {
    lines.push({ from: rows.length, count: rowsOfLine, along })
    for (let i = 0; i < rowsOfLine; i++) {
      const way = i / (rowsOfLine - 1)
      const [x, y] = along === 0 ? [at(h, way), at(v, across)] : [at(h, across), at(v, way)]
      rows.push(rowAt(dataset, plane, means, { x, y }))
      places.push([x, isLine ? 0 : y])
    }
  }
  if (isLine) add(0, 0)
  else for (const along of [0, 1] as const) for (let k = 0; k < linesEachWay; k++) add(along, k / (linesEachWay - 1))
  const inputs = new Float64Array(2 * rows.length)
  for (const [i, [x, y]] of places.entries()) {
    inputs[i] = x
    inputs[rows.length + i] = y
  }
  return { rows, inputs, samples, lines }
}

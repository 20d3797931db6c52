import type { Dataset } from './datasets/item.ts'
import { columnIndex } from './columns.ts'
import type { ColumnId } from './features/item.ts'

/**
 * The centres of the cells of a picture, as rows in the columns of a dataset: row 0 at the top, where the vertical
 * axis is greatest. Columns that are not drawn stand at their mean. With one axis the picture is one row of cells.
 *
 * @param plane the drawn columns: horizontal, and vertical where there are two
 * @returns `[rows · columns, columns of the dataset]`
 */
export function gridRows(
  dataset: Pick<Dataset, 'id' | 'columns'>,
  plane: readonly ColumnId[],
  means: Float64Array,
  [columns, rows]: readonly [number, number],
): Float64Array {
  const width = dataset.columns.length
  const [horizontal, vertical] = plane.map((id) => columnIndex(dataset, id))
  const centre = (axis: number, part: number): number => {
    const [low, high] = (dataset.columns[axis] as Dataset['columns'][number]).domain
    return low + (high - low) * part
  }
  const out = new Float64Array(columns * rows * width)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * columns + column) * width
      out.set(means, at)
      if (horizontal !== undefined) out[at + horizontal] = centre(horizontal, (column + 0.5) / columns)
      if (vertical !== undefined) out[at + vertical] = centre(vertical, 1 - (row + 0.5) / rows)
    }
  }
  return out
}

/** The point at a place of the plane, in all columns of the dataset: those that are not drawn stand at their mean. */
export function rowAt(
  dataset: Pick<Dataset, 'id' | 'columns'>,
  plane: readonly ColumnId[],
  means: Float64Array,
  place: { readonly x: number; readonly y: number },
): number[] {
  const row = Array.from(means)
  for (const [axis, id] of plane.entries()) row[columnIndex(dataset, id)] = axis === 0 ? place.x : place.y
  return row
}

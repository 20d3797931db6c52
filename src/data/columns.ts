import type { Dataset } from './datasets/item.ts'
import type { ColumnId } from './features/item.ts'

/** Where a column stands in the rows of a dataset. Throws a RangeError where the dataset has no such column. */
export function columnIndex({ id: name, columns }: Pick<Dataset, 'id' | 'columns'>, id: ColumnId): number {
  const index = columns.findIndex((column) => column.id === id)
  if (index < 0) throw new RangeError(`the dataset ${name} has no column ${id}`)
  return index
}

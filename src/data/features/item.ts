import type { Option } from '../../lib/setting.ts'

export const columnIds = [
  ...(['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8'] as const),
  ...(['x9', 'x10', 'x11', 'x12', 'x13', 'x14', 'x15', 'x16'] as const),
] as const

/** A column of a dataset. */
export type ColumnId = (typeof columnIds)[number]

/** One row of the table of features: an input of the network, computed from the columns of a sample. */
export interface Feature<Id extends string = string> extends Option<Id> {
  /** As it stands beside a unit of the input layer. */
  readonly symbol: string
  /** The columns it is computed from. */
  readonly columns: readonly ColumnId[]
  /** From those columns, in their order and their own units; scaling comes after. Always a finite number. */
  readonly value: (...columns: number[]) => number
  /** Whether it has a value there; where it has none, as 1/x at 0, `value` is 0. Absent: everywhere. */
  readonly hasValue?: (...columns: number[]) => boolean
}

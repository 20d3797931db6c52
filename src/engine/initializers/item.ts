import type { Item } from '../../lib/setting.ts'
import type { Stream } from '../../lib/random.ts'

/** One row of the table of initialisers of a weight matrix `W [inputs, units]`. Biases start at zero. */
export interface Initializer<Id extends string = string> extends Item<Id> {
  /** LaTeX of the distribution. */
  readonly formula: string
  /** The matrix, row-major, from the draws of a stream that belongs to this layer alone. */
  readonly matrix: (
    stream: Stream,
    inputs: number,
    units: number,
    parameters: Readonly<Record<string, number>>,
  ) => Float64Array
}

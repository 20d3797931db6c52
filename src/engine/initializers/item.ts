import type { Stream } from '../../lib/random.ts'
import type { Item } from '../../lib/setting.ts'

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

/** A matrix of independent draws. */
export const drawn = (inputs: number, units: number, draw: () => number): Float64Array =>
  Float64Array.from({ length: inputs * units }, draw)

import type { Item } from '../../lib/setting.ts'

/** One row of the table of optimizers: how one parameter moves, given its gradient and its slots. */
export interface Optimizer<Id extends string = string> extends Item<Id> {
  readonly code: number
  /** LaTeX lines of one update. */
  readonly formula: string
  /** Numbers kept per parameter, all zero at the start. */
  readonly slots: number
  /**
   * One update of one parameter in f64. Writes the new slots in place, returns the new parameter.
   *
   * @param t updates done, this one included (from 1)
   */
  readonly update: (
    w: number,
    gradient: number,
    slots: Float64Array,
    learningRate: number,
    parameters: Readonly<Record<string, number>>,
    t: number,
  ) => number
}

import type { Item } from '../../lib/setting.ts'

/**
 * One row of the table of learning-rate schedules: the rate of a step is `η · factor`.
 *
 * Time is counted in epochs since the end of the warm-up, fractions included (`steps done / steps per epoch`), so that a
 * schedule means the same whatever the batch size.
 */
export interface Schedule<Id extends string = string> extends Item<Id> {
  /** LaTeX of the rate `\eta_t`. */
  readonly formula: string
  /** The factor at a time; 1 where `watches` says that the validation loss decides instead. */
  readonly factor: (epochs: number, parameters: Readonly<Record<string, number>>) => number
  /** Whether it follows the loss at the end of each epoch (`plateau.ts`) rather than the time. */
  readonly watches?: true
}

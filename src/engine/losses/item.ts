import type { Item } from '../../lib/setting.ts'
import type { Task } from '../../lib/task.ts'

/** One row of the table of losses. `J = 1/n Σ L` over samples; each `L` is over the outputs of one sample. */
export interface Loss<Id extends string = string> extends Item<Id> {
  readonly code: number
  /** LaTeX of `L`. */
  readonly formula: string
  /** The tasks it fits and, for each, the activations of the output layer that go with it, the usual one first. */
  readonly outputs: Readonly<Partial<Record<Task, readonly string[]>>>
  /** `L` of one sample in f64, from pre-activations, activations and targets of the output layer. */
  readonly value: (z: readonly number[], a: readonly number[], y: readonly number[], parameters: Readonly<Record<string, number>>) => number
  /** `∂L/∂z` where it is taken from the pre-activations at once (cross entropy), else `∂L/∂a`. */
  readonly derivative: (z: readonly number[], a: readonly number[], y: readonly number[], parameters: Readonly<Record<string, number>>) => number[]
  /** True where `derivative` is already with respect to `z`. */
  readonly fromLogits: boolean
}

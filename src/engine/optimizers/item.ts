import type { Item } from '../../lib/setting.ts'

/** What one update is computed from, besides the parameter itself. */
export interface UpdateContext {
  readonly learningRate: number
  readonly parameters: Readonly<Record<string, number>>
  /** `β^t` for each of the optimizer's `powers`, `t` counting updates from 1, this one included. */
  readonly powers: readonly number[]
  /** The `β` themselves. */
  readonly bases: readonly number[]
}

/** One row of the table of optimizers: how one parameter moves, given its gradient and its slots. */
export interface Optimizer<Id extends string = string> extends Item<Id> {
  /** Number of the kernel in the compiled module. Never reused. */
  readonly code: number
  /** Learning rates that often do, ascending. */
  readonly usualRates: readonly number[]
  /** LaTeX of one update, a line each. */
  readonly formula: readonly string[]
  /** Numbers kept per parameter, all zero at the start. */
  readonly slots: number
  /** The parameters in the order in which the kernel takes them. */
  readonly kernelParameters: readonly string[]
  /** The numbers `β` whose powers `β^t` the kernel needs (bias correction); at most two. */
  readonly powers: readonly ((parameters: Readonly<Record<string, number>>) => number)[]
  /**
   * The parameter that is a decoupled weight decay `λ` of the optimizer's own, where it has one: the engine takes the
   * share `ηλ` off the weights before each update, as for `TrainingSpec.weightDecay`.
   */
  readonly decay?: string
  /**
   * Where it is not gradient descent: `perceptron` learns one layer from `ŷ − y` in the place of the gradient by `z`,
   * whatever loss is shown.
   */
  readonly rule?: 'perceptron'
  /** One update of one parameter in f64: writes the new slots in place, returns the new parameter. */
  readonly update: (w: number, gradient: number, slots: Float64Array, context: UpdateContext) => number
}

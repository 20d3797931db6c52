import type { Item } from '../../lib/setting.ts'

/**
 * One row of the table of normalisations of a dense layer's pre-activations: `ẑ = γ (z − μ) / √(σ² + ε) + β`, then
 * `a = g(ẑ)`, with a learnt scale `γ [units]`, 1 at the start, and shift `β [units]`, 0 at the start. Both are trained
 * like biases: never penalised, never decayed.
 */
export interface Normalization<Id extends string = string> extends Item<Id> {
  /** Number of the kernel in the compiled module: 0 leaves `z` as it is. Never reused. */
  readonly code: number
  /** LaTeX of `ẑ`. */
  readonly formula: string
}

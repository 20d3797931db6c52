import type { Option } from '../../lib/setting.ts'

/** One row of the table of activations `a = g(z)`. */
export interface Activation<Id extends string = string> extends Option<Id> {
  /** Number of the kernel in the compiled module. Never reused. */
  readonly code: number
  /** LaTeX of the definition, without `g(z) =`. */
  readonly formula: string
  /** `g(z)` in f64. */
  readonly value: (z: number) => number
  /** `g′` from the pre-activation and the activation, in f64. */
  readonly derivative: (z: number, a: number) => number
  /** Whether the kernel's derivative needs `z` (true) or can be had from `a` alone (false). */
  readonly needsPreActivation: boolean
  /** Open or closed bounds of `g`, for colour scales and axes. */
  readonly range: readonly [number, number]
}

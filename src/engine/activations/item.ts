import type { Option } from '../../lib/setting.ts'
import type { InitializerItem } from '../initializers/index.ts'

interface Described<Id extends string> extends Option<Id> {
  /** Number of the kernel in the compiled module. Never reused. */
  readonly code: number
  /** LaTeX of the definition, without `g(z) =`. */
  readonly formula: string
  /** What weights before it are usually drawn from: sums keep their size from layer to layer then. */
  readonly initializer: InitializerItem['id']
  /** Bounds of `g`, for colour scales and axes. */
  readonly range: readonly [number, number]
}

/** An activation of each unit by itself, `a = g(z)`. */
export interface UnitActivation<Id extends string = string> extends Described<Id> {
  readonly outputOnly?: false
  /** `g(z)` in f64. */
  readonly value: (z: number) => number
  /** `g′` from the pre-activation and the activation, in f64. */
  readonly derivative: (z: number, a: number) => number
  /** Whether the kernel's derivative needs `z` (true) or can be had from `a` alone (false). */
  readonly needsPreActivation: boolean
}

/** An activation of a whole output layer at once, fused with its loss. */
export interface OutputActivation<Id extends string = string> extends Described<Id> {
  readonly outputOnly: true
}

/** One row of the table of activations. */
export type Activation<Id extends string = string> = UnitActivation<Id> | OutputActivation<Id>

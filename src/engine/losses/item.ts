import type { Item } from '../../lib/setting.ts'
import type { TargetScale, Task } from '../../lib/task.ts'

/** The output layer for one sample: pre-activations, activations, targets, each `[outputs]`. */
export interface OutputSample {
  readonly z: Float64Array
  readonly a: Float64Array
  readonly y: Float64Array
}

/** One row of the table of losses. `J = 1/n Σ L` over samples; `L` takes all outputs of one sample together. */
export interface Loss<Id extends string = string> extends Item<Id> {
  /** Number of the kernel in the compiled module. Never reused. */
  readonly code: number
  /** LaTeX of `L`. */
  readonly formula: string
  /** The tasks it fits and, for each, the activations of the output layer that go with it, the usual one first. */
  readonly outputs: Readonly<Partial<Record<Task, readonly string[]>>>
  /** How classes are written for it. */
  readonly targets: TargetScale
  /** The parameter that the kernel takes, where it takes one. */
  readonly kernelParameter?: string
  /** Whether the gradient is taken with respect to `z` at once (stable cross entropy) or to `a`. */
  readonly fromLogits: boolean
  /** `L` of one sample in f64. */
  readonly value: (sample: OutputSample, parameters: Readonly<Record<string, number>>) => number
  /** `∂L/∂z` where `fromLogits`, else `∂L/∂a`, into `out [outputs]`, in f64. */
  readonly gradient: (sample: OutputSample, out: Float64Array, parameters: Readonly<Record<string, number>>) => void
}

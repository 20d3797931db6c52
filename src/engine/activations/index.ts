import { elu } from './elu.ts'
import { geluTanh } from './gelu-tanh.ts'
import { gelu } from './gelu.ts'
import { leakyRelu } from './leaky-relu.ts'
import { linear } from './linear.ts'
import { relu } from './relu.ts'
import { selu } from './selu.ts'
import { sigmoid } from './sigmoid.ts'
import { silu } from './silu.ts'
import { sine } from './sine.ts'
import { softmax } from './softmax.ts'
import { softplus } from './softplus.ts'
import { softsign } from './softsign.ts'
import { step } from './step.ts'
import { tanh } from './tanh.ts'

/** The table of activations, in the order of menus. */
export const activations = [
  sigmoid,
  tanh,
  relu,
  linear,
  leakyRelu,
  elu,
  selu,
  gelu,
  geluTanh,
  silu,
  softplus,
  softsign,
  sine,
  step,
  softmax,
] as const

export type ActivationId = (typeof activations)[number]['id']

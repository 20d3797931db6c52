import { adadelta } from './adadelta.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamw } from './adamw.ts'
import { amsgrad } from './amsgrad.ts'
import { lion } from './lion.ts'
import { momentum } from './momentum.ts'
import { nadam } from './nadam.ts'
import { nesterov } from './nesterov.ts'
import { perceptron } from './perceptron.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'

/** The table of optimizers, in order of increasing complexity. */
export const optimizers = [
  perceptron,
  sgd,
  momentum,
  nesterov,
  adagrad,
  adadelta,
  rmsprop,
  adam,
  amsgrad,
  adamw,
  nadam,
  lion,
] as const

export type OptimizerItem = (typeof optimizers)[number]

import { linear } from './linear.ts'
import { relu } from './relu.ts'
import { sigmoid } from './sigmoid.ts'
import { softmax } from './softmax.ts'
import { tanh } from './tanh.ts'

/** The table of activations, in the order of menus. */
export const activations = [sigmoid, tanh, relu, linear, softmax] as const

export type ActivationId = (typeof activations)[number]['id']

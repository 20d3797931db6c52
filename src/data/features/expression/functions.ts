import { cos, exp, log, pow, sin, tanh } from '../../../lib/math.ts'

/** What an expression can call, by name: the same bits everywhere, as all that a result depends on. */
export const functions = {
  sin,
  cos,
  tanh,
  exp,
  log,
  sqrt: (x: number) => Math.sqrt(x),
  abs: (x: number) => Math.abs(x),
  sigmoid: (x: number) => 1 / (1 + exp(-x)),
  relu: (x: number) => Math.max(0, x),
  step: (x: number) => (x > 0 ? 1 : x <= 0 ? 0 : x),
  max: (a: number, b: number) => Math.max(a, b),
  min: (a: number, b: number) => Math.min(a, b),
} as const

export type FunctionId = keyof typeof functions

export const constants = { pi: Math.PI, e: Math.E } as const

export type ConstantId = keyof typeof constants

/** A power: of a negative number where the exponent is whole. The square has the bits of `x · x`. */
function power(x: number, y: number): number {
  if (y === 2) return x * x
  if (x >= 0 || !Number.isInteger(y)) return pow(x, y)
  return y % 2 === 0 ? pow(-x, y) : -pow(-x, y)
}

export const operations = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': power,
} as const

export type Operator = keyof typeof operations

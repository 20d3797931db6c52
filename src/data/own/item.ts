import type { Task } from '../../lib/task.ts'
import type { Rows } from '../datasets/measured.ts'

/** A column of one's own, or the target. */
export interface OwnQuantity {
  /** Empty: as usual in its place. */
  readonly name: string
  /** What pictures show of it. */
  readonly domain: readonly [low: number, high: number]
  /** Its numbers are whole multiples of a tenth to this power. */
  readonly decimals: number
}

/** Samples of one's own. */
export interface OwnSamples {
  readonly task: Task
  readonly columns: readonly OwnQuantity[]
  /** Names of the classes, class 0 first, none for regression; an empty one: as usual in its place. */
  readonly classes: readonly string[]
  readonly target: OwnQuantity
  /** Each the numbers in its columns, then the index of its class or its target. */
  readonly rows: Rows
}

/** `10^exponent` for −22 to 22: exact where it is a whole number. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`)

/** The number that is `steps` steps of a tenth to the power of `decimals`: the one that its decimal notation names. */
export const numberAt = (steps: number, decimals: number): number =>
  decimals >= 0 ? steps / powerOfTen(decimals) : steps * powerOfTen(-decimals)

export const stepsOf = (value: number, decimals: number): number =>
  Math.round(decimals >= 0 ? value * powerOfTen(decimals) : value / powerOfTen(-decimals))

export const mostDecimals = 22

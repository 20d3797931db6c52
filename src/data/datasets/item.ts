import type { Option } from '../../lib/setting.ts'
import type { Draws } from '../../lib/seedrandom.ts'
import type { Task } from '../../lib/task.ts'
import type { Text } from '../../lib/text.ts'
import type { ColumnId } from '../features/item.ts'

/** A measured or drawn quantity: an axis of the pictures. */
export interface Quantity {
  readonly name: Text
  /** Unit as it is written after the name, or nothing. */
  readonly unit?: Text
  /**
   * What pictures show of it. The domains of columns enclose the samples at default noise; a target beyond its own takes
   * the colour of the end.
   */
  readonly domain: readonly [low: number, high: number]
}

export interface Column extends Quantity {
  readonly id: ColumnId
}

/** Points before they are split and scaled. */
export interface Points {
  readonly count: number
  /** `[count, columns]`, row-major, in the units of the columns. */
  readonly x: Float64Array
  /** `[count]`: the index of the class, or the real target. */
  readonly y: Float64Array
}

export interface Request {
  readonly points: number
  /** 0 to ½; what it does is said by each dataset. */
  readonly noise: number
  readonly seed: number
  /** Seeds the data of TensorFlow Playground in the place of `seed`; absent or empty: `seed` does. */
  readonly seedText?: string
}

/** One row of the table of datasets. `generate` is pure: the same request gives the same bits. */
export interface Dataset<Id extends string = string> extends Option<Id> {
  readonly task: Task
  readonly columns: readonly Column[]
  /** Names of the classes, class 0 first; none for regression. */
  readonly classes: readonly Text[]
  /** What is predicted: a class, or a real number with its range. */
  readonly target: Quantity
  readonly defaults: {
    readonly points: number
    readonly noise: number
    readonly plane: readonly ColumnId[]
    readonly features: readonly ColumnId[]
  }
  readonly limits: {
    readonly points: readonly [number, number]
    readonly noise: readonly [number, number]
  }
  /** Where the samples come from: drawn from a rule, or measured by someone. */
  readonly source?: Text
  readonly generate: (request: Request) => Points
  /** Whether the first points are those to learn from; absent: the split is drawn, with the same share of each class. */
  readonly inOrder?: boolean
  /** What the generator of the points draws after them, of those that have only one. */
  readonly drawsAfter?: (request: Request) => Draws
}

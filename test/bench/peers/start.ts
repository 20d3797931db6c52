import { initialParameters } from '../../../src/engine/start.ts'
import { shapesOf } from '../../../src/engine/shapes.ts'
import { permutation, keyOf } from '../../../src/lib/random.ts'
import type { RunSpec } from '../../../src/engine/types.ts'

/** What every peer starts from: our initial weights, and our batches in the order of our first epoch. */

export interface LayerStart {
  readonly inputs: number
  readonly units: number
  /** `[inputs, units]` */
  readonly weights: Float32Array
  readonly biases: Float32Array
}

export function layersOf({ network, training }: RunSpec): LayerStart[] {
  const parameters = Float32Array.from(initialParameters(network, training.seed))
  return shapesOf(network).map(({ inputs, units, weights, biases }) => ({
    inputs,
    units,
    weights: parameters.slice(weights, weights + inputs * units),
    biases: parameters.slice(biases, biases + units),
  }))
}

/** Indices of the samples of each batch. */
export function batchesOf({ data, training }: RunSpec): Uint32Array[] {
  const { count } = data.train
  const order = permutation(keyOf(training.seed, 'order'), 0, count)
  const { batchSize } = training
  return Array.from({ length: Math.ceil(count / batchSize) }, (_, k) => order.slice(k * batchSize, (k + 1) * batchSize))
}

/** Each of the batches in turn, again and again. */
export function inTurn<T>(items: readonly T[]): () => T {
  let next = 0
  return () => {
    const item = items[next] as T
    next = (next + 1) % items.length
    return item
  }
}

/** All rows of a table as plain arrays, which some peers want. */
export const rowsOf = (values: Float32Array, width: number): number[][] =>
  Array.from({ length: values.length / width }, (_, s) => Array.from(values.subarray(s * width, (s + 1) * width)))

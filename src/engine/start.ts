import { byId } from '../lib/setting.ts'
import { keyOf, Stream } from '../lib/random.ts'
import { initializers } from './initializers/index.ts'
import type { Initializer } from './initializers/item.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import type { NetworkSpec } from './types.ts'

/**
 * The parameters that a run starts from, canonical order: weights by each layer's initialiser, from a stream of the
 * layer's own (so adding a layer does not change those before it), rounded to f32 for both engines; biases as the layer
 * says, scales 1, shifts 0.
 */
export function initialParameters(network: NetworkSpec, seed: number): Float32Array {
  const shapes = shapesOf(network)
  const parameters = new Float32Array(parameterCount(shapes))
  const key = keyOf(seed, 'weights')
  for (const [k, { inputs, units, weights, biases, scales }] of shapes.entries()) {
    const { initializer, bias = 0, hasBiases = true } = network.layers[k] as NetworkSpec['layers'][number]
    const item: Initializer = byId(initializers, initializer.id)
    parameters.set(item.matrix(new Stream(key, k), inputs, units, initializer as never), weights)
    parameters.fill(hasBiases ? bias : 0, biases, biases + units)
    if (scales !== null) parameters.fill(1, scales, scales + units)
  }
  return parameters
}

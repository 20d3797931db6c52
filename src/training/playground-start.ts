import type { Dataset, Request } from '../data/datasets/item.ts'
import { initialParameters } from '../engine/start.ts'
import { shapesOf } from '../engine/shapes.ts'
import type { NetworkSpec } from '../engine/types.ts'
import { seedrandom } from '../lib/seedrandom.ts'

/**
 * Where a network starts by the rules of TensorFlow Playground: weights of layers with the initialiser `uniform` are
 * drawn one after another, layer by layer, unit by unit, from the draws that follow the data. Those are drawn for the
 * other layers, too, and left. With another weight seed than 0, or data that have no such draws, it seeds them.
 */
export function playgroundStart(network: NetworkSpec, seed: number, dataset: Dataset, request: Request): Float64Array {
  const draws = (seed === 0 && dataset.drawsAfter?.(request)) || seedrandom(String(seed))
  const parameters = Float64Array.from(initialParameters(network, seed))
  for (const [k, { inputs, units, weights, biases }] of shapesOf(network).entries()) {
    const { initializer, bias = 0, hasBiases = true } = network.layers[k] as NetworkSpec['layers'][number]
    for (let u = 0; u < units; u++) {
      for (let i = 0; i < inputs; i++) {
        const drawn = draws() - 0.5
        if (initializer.id === 'uniform') parameters[weights + i * units + u] = drawn * 2 * initializer.limit
      }
    }
    parameters.fill(hasBiases ? bias : 0, biases, biases + units)
  }
  return parameters
}

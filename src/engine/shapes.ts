import type { LayerShape, NetworkSpec } from './types.ts'

/** Where each layer stands in the flat parameter vector of a network, from the inputs to the output. */
export function shapesOf(network: NetworkSpec): LayerShape[] {
  let inputs = network.inputs
  let offset = 0
  return network.layers.map(({ units }) => {
    const weights = offset
    const biases = weights + inputs * units
    offset = biases + units
    const shape = { inputs, units, weights, biases }
    inputs = units
    return shape
  })
}

export const parameterCount = (shapes: readonly LayerShape[]): number =>
  shapes.reduce((sum, { inputs, units }) => sum + (inputs + 1) * units, 0)

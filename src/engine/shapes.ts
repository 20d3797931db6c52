import type { LayerShape, LayerSpec, NetworkSpec } from './types.ts'

/** Where each layer stands in the flat parameter vector of a network, from the inputs to the output. */
export function shapesOf(network: NetworkSpec): LayerShape[] {
  let inputs = network.inputs
  let offset = 0
  return network.layers.map((layer) => {
    const { units } = layer
    const weights = offset
    const biases = weights + inputs * units
    const end = biases + units
    const scales = isNormalized(layer) ? end : null
    offset = scales === null ? end : scales + 2 * units
    const shape = { inputs, units, weights, biases, scales }
    inputs = units
    return shape
  })
}

const isNormalized = ({ normalization }: LayerSpec): boolean => (normalization?.id ?? 'none') !== 'none'

export const parameterCount = (shapes: readonly LayerShape[]): number =>
  shapes.reduce((sum, { inputs, units, scales }) => sum + (inputs + (scales === null ? 1 : 3)) * units, 0)

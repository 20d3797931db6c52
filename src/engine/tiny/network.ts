import type { PackedLayer, Packing } from '../packing.ts'
import type { LayerRegions, Regions } from '../regions.ts'

/** Where one layer stands in memory, in bytes, and what it computes. */
export interface TinyLayer {
  readonly inputs: number
  readonly units: number
  /** Bytes from the weights of one input to those of the next. */
  readonly rowBytes: number
  readonly weights: number
  readonly biases: number
  /** Number of its activation in the kernels. */
  readonly activation: number
  /** `[unit][stride]`: room for pre-activations, activations and deltas of a batch. */
  readonly z: number
  readonly a: number
  readonly delta: number
}

/** All that a program is written for: it holds for as long as shapes, loss and batch size stay the same. */
export interface TinyNetwork {
  readonly layers: readonly TinyLayer[]
  readonly inputs: number
  readonly outputs: number
  readonly batchSize: number
  /** Number of the loss in the kernels, and whether its slope is by the pre-activations at once. */
  readonly loss: number
  readonly fromLogits: boolean
  /** Of the samples, `[count]` u32, `[count][inputs]`, `[count][outputs]`. */
  readonly order: number
  readonly x: number
  readonly y: number
  /** Room for inputs and targets of a batch, `[inputs][stride]`, `[outputs][stride]`. */
  readonly batchX: number
  readonly batchY: number
  readonly strideBytes: number
  /** Bytes from a parameter to its gradient. */
  readonly toGradients: number
  /** Of the steps of one call, f32, and the field of the plan that tells how far apart they are. */
  readonly rates: number
  readonly rateStep: number
  /** Number of the optimizer whose update is part of the program; null where the kernels do it. */
  readonly optimizer: number | null
}

/** @param activations numbers of the activations in the kernels, by layer */
export function tinyLayers(packing: Packing, regions: Regions, activations: readonly number[]): TinyLayer[] {
  return packing.layers.map(({ inputs, units, width, weights, biases }: PackedLayer, k) => {
    const { keptZ, a, delta } = regions.layers[k] as LayerRegions
    return {
      inputs,
      units,
      rowBytes: width * 4,
      weights: regions.parameters + weights * 4,
      biases: regions.parameters + biases * 4,
      activation: activations[k] as number,
      z: keptZ,
      a,
      delta,
    }
  })
}

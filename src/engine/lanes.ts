import type { PackedLayer } from './packing.ts'
import { padded } from './memory.ts'
import type { LayerSpec } from './types.ts'

/** Most samples of one pass with samples in lanes: what passes through the network should stay in the nearest cache. */
export const passSize = 256

/**
 * Most samples of one pass of training: batch normalisation needs to see a batch, which can be the whole set, at once.
 */
export const trainPassFor = (layers: readonly LayerSpec[], samples: number): number =>
  layers.some(({ normalization }) => normalization?.id === 'batch') ? Math.max(passSize, padded(samples)) : passSize

/** From one row of a pass to the next: not a power of two, or rows would drive each other out of the cache. */
export const strideFor = (pass: number): number => pass + 16

/**
 * Whether training puts units in lanes (or samples), by the vectors of work: the layout that leaves fewer lanes empty.
 * Samples in lanes fill up batches to a multiple of 4, units in lanes fill up layers. Noise, dropout and normalisation
 * are written for samples in lanes only.
 */
export function unitsInLanes(layers: readonly PackedLayer[], batchSize: number): boolean {
  let bySamples = 0
  let byUnits = 0
  for (const { inputs, units, width } of layers) {
    bySamples += inputs * units * padded(batchSize)
    byUnits += inputs * width * batchSize
  }
  return batchSize <= passSize && byUnits < bySamples
}

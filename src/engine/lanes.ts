import type { PackedLayer } from './packing.ts'
import { padded } from './memory.ts'

/** Most samples of one pass with samples in lanes: what passes through the network should stay in the nearest cache. */
export const passSize = 256

/** From one row of such a pass to the next: not a power of two, or rows would drive each other out of the cache. */
export const passStride = passSize + 16

/**
 * Whether training puts units in lanes (or samples), by the vectors of work: the layout that leaves fewer lanes empty.
 * Samples in lanes fill up batches to a multiple of 4, units in lanes fill up layers.
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

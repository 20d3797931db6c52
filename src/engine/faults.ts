import * as at from './kernels/layout.ts'
import type { Heap } from './memory.ts'
import type { Regions } from './regions.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { Fault } from './types.ts'

/** What stands in memory after a step that failed tells where it broke. */
export function faultOf(heap: Heap, regions: Regions, packing: Packing, optimizerSlots: number, step: number): Fault {
  const fault = (where: Fault['where'], layer: number | null): Fault => ({ kind: 'nonFinite', step, where, layer })
  if (heap.view.getInt32(regions.plan + at.planLossBroken, true) === 1) {
    return fault('loss', firstBrokenLayer(heap, regions, packing))
  }
  const broken = (offset: number) => heap.floats(offset, packing.count).findIndex((value) => !Number.isFinite(value))
  const gradient = broken(regions.gradients)
  if (gradient >= 0) return fault('gradient', packing.layerOf(gradient))
  for (let slot = 0; slot < optimizerSlots; slot++) {
    const index = broken(regions.slots + slot * packing.count * 4)
    if (index >= 0) return fault('gradient', packing.layerOf(index))
  }
  return fault('weights', packing.layerOf(broken(regions.parameters)))
}

/** The first layer whose activations in the last pass are not all finite, or null. */
function firstBrokenLayer(heap: Heap, regions: Regions, packing: Packing): number | null {
  const { view } = heap
  const count = view.getInt32(regions.plan + at.planPassCount, true)
  const byUnits = view.getInt32(regions.plan + at.planUnitsInLanes, true) === 1
  const last = packing.layers.length - 1
  const index = packing.layers.findIndex(({ units, width }: PackedLayer, k) => {
    const a = heap.floats((regions.layers[k] as { z: number }).z, width * regions.stride)
    const rowsAreSamples = byUnits && k < last
    const [rows, row, columns] = rowsAreSamples ? [count, width, units] : [units, regions.stride, count]
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) if (!Number.isFinite(a[r * row + c])) return true
    }
    return false
  })
  return index < 0 ? null : index
}

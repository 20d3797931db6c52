import * as at from './kernels/layout.ts'
import { unitsInLanes } from './lanes.ts'
import { dropThreshold, keepScale } from './masks.ts'
import type { Heap } from './memory.ts'
import type { Optimizer } from './optimizers/item.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { Regions } from './regions.ts'
import type { Regularization } from './regularization.ts'
import type { OptimizerValue } from './types.ts'

/** Writes all that can change in a live run, the learning rate apart. */
export function writeSettings(
  heap: Heap,
  regions: Regions,
  packing: Packing,
  settings: {
    readonly optimizer: Optimizer
    readonly value: OptimizerValue
    readonly terms: Regularization
    readonly batchSize: number
  },
): void {
  const { optimizer, value, terms, batchSize } = settings
  writeOptimizer(heap, regions, optimizer, value)
  writeRegularization(heap, regions, terms)
  const { view } = heap
  const byUnits = !isDisturbed(packing, terms) && unitsInLanes(packing.layers, batchSize)
  view.setInt32(regions.plan + at.planBatchSize, batchSize, true)
  view.setInt32(regions.plan + at.planUnitsInLanes, byUnits ? 1 : 0, true)
  writeOnes(heap, regions, packing)
}

/** Whether something comes between the layers: what is written for samples in lanes only. */
export const isDisturbed = ({ layers }: Packing, { inputNoise, dropout }: Regularization): boolean =>
  layers.some(({ scales }) => scales !== null) || inputNoise > 0 || dropout.some((rate) => rate > 0)

/** Whether something acts on gradients or weights beside the optimizer. */
export const isRegularized = ({ decay, maxNorm, clipValue, clipNorm, l1, l2 }: Regularization): boolean =>
  [decay, maxNorm, clipValue, clipNorm, ...l1, ...l2].some((value) => value > 0)

/**
 * With samples in lanes biases are weights of an input that is always 1: a row of ones stands below the inputs and below
 * the activations. The other layout writes over it.
 */
function writeOnes(heap: Heap, { stride, passX, layers }: Regions, packing: Packing): void {
  const below = (rows: number, from: number) => heap.floats(from + rows * stride * 4, stride).fill(1)
  below((packing.layers[0] as PackedLayer).inputs, passX)
  for (const [k, { a, dropped }] of layers.entries()) {
    const { units } = packing.layers[k] as PackedLayer
    below(units, a)
    below(units, dropped)
  }
}

function writeOptimizer(heap: Heap, { plan }: Regions, optimizer: Optimizer, value: OptimizerValue): void {
  const { view } = heap
  const parameters = value as unknown as Readonly<Record<string, number>>
  const { code, kernelParameters, powers, rule } = optimizer
  view.setInt32(plan + at.planOptimizer, code, true)
  view.setInt32(plan + at.planPerceptron, rule === 'perceptron' ? 1 : 0, true)
  for (const [i, name] of kernelParameters.entries()) {
    view.setFloat32(plan + at.planOptimizerParameters + i * 4, parameters[name] as number, true)
  }
  // The kernels average by β rounded to f32: corrections by another β would be off where it is near 1.
  for (const i of [0, 1]) {
    const base = powers[i]
    view.setFloat64(plan + at.planBetas + i * 8, base ? Math.fround(base(parameters)) : 1, true)
  }
}

function writeRegularization(heap: Heap, { plan, layers }: Regions, terms: Regularization): void {
  const { view } = heap
  const { decay, maxNorm, clipValue, clipNorm, l1, l2, inputNoise } = terms
  const put = (offset: number, value: number) => view.setFloat32(offset, value, true)
  put(plan + at.planDecay, decay)
  put(plan + at.planMaxNorm, maxNorm)
  put(plan + at.planClipValue, clipValue)
  put(plan + at.planClipNorm, clipNorm)
  view.setInt32(plan + at.planRegularized, isRegularized(terms) ? 1 : 0, true)
  put(plan + at.planNoise, inputNoise)
  const [inputDropout = 0, ...dropout] = terms.dropout
  view.setInt32(plan + at.planDropThreshold, dropThreshold(inputDropout), true)
  put(plan + at.planKeepScale, keepScale(inputDropout))
  for (const [k, { fields, a, dropped }] of layers.entries()) {
    const rate = dropout[k] as number
    const threshold = dropThreshold(rate)
    view.setInt32(fields + at.layerDropThreshold, threshold, true)
    view.setInt32(fields + at.layerOut, threshold > 0 ? dropped : a, true)
    put(fields + at.layerKeepScale, keepScale(rate))
    put(fields + at.layerL1, l1[k] as number)
    put(fields + at.layerL2, l2[k] as number)
  }
}

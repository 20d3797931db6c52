import { type Key, keyOf } from '../lib/random.ts'
import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import { transpose } from './columns.ts'
import * as at from './kernels/layout.ts'
import { passSize } from './lanes.ts'
import { losses } from './losses/index.ts'
import type { Loss } from './losses/item.ts'
import { dropKey } from './masks.ts'
import type { Heap } from './memory.ts'
import { normalizations } from './normalizations/index.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { LayerRegions, Regions } from './regions.ts'
import type { LayerSpec, RunSpec } from './types.ts'

/** Writes all that stays the same in a run: where things stand, what they are, and the data. */
export function writePlan(heap: Heap, regions: Regions, spec: RunSpec, packing: Packing): void {
  const { network, data } = spec
  const put = intoFields(heap, regions.plan)
  const output = packing.layers.at(-1) as PackedLayer
  put(at.planLayers, regions.layerFields)
  put(at.planLayerCount, packing.layers.length)
  put(at.planStride, regions.stride)
  put(at.planPass, passSize)
  put(at.planTrainPass, regions.trainPass)
  put(at.planRates, regions.rates)
  put(at.planMask, regions.inputMask)
  put(at.planInputs, network.inputs)
  put(at.planOutputs, output.units)
  put(at.planX, regions.passX)
  put(at.planY, regions.passY)
  put(at.planSampleWeights, regions.passWeights)
  put(at.planOutputRows, regions.outputRows)
  put(at.planParameters, regions.parameters)
  put(at.planGradients, regions.gradients)
  put(at.planFrozen, regions.frozen)
  put(at.planSlots, regions.slots)
  put(at.planParameterCount, packing.count)
  put(at.planOrder, regions.order)
  put(at.planTrainX, regions.trainX)
  put(at.planTrainY, regions.trainY)
  put(at.planTrainCount, data.train.count)
  writeLoss(heap, regions, spec, output.units)
  const { seed } = spec.training
  putKey(heap, regions.plan + at.planDropKey, dropKey(seed, 'dropout', 0))
  putKey(heap, regions.plan + at.planDrawKey, dropKey(seed, 'monteCarlo', 0))
  putKey(heap, regions.plan + at.planNoiseKey, keyOf(seed, 'inputNoise'))
  for (const [k, layer] of packing.layers.entries()) {
    const own = regions.layers[k] as LayerRegions
    writeLayer(heap, regions, own, layer, network.layers[k] as LayerSpec)
    putKey(heap, own.fields + at.layerDropKey, dropKey(seed, 'dropout', k + 1))
    putKey(heap, own.fields + at.layerDrawKey, dropKey(seed, 'monteCarlo', k + 1))
  }
  heap.floats(regions.trainX, data.train.x.length).set(data.train.x)
  heap.floats(regions.trainY, data.train.y.length).set(data.train.y)
  for (const name of ['train', 'validation'] as const) {
    const { count, x, y } = data[name]
    const set = regions.sets[name]
    const putSet = intoFields(heap, set.fields)
    putSet(at.setX, set.x)
    putSet(at.setY, set.y)
    putSet(at.setCount, count)
    putSet(at.setStride, set.stride)
    transpose(x, count, network.inputs, heap.floats(set.x, network.inputs * set.stride), set.stride)
    transpose(y, count, output.units, heap.floats(set.y, output.units * set.stride), set.stride)
  }
}

function writeLoss(heap: Heap, regions: Regions, { task, training }: RunSpec, outputs: number): void {
  const put = intoFields(heap, regions.plan)
  const { code, targets, kernelParameter }: Loss = byId(losses, training.loss.id)
  const ofOne = targets === 'signed' ? 3 : 1
  put(at.planLoss, code)
  put(at.planJudging, task === 'regression' ? 0 : outputs === 1 ? ofOne : 2)
  if (kernelParameter === undefined) return
  const value = (training.loss as unknown as Readonly<Record<string, number>>)[kernelParameter] as number
  heap.view.setFloat32(regions.plan + at.planLossParameter, value, true)
}

function writeLayer(heap: Heap, regions: Regions, own: LayerRegions, layer: PackedLayer, spec: LayerSpec): void {
  const put = intoFields(heap, own.fields)
  const { parameters, gradients } = regions
  put(at.layerInputs, layer.inputs)
  put(at.layerUnits, layer.units)
  put(at.layerWidth, layer.width)
  put(at.layerActivation, byId(activations, spec.activation).code)
  put(at.layerWeights, parameters + layer.weights * 4)
  put(at.layerBiases, parameters + layer.biases * 4)
  put(at.layerWeightGradients, gradients + layer.weights * 4)
  put(at.layerBiasGradients, gradients + layer.biases * 4)
  put(at.layerZ, own.z)
  put(at.layerA, own.a)
  put(at.layerDelta, own.delta)
  put(at.layerMask, own.mask)
  const { normalization } = spec
  if (layer.scales === null || !normalization || normalization.id === 'none') return
  put(at.layerNormalization, byId(normalizations, normalization.id).code)
  put(at.layerScales, parameters + layer.scales * 4)
  put(at.layerScaleGradients, gradients + layer.scales * 4)
  put(at.layerStandard, own.standard)
  put(at.layerInverse, own.inverse)
  heap.view.setFloat32(own.fields + at.layerEpsilon, normalization.epsilon, true)
  if (normalization.id !== 'batch' || own.statistics === null) return
  heap.view.setFloat32(own.fields + at.layerMomentum, normalization.momentum, true)
  put(at.layerStatistics, own.statistics)
  heap.floats(own.statistics + layer.width * 4, layer.units).fill(1)
}

/** Writes whole numbers by their offsets in a table of fields. */
const intoFields =
  (heap: Heap, fields: number) =>
  (offset: number, value: number): void =>
    heap.view.setInt32(fields + offset, value, true)

function putKey(heap: Heap, offset: number, [first, second]: Key): void {
  heap.view.setUint32(offset, first, true)
  heap.view.setUint32(offset + 4, second, true)
}

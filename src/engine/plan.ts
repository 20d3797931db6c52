import { keyOf } from '../lib/random.ts'
import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import type { Activation } from './activations/item.ts'
import * as at from './kernels/layout.ts'
import { passSize, strideFor, trainPassFor } from './lanes.ts'
import { losses } from './losses/index.ts'
import { dropKey } from './masks.ts'
import { type Heap, MemoryPlan, padded } from './memory.ts'
import { normalizations } from './normalizations/index.ts'
import { optimizers } from './optimizers/index.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { NormalizationValue, RunSpec, Samples } from './types.ts'

const mostSlots = Math.max(...optimizers.map((optimizer) => optimizer.slots))

/** Offsets of the regions that the engine itself reads and writes. */
export interface Regions {
  /** Fields of the plan, see `kernels/layout.ts`. */
  readonly plan: number
  /** Numbers from one row of a matrix with samples in lanes to the next. */
  readonly stride: number
  /** `[statistics]` of all layers, `[parameters]`, slot after slot; and room for all of them to be kept as they were. */
  readonly statistics: number
  readonly statisticsCount: number
  readonly parameters: number
  readonly slots: number
  readonly saved: number
  /** Rates of the steps of one call. */
  readonly rates: number
  readonly inputMask: number
  readonly gradients: number
  readonly order: number
  /** Random words of a shuffle. */
  readonly words: number
  /** `[passSize][inputs]`: rows to be predicted. */
  readonly rows: number
  readonly sets: { readonly train: number; readonly validation: number }
  readonly layers: readonly LayerRegions[]
}

interface LayerRegions {
  readonly fields: number
  readonly z: number
  /** Where `z` stands if it is kept although `a` alone would do. */
  readonly keptZ: number
  readonly a: number
  readonly delta: number
  /** Numbers in each. */
  readonly words: number
  readonly mask: number
  /** Activations after dropout. */
  readonly dropped: number
  readonly standard: number
  readonly inverse: number
  /** Running mean and variance, null where there are none. */
  readonly statistics: number | null
}

/** Most steps of one call of the kernels. */
export const mostRates = 1024

/** Plans the memory of a run, claims it, and writes all that stays the same. */
export function planMemory(spec: RunSpec, packing: Packing): { heap: Heap; regions: Regions } {
  const { network, data } = spec
  const plan = new MemoryPlan()
  const { inputs } = network
  const output = packing.layers.at(-1) as PackedLayer
  const count = packing.count
  const trainPass = trainPassFor(network.layers, data.train.count)
  const passStride = strideFor(trainPass)
  const fields = plan.bytes(at.planBytes)
  const layerFields = plan.bytes(at.layerBytes * packing.layers.length)
  const passX = plan.words(inputs * passStride)
  const passY = plan.words(output.units * passStride)
  const passWeights = plan.words(passStride)
  const outputRows = plan.words(output.width * passSize)
  const inputMask = plan.words(inputs * passStride)
  const rates = plan.words(mostRates)
  let statisticsCount = 0
  for (const [k, { width }] of packing.layers.entries())
    if (normalizationOf(spec, k).id === 'batch') statisticsCount += 2 * width
  const statistics = plan.words(statisticsCount + count * (1 + mostSlots))
  const parameters = statistics + statisticsCount * 4
  const saved = plan.words(statisticsCount + count * (1 + mostSlots))
  let nextStatistics = statistics
  const layers = packing.layers.map(({ width, units, scales }, k): LayerRegions => {
    const words = width * passStride
    const a = plan.words(words)
    const keepsZ = k === packing.layers.length - 1 || needsPreActivation(spec, k)
    const own = plan.words(words)
    const z = keepsZ ? own : a
    const delta = plan.words(words)
    const ownStatistics = normalizationOf(spec, k).id === 'batch' ? nextStatistics : null
    if (ownStatistics !== null) nextStatistics += 2 * width * 4
    return {
      fields: layerFields + k * at.layerBytes,
      a,
      z,
      keptZ: own,
      delta,
      words,
      mask: plan.words(words),
      dropped: plan.words(words),
      standard: scales === null ? 0 : plan.words(units * passStride),
      inverse: scales === null ? 0 : plan.words(Math.max(width, passStride)),
      statistics: ownStatistics,
    }
  })
  const gradients = plan.words(count)
  const order = plan.words(data.train.count)
  const words = plan.words(data.train.count + 8)
  const trainX = plan.words(data.train.x.length)
  const trainY = plan.words(data.train.y.length)
  const rows = plan.words(inputs * passSize)
  const setFields = { train: plan.bytes(at.setBytes), validation: plan.bytes(at.setBytes) }
  const planSet = ({ count: samples }: Samples) => {
    const stride = padded(samples)
    return { stride, x: plan.words(inputs * stride), y: plan.words(output.units * stride) }
  }
  const sets = { train: planSet(data.train), validation: planSet(data.validation) }

  const heap = plan.allocate()
  const put = (offset: number, value: number) => heap.view.setInt32(offset, value, true)
  put(fields + at.planLayers, layerFields)
  put(fields + at.planLayerCount, packing.layers.length)
  put(fields + at.planStride, passStride)
  put(fields + at.planPass, passSize)
  put(fields + at.planTrainPass, trainPass)
  put(fields + at.planRates, rates)
  put(fields + at.planMask, inputMask)
  put(fields + at.planInputs, inputs)
  put(fields + at.planOutputs, output.units)
  put(fields + at.planX, passX)
  put(fields + at.planY, passY)
  put(fields + at.planSampleWeights, passWeights)
  put(fields + at.planOutputRows, outputRows)
  put(fields + at.planParameters, parameters)
  put(fields + at.planGradients, gradients)
  put(fields + at.planSlots, parameters + count * 4)
  put(fields + at.planParameterCount, count)
  put(fields + at.planOrder, order)
  put(fields + at.planTrainX, trainX)
  put(fields + at.planTrainY, trainY)
  put(fields + at.planTrainCount, data.train.count)
  put(fields + at.planLoss, byId(losses, spec.training.loss.id).code)
  put(fields + at.planJudging, spec.task === 'regression' ? 0 : output.units === 1 ? 1 : 2)
  const putKey = (offset: number, [first, second]: readonly [number, number]) => {
    heap.view.setUint32(offset, first, true)
    heap.view.setUint32(offset + 4, second, true)
  }
  const { seed } = spec.training
  putKey(fields + at.planDropKey, dropKey(seed, 'dropout', 0))
  putKey(fields + at.planDrawKey, dropKey(seed, 'monteCarlo', 0))
  putKey(fields + at.planNoiseKey, keyOf(seed, 'inputNoise'))
  for (const [k, layer] of packing.layers.entries()) {
    const own = layers[k] as LayerRegions
    const offset = own.fields
    put(offset + at.layerInputs, layer.inputs)
    put(offset + at.layerUnits, layer.units)
    put(offset + at.layerWidth, layer.width)
    put(offset + at.layerActivation, activationOf(spec, k).code)
    put(offset + at.layerWeights, parameters + layer.weights * 4)
    put(offset + at.layerBiases, parameters + layer.biases * 4)
    put(offset + at.layerWeightGradients, gradients + layer.weights * 4)
    put(offset + at.layerBiasGradients, gradients + layer.biases * 4)
    put(offset + at.layerZ, own.z)
    put(offset + at.layerA, own.a)
    put(offset + at.layerDelta, own.delta)
    put(offset + at.layerMask, own.mask)
    putKey(offset + at.layerDropKey, dropKey(seed, 'dropout', k + 1))
    putKey(offset + at.layerDrawKey, dropKey(seed, 'monteCarlo', k + 1))
    if (layer.scales === null) continue
    const value = normalizationOf(spec, k)
    put(offset + at.layerNormalization, byId(normalizations, value.id).code)
    put(offset + at.layerScales, parameters + layer.scales * 4)
    put(offset + at.layerScaleGradients, gradients + layer.scales * 4)
    put(offset + at.layerStandard, own.standard)
    put(offset + at.layerInverse, own.inverse)
    if (value.id !== 'none') heap.view.setFloat32(offset + at.layerEpsilon, value.epsilon, true)
    if (value.id !== 'batch' || own.statistics === null) continue
    heap.view.setFloat32(offset + at.layerMomentum, value.momentum, true)
    put(offset + at.layerStatistics, own.statistics)
    heap.floats(own.statistics + layer.width * 4, layer.units).fill(1)
  }
  heap.floats(trainX, data.train.x.length).set(data.train.x)
  heap.floats(trainY, data.train.y.length).set(data.train.y)
  for (const name of ['train', 'validation'] as const) {
    const { count: samples, x, y } = data[name]
    const set = sets[name]
    const offset = setFields[name]
    put(offset + at.setX, set.x)
    put(offset + at.setY, set.y)
    put(offset + at.setCount, samples)
    put(offset + at.setStride, set.stride)
    transpose(x, samples, inputs, heap.floats(set.x, inputs * set.stride), set.stride)
    transpose(y, samples, output.units, heap.floats(set.y, output.units * set.stride), set.stride)
  }
  return {
    heap,
    regions: {
      plan: fields,
      stride: passStride,
      statistics,
      statisticsCount,
      parameters,
      slots: parameters + count * 4,
      saved,
      rates,
      inputMask,
      gradients,
      order,
      words,
      rows,
      sets: setFields,
      layers,
    },
  }
}

/** `rows [count, width]` → `columns [width, stride]`. */
export function transpose(
  rows: Float32Array,
  count: number,
  width: number,
  columns: Float32Array,
  stride: number,
): void {
  for (let i = 0; i < width; i++) {
    for (let s = 0; s < count; s++) columns[i * stride + s] = rows[s * width + i] as number
  }
}

function activationOf({ network }: RunSpec, k: number): Activation {
  return byId(activations, (network.layers[k] as RunSpec['network']['layers'][number]).activation)
}

const normalizationOf = ({ network }: RunSpec, k: number): NormalizationValue =>
  network.layers[k]?.normalization ?? { id: 'none' }

function needsPreActivation(spec: RunSpec, k: number): boolean {
  const activation = activationOf(spec, k)
  return !activation.outputOnly && activation.needsPreActivation
}

import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import type { Activation } from './activations/item.ts'
import * as at from './kernels/layout.ts'
import { passSize, passStride } from './lanes.ts'
import { losses } from './losses/index.ts'
import { type Heap, MemoryPlan, padded } from './memory.ts'
import { optimizers } from './optimizers/index.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { RunSpec, Samples } from './types.ts'

const mostSlots = Math.max(...optimizers.map((optimizer) => optimizer.slots))

/** Offsets of the regions that the engine itself reads and writes. */
export interface Regions {
  /** Fields of the plan, see `kernels/layout.ts`. */
  readonly plan: number
  /** `[parameters]`, then slot after slot, and room for them to be kept as they were. */
  readonly state: number
  readonly slots: number
  readonly saved: number
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
  readonly z: number
  readonly a: number
  readonly delta: number
  /** Numbers in each. */
  readonly words: number
}

/** Plans the memory of a run, claims it, and writes all that stays the same. */
export function planMemory(spec: RunSpec, packing: Packing): { heap: Heap; regions: Regions } {
  const { network, data } = spec
  const plan = new MemoryPlan()
  const { inputs } = network
  const output = packing.layers.at(-1) as PackedLayer
  const count = packing.count
  const fields = plan.bytes(at.planBytes)
  const layerFields = plan.bytes(at.layerBytes * packing.layers.length)
  const passX = plan.words(inputs * passStride)
  const passY = plan.words(output.units * passStride)
  const passWeights = plan.words(passStride)
  const outputRows = plan.words(output.width * passSize)
  const layers = packing.layers.map(({ width }, k): LayerRegions => {
    const words = width * passStride
    const a = plan.words(words)
    const keepsZ = k === packing.layers.length - 1 || needsPreActivation(spec, k)
    return { a, z: keepsZ ? plan.words(words) : a, delta: plan.words(words), words }
  })
  const state = plan.words(count * (1 + mostSlots))
  const saved = plan.words(count * (1 + mostSlots))
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
  put(fields + at.planInputs, inputs)
  put(fields + at.planOutputs, output.units)
  put(fields + at.planX, passX)
  put(fields + at.planY, passY)
  put(fields + at.planSampleWeights, passWeights)
  put(fields + at.planOutputRows, outputRows)
  put(fields + at.planParameters, state)
  put(fields + at.planGradients, gradients)
  put(fields + at.planSlots, state + count * 4)
  put(fields + at.planParameterCount, count)
  put(fields + at.planOrder, order)
  put(fields + at.planTrainX, trainX)
  put(fields + at.planTrainY, trainY)
  put(fields + at.planTrainCount, data.train.count)
  put(fields + at.planLoss, byId(losses, spec.training.loss.id).code)
  put(fields + at.planJudging, spec.task === 'regression' ? 0 : output.units === 1 ? 1 : 2)
  for (const [k, layer] of packing.layers.entries()) {
    const offset = layerFields + k * at.layerBytes
    const { z, a, delta } = layers[k] as LayerRegions
    put(offset + at.layerInputs, layer.inputs)
    put(offset + at.layerUnits, layer.units)
    put(offset + at.layerWidth, layer.width)
    put(offset + at.layerActivation, activationOf(spec, k).code)
    put(offset + at.layerWeights, state + layer.weights * 4)
    put(offset + at.layerBiases, state + layer.biases * 4)
    put(offset + at.layerWeightGradients, gradients + layer.weights * 4)
    put(offset + at.layerBiasGradients, gradients + layer.biases * 4)
    put(offset + at.layerZ, z)
    put(offset + at.layerA, a)
    put(offset + at.layerDelta, delta)
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
      state,
      slots: state + count * 4,
      saved,
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

function needsPreActivation(spec: RunSpec, k: number): boolean {
  const activation = activationOf(spec, k)
  return !activation.outputOnly && activation.needsPreActivation
}

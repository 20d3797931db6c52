import { losses } from '../engine/losses/index.ts'
import type { Loss } from '../engine/losses/item.ts'
import type { LayerObservation, LayerShape, Observation, RunSpec } from '../engine/types.ts'
import { byId } from '../lib/setting.ts'
import type { Histogram, Watched, WatchedLayer, WatchedParameters, WatchedSample } from './protocol.ts'

const bins = 24

/** The parameters around an observed step, canonical order. */
interface Parameters {
  /** Null where nobody wants to know of each parameter. */
  readonly before: Float32Array | null
  readonly after: Float32Array
}

/**
 * What a page needs of an observed step: histograms and shares in the place of matrices, and one sample in full.
 *
 * @param place of the sample in the batch
 */
export function watchedOf(
  observation: Observation,
  epoch: number,
  spec: RunSpec,
  shapes: readonly LayerShape[],
  parameters: Parameters,
  place: number,
): Watched {
  const { step, learningRate, loss, gradientNorm, layers } = observation
  return {
    epoch,
    step,
    learningRate,
    loss,
    gradientNorm,
    layers: layers.map((layer, k) => watchedLayer(layer, shapes[k] as LayerShape, parameters.after)),
    sample: watchedSample(observation, spec, shapes, place),
    parameters: parameters.before && watchedParameters(layers, shapes, parameters.before, parameters.after),
  }
}

function watchedSample(
  { batch, x, inputMask, layers }: Observation,
  { training, network, data }: RunSpec,
  shapes: readonly LayerShape[],
  place: number,
): WatchedSample {
  const index = batch[place] as number
  const row = (values: Float32Array, width: number) => Array.from(values.subarray(place * width, (place + 1) * width))
  const rows = (pick: (layer: LayerObservation) => Float32Array) =>
    layers.map((layer, k) => row(pick(layer), (shapes[k] as LayerShape).units))
  const [z, a] = [rows((layer) => layer.z), rows((layer) => layer.a)]
  const outputs = (a.at(-1) as readonly number[]).length
  const y = Array.from(data.train.y.subarray(index * outputs, (index + 1) * outputs))
  const item: Loss = byId(losses, training.loss.id)
  const output = { z: Float64Array.from(z.at(-1) ?? []), a: Float64Array.from(a.at(-1) ?? []), y: Float64Array.from(y) }
  return {
    index,
    place,
    count: batch.length,
    x: row(x, network.inputs),
    y,
    loss: item.value(output, training.loss as never),
    z,
    a,
    delta: rows((layer) => layer.delta),
    masks: [
      inputMask && row(inputMask, network.inputs),
      ...layers.map(({ mask }, k) => mask && row(mask, (shapes[k] as LayerShape).units)),
    ],
  }
}

function watchedParameters(
  layers: readonly LayerObservation[],
  shapes: readonly LayerShape[],
  before: Float32Array,
  after: Float32Array,
): WatchedParameters {
  const gradients = new Float32Array(after.length)
  for (const [k, layer] of layers.entries()) gradients.set(layer.gradients, (shapes[k] as LayerShape).weights)
  return { values: before, gradients, changes: after.map((value, i) => value - (before[i] as number)) }
}

function watchedLayer(layer: LayerObservation, shape: LayerShape, parameters: Float32Array): WatchedLayer {
  const { a, mask, idle, saturated, deadShare, saturatedShare, weightNorm, gradientNorm, updateRatio } = layer
  const { weights, biases, units } = shape
  return {
    weights: histogramOf(parameters.subarray(weights, biases)),
    gradients: histogramOf(layer.gradients.subarray(0, biases - weights)),
    activations: histogramOf(a),
    weightNorm,
    gradientNorm,
    updateRatio,
    idle: Array.from(idle),
    deadShare,
    saturated: saturated && Array.from(saturated),
    saturatedShare,
    dropped: mask && droppedShares(mask, units),
  }
}

function droppedShares(mask: Float32Array, units: number): number[] {
  const count = mask.length / units
  return Array.from({ length: units }, (_, u) => {
    let dropped = 0
    for (let place = u; place < mask.length; place += units) if (mask[place] === 0) dropped++
    return dropped / count
  })
}

/** Counts in equal parts from the least to the largest; one part alone where all are the same. */
function histogramOf(values: Float32Array | Float64Array): Histogram {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (!(high > low)) return { low, high, counts: [values.length] }
  const counts = Array.from({ length: bins }, () => 0)
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins))
    counts[bin] = (counts[bin] as number) + 1
  }
  return { low, high, counts }
}

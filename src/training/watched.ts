import type { LayerObservation, LayerShape, Observation } from '../engine/types.ts'
import type { Histogram, Watched, WatchedLayer } from './protocol.ts'

const bins = 24

/**
 * What a page needs of an observed step: histograms and shares in the place of matrices, and one sample in full.
 *
 * @param parameters of now, canonical order
 * @param place of the sample in the batch
 */
export function watchedOf(
  observation: Observation,
  epoch: number,
  shapes: readonly LayerShape[],
  parameters: Float32Array,
  place: number,
): Watched {
  const { step, learningRate, loss, gradientNorm, batch, layers } = observation
  const row = (values: Float32Array, units: number) => Array.from(values.subarray(place * units, (place + 1) * units))
  return {
    epoch,
    step,
    learningRate,
    loss,
    gradientNorm,
    layers: layers.map((layer, k) => watchedLayer(layer, shapes[k] as LayerShape, parameters)),
    sample: {
      index: batch[place] as number,
      a: layers.map(({ a }, k) => row(a, (shapes[k] as LayerShape).units)),
      delta: layers.map(({ delta }, k) => row(delta, (shapes[k] as LayerShape).units)),
    },
  }
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

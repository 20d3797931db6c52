import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import type { Activation } from './activations/item.ts'
import type { GradientNoise, LayerObservation, LayerShape, LayerSpec } from './types.ts'

/** What an engine has seen of one layer in one step, row-major by sample. */
export type SeenLayer = Pick<LayerObservation, 'z' | 'a' | 'mask' | 'delta'>

/**
 * What can be told of a step from what was seen of it.
 *
 * @param gradients `∂J/∂parameters` of the batch, canonical order
 * @param before parameters before the step, `after` those after it
 */
export function describeLayer(
  spec: LayerSpec,
  shape: LayerShape,
  seen: SeenLayer,
  gradients: ArrayLike<number>,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): LayerObservation {
  const { weights, biases, units, scales } = shape
  const end = scales === null ? biases + units : scales + 2 * units
  const ownGradients = Float64Array.from({ length: end - weights }, (_, i) => gradients[weights + i] as number)
  const weightNorm = norm(weights, biases, (i) => before[i] as number)
  const updateNorm = norm(weights, biases, (i) => (after[i] as number) - (before[i] as number))
  return {
    ...seen,
    gradients: ownGradients,
    weightNorm,
    gradientNorm: norm(weights, end, (i) => gradients[i] as number),
    updateNorm,
    updateRatio: updateNorm / weightNorm,
    ...idleShares(spec, seen, units),
  }
}

/** Euclidean length of the numbers from `from` up to `end`. */
export function norm(from: number, end: number, valueAt: (index: number) => number): number {
  let sum = 0
  for (let i = from; i < end; i++) sum += valueAt(i) * valueAt(i)
  return Math.sqrt(sum)
}

/** The part of the way to an end of its range from which on an activation counts as saturated. */
const saturation = 0.01

function idleShares(
  { activation }: LayerSpec,
  { z, a }: SeenLayer,
  units: number,
): Pick<LayerObservation, 'idle' | 'deadShare' | 'saturated' | 'saturatedShare'> {
  const item: Activation = byId(activations, activation)
  const [low, high] = item.range
  const margin = saturation * (high - low)
  const shareOf = (unit: number, holds: (place: number) => boolean): number => {
    let count = 0
    for (let place = unit; place < a.length; place += units) if (holds(place)) count++
    return (count * units) / a.length
  }
  const isIdle = (place: number) => !item.outputOnly && item.derivative(z[place] as number, a[place] as number) === 0
  const isSaturated = (place: number) => (a[place] as number) < low + margin || (a[place] as number) > high - margin
  const idle = Float32Array.from({ length: units }, (_, u) => shareOf(u, isIdle))
  const saturated = Number.isFinite(margin)
    ? Float32Array.from({ length: units }, (_, u) => shareOf(u, isSaturated))
    : null
  return {
    idle,
    deadShare: idle.filter((share) => share === 1).length / units,
    saturated,
    saturatedShare: saturated && saturated.reduce((sum, share) => sum + share, 0) / units,
  }
}

/** How gradients of batches differ: see `GradientNoise`. Two at least, canonical order. */
export function spreadOf(gradients: readonly ArrayLike<number>[], shapes: readonly LayerShape[]): GradientNoise {
  const end = gradients[0]?.length ?? 0
  return {
    ...spreadBetween(gradients, 0, end),
    layers: shapes.map(({ weights }, k) => spreadBetween(gradients, weights, shapes[k + 1]?.weights ?? end)),
  }
}

function spreadBetween(
  gradients: readonly ArrayLike<number>[],
  from: number,
  end: number,
): Pick<GradientNoise, 'signal' | 'noise'> {
  const count = gradients.length
  let signal = 0
  let noise = 0
  for (let i = from; i < end; i++) {
    const mean = gradients.reduce((sum, gradient) => sum + (gradient[i] as number), 0) / count
    signal += mean * mean
    for (const gradient of gradients) {
      const off = (gradient[i] as number) - mean
      noise += off * off
    }
  }
  return { signal: Math.sqrt(signal), noise: Math.sqrt(noise / (count - 1)) }
}

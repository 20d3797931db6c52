import type { Regularization } from '../regularization.ts'
import type { LayerShape } from '../types.ts'

/*
 * What acts on gradients and weights beside the optimizer, in the order of a step: penalties, clipping, decay, [update],
 * largest norm. Biases, scales and shifts are never penalised.
 */

export function addPenalties(
  shapes: readonly LayerShape[],
  parameters: Float64Array,
  gradients: Float64Array,
  { l1, l2 }: Regularization,
): void {
  eachWeight(shapes, (at, k) => {
    const w = parameters[at] as number
    gradients[at] = (gradients[at] as number) + ((l1[k] as number) * Math.sign(w) + (l2[k] as number) * w)
  })
}

/** Every number to ± `clipValue`, then the whole to a length of `clipNorm` at most. */
export function clip(gradients: Float64Array, { clipValue, clipNorm }: Regularization): void {
  if (clipValue > 0) {
    for (const [i, g] of gradients.entries()) gradients[i] = Math.min(Math.max(g, -clipValue), clipValue)
  }
  if (clipNorm > 0) {
    const norm = Math.sqrt(gradients.reduce((sum, g) => sum + g * g, 0))
    if (norm > clipNorm) for (const [i, g] of gradients.entries()) gradients[i] = g * (clipNorm / norm)
  }
}

export function decayWeights(shapes: readonly LayerShape[], parameters: Float64Array, share: number): void {
  eachWeight(shapes, (at) => {
    parameters[at] = (parameters[at] as number) * (1 - share)
  })
}

/** Shortens the weights into each unit to a length of `most` at most. */
export function limitNorms(shapes: readonly LayerShape[], parameters: Float64Array, most: number): void {
  for (const { inputs, units, weights } of shapes) {
    for (let u = 0; u < units; u++) {
      let square = 0
      for (let i = 0; i < inputs; i++) {
        const w = parameters[weights + i * units + u] as number
        square += w * w
      }
      const norm = Math.sqrt(square)
      if (!(norm > most)) continue
      for (let i = 0; i < inputs; i++) {
        const at = weights + i * units + u
        parameters[at] = (parameters[at] as number) * (most / norm)
      }
    }
  }
}

function eachWeight(shapes: readonly LayerShape[], visit: (at: number, layer: number) => void): void {
  for (const [k, { weights, biases }] of shapes.entries()) for (let at = weights; at < biases; at++) visit(at, k)
}

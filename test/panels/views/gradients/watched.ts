import type { Watched, WatchedLayer } from '../../../../src/training/protocol.ts'

const still = { low: 0, high: 0, counts: [1] }

/** An observed step of which nothing is known but its gradient norms. */
export const watchedWith = (step: number, ...norms: readonly number[]): Watched => ({
  epoch: 0,
  step,
  learningRate: 0.1,
  loss: 1,
  gradientNorm: Math.sqrt(norms.reduce((sum, norm) => sum + norm * norm, 0)),
  layers: norms.map(
    (gradientNorm): WatchedLayer => ({
      weights: still,
      gradients: still,
      activations: still,
      weightNorm: 1,
      gradientNorm,
      updateRatio: 1e-3,
      idle: [],
      deadShare: 0,
      saturated: null,
      saturatedShare: null,
      dropped: null,
    }),
  ),
  sample: { index: 0, place: 0, count: 1, x: [], y: [], loss: 1, z: [], a: [], delta: [], masks: [] },
  parameters: null,
})

import type { Watched, WatchedLayer, WatchedSample } from '../../../src/training/protocol.ts'

const still = { low: 0, high: 0, counts: [1] }

/** An observed step of which little is known. */
export const observed = (
  step: number,
  layers: readonly Partial<WatchedLayer>[],
  sample: Partial<WatchedSample> = {},
  parameters: Watched['parameters'] = null,
): Watched => ({
  epoch: 0,
  step,
  learningRate: 0.1,
  loss: 1,
  gradientNorm: 1,
  layers: layers.map((layer) => ({
    weights: still,
    gradients: still,
    activations: still,
    weightNorm: 1,
    gradientNorm: 1,
    updateRatio: 1e-3,
    idle: [],
    deadShare: 0,
    saturated: null,
    saturatedShare: null,
    dropped: null,
    ...layer,
  })),
  sample: { index: 0, place: 0, count: 32, x: [], y: [], loss: 1, z: [], a: [], delta: [], masks: [], ...sample },
  parameters,
})

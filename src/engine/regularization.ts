import type { Optimizer } from './optimizers/item.ts'
import type {
  LayerShape,
  LayerSpec,
  NetworkSpec,
  OptimizerValue,
  RunSpec,
  TrainingChange,
  TrainingSpec,
} from './types.ts'

/** What acts on gradients and weights beside the optimizer, settled for each layer. 0: none of it. */
export interface Regularization {
  readonly l1: readonly number[]
  readonly l2: readonly number[]
  readonly decay: number
  readonly maxNorm: number
  readonly clipValue: number
  readonly clipNorm: number
  readonly inputNoise: number
  /** Dropout rates: of the inputs, and of each layer. */
  readonly dropout: readonly number[]
}

/** @param optimizerDecay the decoupled decay that the optimizer itself asks for */
export function regularizationOf(
  training: TrainingSpec,
  layers: readonly LayerSpec[],
  optimizerDecay: number,
): Regularization {
  return {
    l1: layers.map((layer) => (training.l1 ?? 0) + (layer.l1 ?? 0)),
    l2: layers.map((layer) => (training.l2 ?? 0) + (layer.l2 ?? 0)),
    decay: (training.weightDecay ?? 0) + optimizerDecay,
    maxNorm: training.maxNorm ?? 0,
    clipValue: training.clipValue ?? 0,
    clipNorm: training.clipNorm ?? 0,
    inputNoise: training.inputNoise ?? 0,
    dropout: [training.inputDropout ?? 0, ...layers.map((layer) => layer.dropout ?? 0)],
  }
}

/** The sum of the penalties `λ₁ Σ|w| + ½ λ₂ Σ w²`. */
export function penaltyOf(
  shapes: readonly LayerShape[],
  parameters: ArrayLike<number>,
  { l1, l2 }: Regularization,
): number {
  let sum = 0
  for (const [k, { weights, biases }] of shapes.entries()) {
    for (let at = weights; at < biases; at++) {
      const w = parameters[at] as number
      sum += (l1[k] as number) * Math.abs(w) + 0.5 * (l2[k] as number) * w * w
    }
  }
  return sum
}

/** The decoupled weight decay that the optimizer itself asks for. */
export function decayOf({ decay }: Optimizer, value: OptimizerValue): number {
  return decay === undefined ? 0 : ((value as unknown as Record<string, number>)[decay] as number)
}

/** What a run is set to with what a change says in the place of what was. */
export function changed(
  training: TrainingSpec,
  layers: readonly LayerSpec[],
  { earlyStopping, layers: layerChanges, ...change }: TrainingChange,
): Pick<RunSpec, 'training'> & Pick<NetworkSpec, 'layers'> {
  const { earlyStopping: wasStopping, ...rest } = training
  const stopping = earlyStopping === undefined ? wasStopping : earlyStopping
  return {
    training: { ...rest, ...change, ...(stopping ? { earlyStopping: stopping } : {}) },
    layers: layers.map((layer, k) => ({ ...layer, ...layerChanges?.[k] })),
  }
}

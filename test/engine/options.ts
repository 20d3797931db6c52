import { type NormalizationItem, normalizations } from '../../src/engine/normalizations/index.ts'
import { type ScheduleItem, schedules } from '../../src/engine/schedules/index.ts'
import type { LayerSpec, RunSpec, TrainingSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'

/** Everything that a run can be asked for beyond the plain step, as named changes of a spec. */

export interface SpecOption {
  readonly name: string
  readonly apply: (spec: RunSpec) => RunSpec
}

const training = (name: string, change: Partial<TrainingSpec>): SpecOption => ({
  name,
  apply: (spec) => ({ ...spec, training: { ...spec.training, ...change } }),
})

const hiddenLayers = (name: string, change: Partial<LayerSpec>): SpecOption => {
  const changed = (layer: LayerSpec): LayerSpec => ({ ...layer, ...change })
  return {
    name,
    apply: (spec) => {
      const { layers } = spec.network
      const hidden = layers.slice(0, -1).map(changed)
      return { ...spec, network: { ...spec.network, layers: [...hidden, ...layers.slice(-1)] } }
    },
  }
}

/** Sizes at which each option does something to the small networks of tests. */
const strengths = {
  l1: 0.003,
  l2: 0.01,
  weightDecay: 0.05,
  maxNorm: 0.75,
  clipValue: 0.02,
  clipNorm: 0.1,
  inputDropout: 0.25,
  inputNoise: 0.1,
  warmup: 3.5,
} as const satisfies Required<
  Omit<TrainingSpec, 'loss' | 'optimizer' | 'learningRate' | 'schedule' | 'batchSize' | 'earlyStopping' | 'seed'>
>

const layerStrengths = { bias: 0.3, dropout: 0.25, l1: 0.004, l2: 0.02 } as const satisfies Required<
  Omit<LayerSpec, 'units' | 'activation' | 'initializer' | 'normalization'>
>

export const trainingOptions: readonly SpecOption[] = Object.entries(strengths).map(([name, value]) =>
  training(name, { [name]: value }),
)

export const layerOptions: readonly SpecOption[] = Object.entries(layerStrengths).map(([name, value]) =>
  hiddenLayers(`${name} of layers`, { [name]: value }),
)

export const normalizationOptions: readonly SpecOption[] = normalizations
  .filter(({ id }) => id !== 'none')
  .map((row) => hiddenLayers(`${row.id} normalisation`, { normalization: itemDefault<NormalizationItem>(row) }))

export const scheduleOptions: readonly SpecOption[] = (schedules as readonly ScheduleItem[])
  .filter(({ id }) => id !== 'constant')
  .map((row) => training(`${row.id} schedule`, { schedule: itemDefault<ScheduleItem>(row) }))

import { checkRun } from '../../src/engine/check.ts'
import { EngineError } from '../../src/engine/error.ts'
import { type NormalizationItem, normalizations } from '../../src/engine/normalizations/index.ts'
import { type ScheduleItem, schedules } from '../../src/engine/schedules/index.ts'
import type { LayerSpec, RunSpec, TrainingSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'

/** Everything that a run can be asked for beyond the plain step, as named changes of a spec. */

export interface SpecOption {
  readonly name: string
  /** Whether it changes nothing in a network without hidden layers. */
  readonly ofHiddenLayers: boolean
  readonly apply: (spec: RunSpec) => RunSpec
}

type TrainingNumbers = Required<
  Omit<
    TrainingSpec,
    'loss' | 'optimizer' | 'learningRate' | 'schedule' | 'batchSize' | 'earlyStopping' | 'rules' | 'seed'
  >
>

/** Sizes at which each option does something to the small networks of tests. */
const trainingNumbers: TrainingNumbers = {
  l1: 0.003,
  l2: 0.01,
  weightDecay: 0.05,
  maxNorm: 0.75,
  clipValue: 0.02,
  clipNorm: 0.1,
  inputDropout: 0.25,
  inputNoise: 0.1,
  warmup: 3.5,
}

type LayerNumbers = Required<Omit<LayerSpec, 'units' | 'activation' | 'initializer' | 'normalization' | 'hasBiases'>>

/**
 * Where dropout leaves no input, units with the same bias are all alike, and layer normalisation makes 0 of them: of a
 * power of 2 exactly, of other numbers but for rounding, which a hard step would take for a number.
 */
const layerNumbers: LayerNumbers = { bias: 0.25, dropout: 0.25, l1: 0.004, l2: 0.02 }

/** In the place of defaults that are meant for longer runs. */
const scheduleNumbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  step: { every: 2, factor: 0.8 },
  exponential: { factor: 0.95 },
  polynomial: { epochs: 9, end: 0.3, power: 1.5 },
  cosine: { epochs: 9, end: 0.3 },
  warmRestarts: { epochs: 2, end: 0.1 },
  oneCycle: { epochs: 9, end: 0.3 },
  reduceOnPlateau: { factor: 0.6, patience: 1, minDelta: 0.01, cooldown: 1, least: 0.2 },
}

const training = (name: string, change: Partial<TrainingSpec>): SpecOption => ({
  name,
  ofHiddenLayers: false,
  apply: (spec) => ({ ...spec, training: { ...spec.training, ...change } }),
})

const ofTraining = (name: keyof TrainingNumbers): SpecOption => training(name, { [name]: trainingNumbers[name] })

const hiddenLayers = (name: string, change: Partial<LayerSpec>): SpecOption => {
  const changed = (layer: LayerSpec): LayerSpec => ({ ...layer, ...change })
  return {
    name,
    ofHiddenLayers: true,
    apply: (spec) => {
      const { layers } = spec.network
      const hidden = layers.slice(0, -1).map(changed)
      return { ...spec, network: { ...spec.network, layers: [...hidden, ...layers.slice(-1)] } }
    },
  }
}

const ofLayers = (name: keyof LayerNumbers): SpecOption =>
  hiddenLayers(`${name} of layers`, { [name]: layerNumbers[name] })

/** By what they do: of each group a run has at most one. */
export const optionGroups = {
  penalty: [ofTraining('l1'), ofTraining('l2'), ofLayers('l1'), ofLayers('l2')],
  clipping: [ofTraining('clipValue'), ofTraining('clipNorm')],
  decay: [ofTraining('weightDecay')],
  maxNorm: [ofTraining('maxNorm')],
  normalisation: normalizations
    .filter(({ id }) => id !== 'none')
    .map((row) => hiddenLayers(`${row.id} normalisation`, { normalization: itemDefault<NormalizationItem>(row) })),
  schedule: (schedules as readonly ScheduleItem[])
    .filter(({ id }) => id !== 'constant')
    .map((row) =>
      training(`${row.id} schedule`, {
        schedule: { ...itemDefault<ScheduleItem>(row), ...scheduleNumbers[row.id] },
      }),
    ),
  warmup: [ofTraining('warmup')],
  dropout: [ofLayers('dropout'), ofTraining('inputDropout')],
  noise: [ofTraining('inputNoise')],
  bias: [ofLayers('bias')],
} as const satisfies Record<string, readonly SpecOption[]>

/** Many options in one run. */
export const everything = (spec: RunSpec): RunSpec =>
  [
    optionGroups.penalty[0],
    optionGroups.penalty[3],
    optionGroups.clipping[1],
    optionGroups.decay[0],
    optionGroups.maxNorm[0],
    optionGroups.normalisation[0],
    ...optionGroups.dropout,
    optionGroups.noise[0],
    optionGroups.bias[0],
  ].reduce((changed, option) => option?.apply(changed) ?? changed, spec)

/** Whether the engine takes a spec. */
export function isPossible(spec: RunSpec): boolean {
  try {
    checkRun(spec)
    return true
  } catch (error) {
    if (error instanceof EngineError) return false
    throw error
  }
}

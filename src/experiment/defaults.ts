import { type DatasetId, datasets } from '../data/datasets/index.ts'
import type { ActivationId } from '../engine/activations/index.ts'
import { type LossId, losses } from '../engine/losses/index.ts'
import { byId, itemDefault, type Settings, type ValuesOf } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import { lossReason } from './fitting.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  outputSettings,
  trainingSettings,
  viewSettings,
} from './settings.ts'
import { type DataValues, type Experiment, type HiddenLayer, type TrainingValues, version } from './types.ts'

/** Every setting of a group at its own default. */
function defaultsOf<S extends Settings>(settings: S): ValuesOf<S> {
  const values = Object.entries(settings).map(([name, setting]) => [
    name,
    setting.kind === 'item' ? itemDefault(byId(setting.options, setting.default)) : setting.default,
  ])
  return Object.fromEntries(values) as ValuesOf<S>
}

/** The losses that fit a task, the usual one first. */
export const lossesFor = (task: Task) => losses.filter(({ id }) => !lossReason(task, id))

/** The activations of the output layer that go with a loss on a task, the usual one first. */
export const outputActivations = (task: Task, loss: LossId): readonly ActivationId[] =>
  ((byId(losses, loss).outputs as Partial<Record<Task, readonly string[]>>)[task] ?? []) as readonly ActivationId[]

export function defaultData(dataset: DatasetId): DataValues {
  const { points, noise, plane, features } = byId(datasets, dataset).defaults
  return {
    ...defaultsOf(dataSettings),
    dataset,
    points,
    noise,
    plane,
    features,
  }
}

/** Each task has its usual loss: cross entropy for classes, squared error for a number. */
const defaultTraining = (task: Task): TrainingValues => ({
  ...defaultsOf(trainingSettings),
  loss: itemDefault(lossesFor(task)[0] as (typeof losses)[number]),
})

export const defaultLayer: HiddenLayer = defaultsOf(layerSettings)

const layerOf = (units: number): HiddenLayer => ({ ...defaultLayer, units })

/** The layers of a first visit. */
const defaultLayers = [6, 5, 3].map(layerOf)

/** The experiment that a link with nothing but a dataset stands for. */
export function defaultExperiment(dataset: DatasetId = dataSettings.dataset.default): Experiment {
  const { task } = byId(datasets, dataset)
  const training = defaultTraining(task)
  return {
    version,
    ...defaultsOf(generalSettings),
    data: defaultData(dataset),
    network: {
      layers: defaultLayers,
      output: defaultOutput(task, training.loss.id),
    },
    training,
    view: defaultsOf(viewSettings),
  }
}

export const defaultOutput = (task: Task, loss: LossId): Experiment['network']['output'] => ({
  ...defaultsOf(outputSettings),
  activation: outputActivations(task, loss)[0] ?? outputSettings.activation.default,
})

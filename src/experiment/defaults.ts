import { type DatasetChoice, datasetOf } from '../data/dataset-of.ts'
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

/** @param own the samples, of the dataset `own` */
export function defaultData(dataset: DatasetChoice, own?: string): DataValues {
  const brought = own === undefined ? {} : { own }
  const { points, noise, plane, features } = datasetOf({ dataset, ...brought }).defaults
  return {
    ...defaultsOf(dataSettings),
    dataset,
    points,
    noise,
    plane,
    features,
    ...brought,
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
export function defaultExperiment(dataset: DatasetChoice = dataSettings.dataset.default, own?: string): Experiment {
  const data = defaultData(dataset, own)
  const { task } = datasetOf(data)
  const training = defaultTraining(task)
  return {
    version,
    ...defaultsOf(generalSettings),
    data,
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

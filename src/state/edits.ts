import { type DatasetChoice, datasetOf } from '../data/dataset-of.ts'
import type { ColumnId } from '../data/features/item.ts'
import { defaultData, defaultLayer, defaultOutput, lossesFor } from '../experiment/defaults.ts'
import { readExperiment } from '../experiment/read.ts'
import { maxLayers } from '../experiment/settings.ts'
import type { DataValues, Experiment, HiddenLayer, TrainingValues, ViewValues } from '../experiment/types.ts'
import { itemDefault } from '../lib/setting.ts'
import type { LossItem } from '../engine/losses/index.ts'

/** What a gesture does to the experiment: `(experiment, argument) → experiment`, pure, always valid. */

/** Brings what depends on each other together again: a loss that fits the task, an output that fits the loss. */
export const fit = (experiment: Experiment): Experiment => readExperiment(experiment).experiment

export const setData = (experiment: Experiment, change: Partial<DataValues>): Experiment =>
  fit({
    ...experiment,
    // Another number seeds the data in the place of the text that did.
    data: { ...experiment.data, ...('seed' in change ? { seedText: '' } : {}), ...change },
  })

export const setTraining = (experiment: Experiment, change: Partial<TrainingValues>): Experiment =>
  fit({ ...experiment, training: { ...experiment.training, ...change } })

export const setTitle = (experiment: Experiment, title: string): Experiment => ({ ...experiment, title })

export const setView = (experiment: Experiment, change: Partial<ViewValues>): Experiment => ({
  ...experiment,
  view: { ...experiment.view, ...change },
})

/**
 * Another dataset brings its own points, noise and inputs; the network stays, the output follows the new task.
 *
 * @param own the samples, of the dataset `own`
 */
export function chooseDataset(experiment: Experiment, dataset: DatasetChoice, own?: string): Experiment {
  const { trainShare, seed, seedText, scaling } = experiment.data
  const data = { ...defaultData(dataset, own), trainShare, seed, seedText, scaling }
  const { task } = datasetOf(data)
  const fitting = lossesFor(task)
  const kept = fitting.some((loss) => loss.id === experiment.training.loss.id)
  const loss = kept ? experiment.training.loss : itemDefault(fitting[0] as LossItem)
  const output = kept && task === datasetOf(experiment.data).task
  return fit({
    ...experiment,
    data,
    training: { ...experiment.training, loss },
    network: output ? experiment.network : { ...experiment.network, output: defaultOutput(task, loss.id) },
  })
}

export function chooseLoss(experiment: Experiment, loss: TrainingValues['loss']): Experiment {
  const { task } = datasetOf(experiment.data)
  return fit({
    ...experiment,
    training: { ...experiment.training, loss },
    network: { ...experiment.network, output: defaultOutput(task, loss.id) },
  })
}

/** Other axes; inputs that were just the old axes follow, inputs that were chosen apart stay. */
export function choosePlane(experiment: Experiment, plane: readonly ColumnId[]): Experiment {
  const { data } = experiment
  const followed = data.features.length === data.plane.length && data.features.every((id, i) => id === data.plane[i])
  return setData(experiment, followed ? { plane, features: plane } : { plane })
}

function setLayers(experiment: Experiment, layers: readonly HiddenLayer[]): Experiment {
  return { ...experiment, network: { ...experiment.network, layers } }
}

/** A layer like the one before it, or the usual one, at a place from 0 (next to the inputs). */
export function addLayer(experiment: Experiment, at: number): Experiment {
  const { layers } = experiment.network
  if (layers.length >= maxLayers) return experiment
  const like = layers[at - 1] ?? layers[at] ?? defaultLayer
  return fit(setLayers(experiment, layers.toSpliced(at, 0, like)))
}

export const removeLayer = (experiment: Experiment, at: number): Experiment =>
  setLayers(experiment, experiment.network.layers.toSpliced(at, 1))

/** Takes a hidden layer to another place; what is beyond the ends is at the end. */
export function moveLayer(experiment: Experiment, from: number, to: number): Experiment {
  const { layers } = experiment.network
  const layer = layers[from]
  if (!layer) return experiment
  const place = Math.max(0, Math.min(layers.length - 1, to))
  return setLayers(experiment, layers.toSpliced(from, 1).toSpliced(place, 0, layer))
}

export function setLayer(experiment: Experiment, at: number, change: Partial<HiddenLayer>): Experiment {
  const { layers } = experiment.network
  return fit(setLayers(experiment, layers.with(at, { ...(layers[at] as HiddenLayer), ...change })))
}

export const setOutput = (experiment: Experiment, change: Partial<Experiment['network']['output']>): Experiment =>
  fit({ ...experiment, network: { ...experiment.network, output: { ...experiment.network.output, ...change } } })

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a layer can be told while it trains is put aside. */
const withoutManner = <L extends object>(layer: L): L => ({ ...layer, dropout: 0, l1: 0, l2: 0 })

/** What decides the start of a run, and what it computes. */
const essence = ({ data, network: { layers, output, weights }, training: { loss, seed, rules } }: Experiment) => [
  data,
  weights,
  loss,
  seed,
  rules,
  ...[...layers, output].map(withoutManner),
]

/** What a live run can be told while it goes on. */
const manner = ({ training, network: { layers, output } }: Experiment) => [
  training,
  ...layers.map(({ dropout, l1, l2 }) => [dropout, l1, l2]),
  [output.l1, output.l2],
]

/** What a new run is needed for; the rest changes the live one. */
export const needsNewRun = (before: Experiment, after: Experiment): boolean => !same(essence(before), essence(after))

/** What the live run has to be told. */
export const changesRun = (before: Experiment, after: Experiment): boolean => !same(manner(before), manner(after))

/** What weights that were brought along belong to: another of these, and they are drawn anew. */
const startOf = ({ data, network: { layers, output }, training: { seed } }: Experiment) => [
  data.dataset,
  data.own,
  data.features,
  seed,
  ...[...layers, { ...output, units: 0, normalization: null }].map(
    ({ units, hasBiases, bias, initializer, normalization }) => [units, hasBiases, bias, initializer, normalization],
  ),
]

/**
 * A changed experiment, without the weights, and what is frozen of them, that the one before brought along where they no
 * longer belong to it.
 */
export function withFittingWeights(before: Experiment, after: Experiment): Experiment {
  const { weights, frozen, ...network } = after.network
  const isBrought = weights === before.network.weights && same(frozen, before.network.frozen)
  if ((weights === undefined && frozen === undefined) || !isBrought) return after
  return same(startOf(before), startOf(after)) ? after : { ...after, network }
}

/** Weights are drawn from the seed again. */
export function drawWeights(experiment: Experiment): Experiment {
  const { weights: _, ...network } = experiment.network
  return { ...experiment, network }
}

const beginnings = new WeakSet<object>()

/** Of a gesture that begins another experiment, which the browser can go back from; all others shape the present one. */
export function beginning<E extends object>(edit: E): E {
  beginnings.add(edit)
  return edit
}

beginning(chooseDataset)

export const beginsAnother = (edit: object): boolean => beginnings.has(edit)

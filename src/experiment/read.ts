import { type DatasetChoice, datasetOf } from '../data/dataset-of.ts'
import type { Dataset } from '../data/datasets/item.ts'
import { ownDataset, ownOption } from '../data/own/dataset.ts'
import { featureFits } from '../data/features/compute.ts'
import { losses } from '../engine/losses/index.ts'
import { optimizers } from '../engine/optimizers/index.ts'
import type { Optimizer } from '../engine/optimizers/item.ts'
import { activations } from '../engine/activations/index.ts'
import { byId, itemDefault, type Settings } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import type { Text } from '../lib/text.ts'
import { defaultExperiment, defaultLayer, defaultOutput, lossesFor, outputActivations } from './defaults.ts'
import { lossReason, optimizerReason, watchReason } from './fitting.ts'
import { readFrozen } from './frozen.ts'
import { limits } from './limits.ts'
import { atMost, type Problem, problems } from './problem.ts'
import { isRecord } from './accepts.ts'
import { type Report, readValue } from './read-value.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  maxLayers,
  outputSettings,
  stoppingSettings,
  trainingSettings,
  viewSettings,
} from './settings.ts'
import {
  type DataValues,
  type Experiment,
  type HiddenLayer,
  type OutputLayer,
  type TrainingValues,
  version,
} from './types.ts'
import { readWeights, weightCounts } from './weights.ts'

export interface Reading {
  readonly experiment: Experiment
  /** What was ignored or changed, in the order met; empty for a clean document. */
  readonly problems: readonly Problem[]
}

const layersLabel: Text = { en: 'Hidden layers', ko: '은닉층' }

/**
 * An experiment from anything: a parsed link, a file, a message. Total: never throws, whatever it is given. What is
 * missing takes its default, what is wrong is mended or left out, and said.
 */
export function readExperiment(raw: unknown): Reading {
  const found: Problem[] = []
  const report: Report = (problem) => found.push(problem)
  const document = sectionOf(raw, '', report)
  if (document.version !== undefined && document.version !== version) report(problems.wrongVersion(document.version))

  const data = readData(sectionOf(document.data, 'data', report), report)
  const { task } = datasetOf(data)
  const defaults = defaultExperiment(data.dataset, data.own)

  const trainingOfTask = fitStopping(
    fitLoss(
      readGroup(
        trainingSettings,
        sectionOf(document.training, 'training', report),
        defaults.training,
        'training',
        report,
      ),
      task,
      report,
    ),
    task,
    report,
  )
  const network = sectionOf(document.network, 'network', report)
  const output = fitOutput(
    readGroup(
      outputSettings,
      sectionOf(network.output, 'network.output', report),
      defaultOutput(task, trainingOfTask.loss.id),
      'network.output',
      report,
    ),
    task,
    trainingOfTask,
    report,
  )
  const layers = readLayers(network.layers, defaults.network.layers, report)
  const shape = { data, network: { layers, output } }
  const weights = readStart(network.weights, shape, report)
  const frozen = readHeld(network.frozen, shape, report)
  const training = fitOptimizer(trainingOfTask, layers.length, report)
  const view = readGroup(viewSettings, sectionOf(document.view, 'view', report), defaults.view, 'view', report)
  const general = readGroup(generalSettings, document, defaults, '', report)

  const known = new Set(['version', 'data', 'network', 'training', 'view', ...Object.keys(generalSettings)])
  reportUnknown(document, known, '', report)
  reportUnknown(network, new Set(['layers', 'output', 'weights', 'frozen']), 'network', report)
  return {
    experiment: {
      version,
      title: general.title,
      data,
      network: { layers, output, ...(weights !== null && { weights }), ...(frozen.length > 0 && { frozen }) },
      training,
      view,
    },
    problems: atMost(limits.problems, found),
  }
}

function sectionOf(raw: unknown, path: string, report: Report): Record<string, unknown> {
  if (isRecord(raw)) return raw
  if (raw !== undefined) report(problems.unreadable(path === '' ? raw : path))
  return {}
}

const at = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

function reportUnknown(raw: Record<string, unknown>, known: ReadonlySet<string>, path: string, report: Report): void {
  for (const name of Object.keys(raw)) if (!known.has(name)) report(problems.unknownKey(at(path, name)))
}

/**
 * The settings of one group; keys that are none are reported, unless the group shares its object with others.
 *
 * @param apart names in the object that are read by themselves
 */
function readGroup<V extends object>(
  settings: Settings,
  raw: Record<string, unknown>,
  fallback: V,
  path: string,
  report: Report,
  apart: readonly string[] = [],
): V {
  if (path !== '') reportUnknown(raw, new Set([...Object.keys(settings), ...apart]), path, report)
  const values = Object.entries(settings).map(([name, setting]) => [
    name,
    readValue(
      setting,
      Object.hasOwn(raw, name) && !apart.includes(name) ? raw[name] : undefined,
      (fallback as Record<string, unknown>)[name],
      at(path, name),
      report,
    ),
  ])
  return Object.fromEntries(values) as V
}

/** The settings of data, within a dataset's own least and most. */
function limitedSettings({ limits: own }: Dataset): typeof dataSettings {
  const [least, most] = own.points
  const [quiet, loud] = own.noise
  const { points, noise } = dataSettings
  return {
    ...dataSettings,
    points: { ...points, min: least, max: most },
    noise: { ...noise, min: quiet, max: loud },
  }
}

/** Which dataset it is; samples of one's own are taken whole or not at all. */
function readDataset(raw: Record<string, unknown>, report: Report): Pick<DataValues, 'dataset' | 'own'> {
  const usual = dataSettings.dataset.default
  const dataset = readValue(dataSettings.dataset, raw.dataset, usual, 'data.dataset', report) as DatasetChoice
  const { own } = raw
  if (dataset !== ownOption.id) {
    if (own !== undefined && own !== '') report(problems.unusedData())
    return { dataset }
  }
  if (typeof own === 'string' && ownDataset(own)) return { dataset, own }
  report(own === undefined || own === '' ? problems.missingData() : problems.damagedData())
  return { dataset: usual }
}

/** Data settings hold what some datasets don't have: columns, more rows than were measured. */
function readData(raw: Record<string, unknown>, report: Report): DataValues {
  const chosen = readDataset(raw, report)
  const dataset = datasetOf(chosen)
  const fallback = defaultExperiment(chosen.dataset, chosen.own).data
  const apart = ['dataset', 'own']
  const data = { ...readGroup(limitedSettings(dataset), raw, fallback, 'data', report, apart), ...chosen }

  const fitting = <K extends 'plane' | 'features'>(name: K): DataValues[K] => {
    const ids = data[name].filter((feature) => featureFits(dataset, feature))
    for (const feature of data[name]) {
      if (!ids.includes(feature)) {
        report(problems.doesNotFit(`data.${name}`, dataSettings[name].label, feature, fallback[name].join(', ')))
      }
    }
    return (ids.length === 0 ? fallback[name] : ids) as DataValues[K]
  }
  let plane = fitting('plane')
  if (plane.length !== fallback.plane.length) {
    report(problems.doesNotFit('data.plane', dataSettings.plane.label, plane.join(', '), fallback.plane.join(', ')))
    plane = fallback.plane
  }
  return {
    ...data,
    plane,
    features: fitting('features'),
  }
}

function readLayers(raw: unknown, fallback: readonly HiddenLayer[], report: Report): readonly HiddenLayer[] {
  if (raw === undefined) return fallback
  if (!Array.isArray(raw)) {
    report(problems.wrongType('network.layers', layersLabel, raw, fallback.map((layer) => layer.units).join(', ')))
    return fallback
  }
  if (raw.length > maxLayers) report(problems.tooMany('network.layers', layersLabel, raw.length, maxLayers))
  return raw.slice(0, maxLayers).map((layer, k) => {
    const path = `network.layers.${k}`
    return readGroup(layerSettings, sectionOf(layer, path, report), defaultLayer, path, report)
  })
}

/** Weights to start from are taken whole or not at all. */
function readStart(raw: unknown, of: Pick<Experiment, 'data' | 'network'>, report: Report): string | null {
  if (raw === undefined || raw === '') return null
  if (typeof raw === 'string' && readWeights(raw, weightCounts(of))) return raw
  report(problems.damagedWeights())
  return null
}

/** What training leaves alone: that of it which is there. */
function readHeld(raw: unknown, of: Pick<Experiment, 'data' | 'network'>, report: Report): readonly number[] {
  if (raw === undefined) return []
  const { places, isWhole } = readFrozen(raw, weightCounts(of).parameters)
  if (!isWhole) report(problems.damagedFrozen())
  return places
}

function fitLoss(training: TrainingValues, task: Task, report: Report): TrainingValues {
  if (!lossReason(task, training.loss.id)) return training
  const usual = lossesFor(task)[0] as (typeof losses)[number]
  const label = byId(losses, training.loss.id).label
  report(problems.doesNotFit('training.loss', trainingSettings.loss.label, label, usual.label))
  return { ...training, loss: itemDefault(usual) }
}

/** Where the perceptron rule can't train, plain gradient descent is what is most like it. */
function fitOptimizer(training: TrainingValues, hiddenLayers: number, report: Report): TrainingValues {
  const { optimizer } = training
  if (!optimizerReason(hiddenLayers, optimizer.id)) return training
  const usual = optimizers.find((candidate: Optimizer) => !candidate.rule) as (typeof optimizers)[number]
  const { label } = byId(optimizers, optimizer.id)
  report(problems.doesNotFitLayers('training.optimizer', trainingSettings.optimizer.label, label, usual.label))
  return { ...training, optimizer: itemDefault(usual) }
}

/** A number has no accuracy: its loss is watched instead. */
function fitStopping(training: TrainingValues, task: Task, report: Report): TrainingValues {
  const { earlyStopping } = training
  if (!watchReason(task, earlyStopping.id)) return training
  const id = earlyStopping.id === 'trainAccuracy' ? 'trainLoss' : 'validationLoss'
  const labelOf = (watched: string) => byId(stoppingSettings.earlyStopping.options, watched).label
  const { label } = stoppingSettings.earlyStopping
  report(problems.doesNotFit('training.earlyStopping', label, labelOf(earlyStopping.id), labelOf(id)))
  return { ...training, earlyStopping: { ...earlyStopping, id } as TrainingValues['earlyStopping'] }
}

function fitOutput(output: OutputLayer, task: Task, training: TrainingValues, report: Report): OutputLayer {
  const fitting = outputActivations(task, training.loss.id)
  if (fitting.includes(output.activation)) return output
  const usual = fitting[0] as OutputLayer['activation']
  const labelOf = (id: string) => byId(activations, id).label
  report(
    problems.doesNotFit(
      'network.output.activation',
      outputSettings.activation.label,
      labelOf(output.activation),
      labelOf(usual),
    ),
  )
  return { ...output, activation: usual }
}

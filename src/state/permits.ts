import { partGroups, type PartId } from '../experiment/parts.ts'
import type {
  DataValues,
  Experiment,
  HiddenLayer,
  OutputLayer,
  TrainingValues,
  ViewValues,
} from '../experiment/types.ts'
import { partsOfPreset } from '../experiment/presets.ts'
import { choosePreset } from './choose-preset.ts'
import {
  addLayer,
  chooseDataset,
  chooseLoss,
  choosePlane,
  drawWeights,
  moveLayer,
  removeLayer,
  setData,
  setLayer,
  setOutput,
  setTitle,
  setTraining,
  setView,
} from './edits.ts'

/*
 * What a link locks or hides can't be changed by the gestures of who opened it. Controls are disabled or missing; this
 * is for all that gestures come from besides: keys, dragging, notices that offer a remedy.
 */

/** The part of the page that each setting belongs to; null: to none that can be locked. */
const partsOfData: Record<keyof DataValues, PartId> = {
  dataset: 'data',
  own: 'data',
  points: 'points',
  noise: 'noise',
  trainShare: 'split',
  labelNoise: 'labelnoise',
  seed: 'seed',
  seedText: 'seed',
  scaling: 'scale',
  features: 'inputs',
  plane: 'output',
}
const partsOfTraining: Record<keyof TrainingValues, PartId> = {
  loss: 'loss',
  optimizer: 'opt',
  learningRate: 'lr',
  batchSize: 'batch',
  rules: 'batch',
  seed: 'seed',
  schedule: 'schedule',
  warmup: 'schedule',
  l1: 'penalties',
  l2: 'penalties',
  weightDecay: 'penalties',
  maxNorm: 'penalties',
  clipValue: 'penalties',
  clipNorm: 'penalties',
  inputDropout: 'penalties',
  inputNoise: 'penalties',
  earlyStopping: 'stop',
  restoreBest: 'stop',
}
const partsOfView: Record<keyof ViewValues, PartId | null> = {
  speed: 'speed',
  validationPoints: 'showval',
  hardEdge: 'hard',
  mistakes: 'mistakes',
  uncertainty: 'uncertainty',
  logLoss: 'curves',
  curve: 'curves',
  smoothing: 'curves',
  panel: 'views',
  // Who unlocks the page does so on purpose.
  hidden: null,
  locked: null,
}
const partsOfLayer: Partial<Record<keyof HiddenLayer | keyof OutputLayer, PartId>> = {
  units: 'units',
  activation: 'activation',
}

type Needs = (...argument: never[]) => readonly (PartId | null)[]

const keysIn =
  (table: Readonly<Record<string, PartId | null>>, usual: PartId | null, at: number): Needs =>
  (...argument) =>
    Object.keys(argument[at] ?? {}).map((name) => (name in table ? (table[name] as PartId | null) : usual))
const always =
  (...ids: readonly PartId[]): Needs =>
  () =>
    ids

/** What each gesture needs to be free. What it brings along, as another dataset brings other inputs, may be locked. */
const needs = new Map<unknown, Needs>([
  [setData, keysIn(partsOfData, 'data', 0)],
  [setTraining, keysIn(partsOfTraining, null, 0)],
  [setView, keysIn(partsOfView, null, 0)],
  [setLayer, keysIn(partsOfLayer, 'layersettings', 1)],
  [setOutput, keysIn(partsOfLayer, 'layersettings', 0)],
  [setTitle, always('title')],
  [chooseDataset, always('data')],
  [choosePlane, always('output')],
  [chooseLoss, always('loss')],
  [addLayer, always('layers')],
  [removeLayer, always('layers')],
  [moveLayer, always('layers')],
  [choosePreset, partsOfPreset],
  [drawWeights, always('reset')],
])

const differing = (before: object, after: object): string[] =>
  Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[name]))
    .map(([name]) => name)

/** Of a gesture that is not in the table: the parts of all that it changes. */
function touched(before: Experiment, after: Experiment): (PartId | null)[] {
  const layersOf = ({ network }: Experiment) => [...network.layers, network.output]
  const [own, others] = [layersOf(before), layersOf(after)]
  const isReshaped = own.length !== others.length
  return [
    ...(before.title === after.title ? [] : ['title' as const]),
    ...differing(before.data, after.data).map((name) => partsOfData[name as keyof DataValues]),
    ...differing(before.training, after.training).map((name) => partsOfTraining[name as keyof TrainingValues]),
    ...differing(before.view, after.view).map((name) => partsOfView[name as keyof ViewValues]),
    ...(isReshaped
      ? ['layers' as const]
      : own.flatMap((layer, i) =>
          differing(layer, others[i] as object).map((name) => partsOfLayer[name as 'units'] ?? 'layersettings'),
        )),
  ]
}

/** Whether the link lets who opened it do so. */
export function permits(
  before: Experiment,
  after: Experiment,
  gesture: unknown,
  argument: readonly unknown[],
): boolean {
  const { hidden } = before.view
  // With the picture of the network all that is in it.
  const locked: readonly PartId[] = before.view.locked.includes('network')
    ? [...before.view.locked, ...partGroups.network]
    : before.view.locked
  const needed = needs.get(gesture)?.(...(argument as never[])) ?? touched(before, after)
  return !needed.some((id) => id !== null && (hidden.includes(id) || locked.includes(id)))
}

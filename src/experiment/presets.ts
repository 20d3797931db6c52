import { datasetOf } from '../data/dataset-of.ts'
import type { DatasetId } from '../data/datasets/index.ts'
import type { Option } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import type { Experiment } from './types.ts'

/** One row of the table of networks to begin with: its hidden layers, and the tasks it is for. */
export interface Preset<Id extends string = string> extends Option<Id> {
  readonly units: readonly number[]
  readonly tasks: readonly Task[]
  /** A dataset of such a task, where the present one is of another. */
  readonly dataset: DatasetId
}

/** Lecture, sections 2 to 7, in its order. */
export const presets = [
  {
    id: 'perceptron',
    label: { en: 'Perceptron', ko: '퍼셉트론' },
    help: { en: 'One output unit and no hidden layer.', ko: '은닉층 없이 출력 유닛 하나로 된 신경망입니다.' },
    units: [],
    tasks: ['binary', 'regression'],
    dataset: 'gaussian',
  },
  {
    id: 'multiOutput',
    label: { en: 'Multi-output perceptron', ko: '다중 출력 퍼셉트론' },
    help: {
      en: 'One output unit for each class and no hidden layer.',
      ko: '은닉층 없이 클래스마다 출력 유닛이 하나씩 있습니다.',
    },
    units: [],
    tasks: ['multiclass'],
    dataset: 'blobs',
  },
  {
    id: 'oneHidden',
    label: { en: 'One hidden layer', ko: '은닉층 하나' },
    help: { en: 'Bends the boundary with four hidden units.', ko: '은닉 유닛 네 개로 결정 경계를 굽힙니다.' },
    units: [4],
    tasks: ['binary', 'multiclass', 'regression'],
    dataset: 'moons',
  },
  {
    id: 'deep',
    label: { en: 'Deep network', ko: '심층 신경망' },
    help: { en: 'Four hidden layers of eight units.', ko: '유닛 여덟 개짜리 은닉층이 네 개 있습니다.' },
    units: [8, 8, 8, 8],
    tasks: ['binary', 'multiclass', 'regression'],
    dataset: 'moons',
  },
] as const satisfies readonly Preset[]

export type PresetId = (typeof presets)[number]['id']

/** The preset that a network is, if it is one: by its units alone. */
export function presetOf({ data, network }: Experiment): PresetId | null {
  const { task } = datasetOf(data)
  const units = network.layers.map((layer) => layer.units).join()
  const found = presets.find((preset: Preset) => preset.units.join() === units && preset.tasks.includes(task))
  return found?.id ?? null
}

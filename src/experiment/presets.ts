import { datasetOf } from '../data/dataset-of.ts'
import type { DatasetId } from '../data/datasets/index.ts'
import { byId, type Option } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import { readLink } from './link.ts'
import type { PartId } from './parts.ts'
import type { Experiment } from './types.ts'

/** A network to begin with by its hidden layers alone, and the tasks it is for. */
interface Shape<Id extends string = string> extends Option<Id> {
  readonly units: readonly number[]
  readonly tasks: readonly Task[]
  /** A dataset of such a task, where the present one is of another. */
  readonly dataset: DatasetId
}

/** An example of the lecture, with its data and its weights, and the point that the lecture asks it about. */
interface Example<Id extends string = string> extends Option<Id> {
  /** What is not as usual in it, as in a link. */
  readonly link: string
  readonly point: readonly [x1: number, x2: number]
}

/** One row of the table of networks to begin with. */
export type Preset<Id extends string = string> = Shape<Id> | Example<Id>

/** Lecture, sections 2 to 8, in its order. */
export const presets = [
  {
    id: 'perceptron',
    label: { en: 'Perceptron', ko: '퍼셉트론' },
    help: { en: 'One output unit and no hidden layer.', ko: '은닉층 없이 출력 유닛 하나로 된 신경망입니다.' },
    units: [],
    tasks: ['binary', 'regression'],
    dataset: 'gaussian',
  },
  // Weights 3, −2 and bias 1, packed.
  {
    id: 'lecturePerceptron',
    label: { en: 'Perceptron 1 + 3x₁ − 2x₂', ko: '퍼셉트론 1 + 3x₁ − 2x₂' },
    help: {
      en: 'The lecture’s example: at (−1, 2) the sum is −6, and the sigmoid makes 0.0025 of it.',
      ko: '강의의 예시입니다. (−1, 2)에서 합은 −6이고 시그모이드를 거치면 0.0025가 됩니다.',
    },
    link: 'data=gaussian&scale=none&layers=&weights=1wot5T3M4YO_A0MAABgA',
    point: [-1, 2],
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
  // The lecture tells the network's shape and its answer, no weights: these are drawn, by a seed that gives this answer.
  {
    id: 'lecturePass',
    label: { en: 'Will I pass this class? Untrained', ko: '이 수업을 통과할 수 있을까? 훈련 전' },
    help: {
      en: 'The lecture’s example: after 4 lectures and 5 hours of work an untrained network of 2, 3 and 1 units says 0.1, and yet the student passes. Then train it. The lecture gives no weights: these are drawn by a seed that leads to its answer.',
      ko: '강의의 예시입니다. 강의 4번, 프로젝트 5시간인 학생에 대해 훈련하지 않은 2–3–1 신경망은 0.1이라고 답하지만, 실제로는 합격입니다. 이제 훈련해 보세요. 강의에는 가중치가 나오지 않으므로, 같은 답이 나오는 시드로 뽑은 것입니다.',
    },
    link: 'data=pass&scale=none&layers=3&seed=5159',
    point: [4, 5],
  },
] as const satisfies readonly Preset[]

export type PresetId = (typeof presets)[number]['id']

/** What a preset sets: an example brings along all that it is made of. */
export const partsOfPreset = (id: PresetId): readonly PartId[] => {
  const preset: Preset = byId(presets, id)
  return ['layers', 'units', ...('link' in preset ? (['data', 'scale', 'inputs', 'weights'] as const) : [])]
}

/** What an example begins with. */
export const exampleOf = ({ link }: Pick<Example, 'link'>): Experiment => readLink(`v=1&${link}`).experiment

/** What makes an example what it is: how many points there are, or how it is trained, does not. */
const essence = ({ data: { dataset, scaling, features }, network, training }: Experiment): string =>
  JSON.stringify([dataset, scaling, features, network, network.weights === undefined && training.seed])

const essences = new Map<string, string>()

function isExample(experiment: Experiment, { link }: Example): boolean {
  const known = essences.get(link) ?? essence(exampleOf({ link }))
  essences.set(link, known)
  return essence(experiment) === known
}

const found = new WeakMap<Experiment, PresetId | null>()

/** The preset that a network is, if it is one: the same example, or the same units. Whoever shows it asks all the time. */
export function presetOf(experiment: Experiment): PresetId | null {
  const known = found.get(experiment)
  if (known !== undefined) return known
  const id = lookUp(experiment)
  found.set(experiment, id)
  return id
}

function lookUp(experiment: Experiment): PresetId | null {
  const { task } = datasetOf(experiment.data)
  const units = experiment.network.layers.map((layer) => layer.units).join()
  const is = (preset: Preset) =>
    'link' in preset ? isExample(experiment, preset) : preset.units.join() === units && preset.tasks.includes(task)
  const fitting = presets.filter(is)
  return (fitting.find((preset) => 'link' in preset) ?? fitting[0])?.id ?? null
}

/** Whether an experiment is an example of the lecture, whose weights are known to be its own. */
export function isLectures(experiment: Experiment): boolean {
  const id = presetOf(experiment)
  return id !== null && 'link' in byId<Preset>(presets, id)
}

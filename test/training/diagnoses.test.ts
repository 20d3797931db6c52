import { describe, expect, it } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import { numberAt, stepsOf } from '../../src/data/own/item.ts'
import { writeOwn } from '../../src/data/own/write.ts'
import { presets } from '../../src/experiment/presets.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import { readExperiment } from '../../src/experiment/read.ts'
import { formatText } from '../../src/i18n/format.ts'
import { byId } from '../../src/lib/setting.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import type { Task } from '../../src/lib/task.ts'
import { locales } from '../../src/lib/text.ts'
import { choosePreset } from '../../src/state/choose-preset.ts'
import { diagnoses, type DiagnosisId, type Found, findingsOf } from '../../src/training/diagnoses/index.ts'
import type { Diagnosis, Remedy } from '../../src/training/diagnoses/item.ts'
import { backTo } from '../../src/training/diagnoses/remedies.ts'
import { experimentOf, factsOf } from './facts.ts'

interface Case {
  readonly id: DiagnosisId
  readonly link: string
  readonly epochs: number
  /** Of every seed; absent: 1 to 3. */
  readonly seeds?: readonly number[]
  /** Whether the first remedy that begins anew, or goes on with its change from the start, is expected to cure. */
  readonly cure?: boolean
}

/** Many samples around few of another class. */
async function unevenData(): Promise<string> {
  const place = new Stream(keyOf(1, 'points'))
  const column = { name: '', domain: [-2, 2], decimals: 3 } as const
  const rows = Array.from({ length: 300 }, (_, i) => {
    const isRare = i % 15 === 0
    const spread = isRare ? 0.3 : 0.9
    const [x, y] = [spread * place.normal(), spread * place.normal()].map((value) => numberAt(stepsOf(value, 3), 3))
    return [x as number, y as number, isRare ? 1 : 0]
  })
  return writeOwn({
    task: 'binary',
    columns: [column, column],
    classes: ['well', 'ill'],
    target: { name: '', domain: [0, 1], decimals: 0 },
    rows,
  })
}

const cases: readonly Case[] = [
  { id: 'diverged', link: 'data=plane&layers=4:linear&opt=sgd&lr=900', epochs: 50 },
  { id: 'diverged', link: 'data=plane&layers=8:relu&opt=sgd&lr=10&scale=none', epochs: 50 },
  { id: 'exploded', link: 'data=moons&opt=sgd&lr=100', epochs: 30, cure: true },
  { id: 'exploded', link: 'data=blobs&opt=sgd&lr=30', epochs: 30, cure: true },
  { id: 'exploded', link: 'data=sine&layers=16:relu&opt=sgd&lr=1', epochs: 80, cure: true },
  { id: 'exploded', link: 'data=plane&loss=huber&opt=sgd&lr=30', epochs: 30, cure: true },
  { id: 'stoppedEarly', link: 'data=moons&stop=validationLoss:patience=5&n=100&lr=0.03', epochs: 300, cure: false },
  { id: 'noSlope', link: 'data=moons&layers=4:step,4:step', epochs: 50, cure: true },
  { id: 'alike', link: 'data=moons&layers=4:tanh:init=zeros,3:tanh:init=zeros&outinit=zeros', epochs: 20, cure: true },
  { id: 'alike', link: 'data=circle&layers=6:relu:init=constant&outinit=constant', epochs: 20, cure: true },
  { id: 'deadUnits', link: 'data=moons&layers=6:relu,5:relu,3:relu&opt=sgd&lr=3', epochs: 60 },
  {
    id: 'perceptronRule',
    link: 'data=xor&layers=&opt=perceptron&out=step&loss=meanAbsoluteError',
    epochs: 60,
    cure: true,
  },
  { id: 'tooRegularised', link: 'data=moons&l2=1', epochs: 100, cure: true },
  {
    id: 'vanishing',
    link: 'data=moons&layers=4:sigmoid,4:sigmoid,4:sigmoid,4:sigmoid,4:sigmoid,4:sigmoid&opt=sgd&lr=0.1',
    epochs: 100,
    cure: true,
  },
  { id: 'stalled', link: 'data=moons&opt=sgd&lr=0.0001', epochs: 100, seeds: [1, 2, 4] },
  { id: 'stalled', link: 'data=moons&opt=adam&lr=0.000003', epochs: 100, seeds: [1, 2, 4] },
  { id: 'oscillates', link: 'data=moons&lr=1&batch=4', epochs: 100 },
  { id: 'memorises', link: 'data=moons&labelnoise=0.3&n=100&layers=64:relu,64:relu', epochs: 400 },
  { id: 'overfits', link: 'data=moons&n=60&noise=0.4&layers=32:relu,32:relu', epochs: 200, cure: false },
  { id: 'straightLine', link: 'data=xor&layers=', epochs: 150, cure: true },
  { id: 'straightLine', link: 'data=circle&layers=6:linear,4:linear', epochs: 150, cure: true },
  { id: 'imbalance', link: `data=own&layers=4&opt=sgd&lr=0.03&own=${await unevenData()}`, epochs: 60 },
  { id: 'tooSmall', link: 'data=spiral&layers=2', epochs: 300 },
  {
    id: 'majority',
    link: 'data=pass&layers=6:sigmoid,5:sigmoid,3:sigmoid&opt=sgd&lr=0.1',
    epochs: 70,
    cure: true,
  },
  {
    id: 'majority',
    link: 'data=xor&layers=6:sigmoid,5:sigmoid,3:sigmoid&opt=sgd&lr=0.1',
    epochs: 100,
    cure: true,
  },
]

const idsOf = (link: string, epochs: number) => findingsOf(factsOf(experimentOf(link), epochs)).map(({ id }) => id)

describe('a diagnosis is made of a run that shows it', () => {
  const seen = cases.flatMap((one) => (one.seeds ?? [1, 2, 3]).map((seed) => Object.assign({ seed }, one)))
  const factsOfCase = ({ link, epochs, seed }: (typeof seen)[number]) =>
    factsOf(experimentOf(`${link}&seed=${seed}`), epochs)
  const remediesOf = (one: (typeof seen)[number]) =>
    findingsOf(factsOfCase(one)).find(({ id }) => id === one.id)?.remedies ?? []

  it.each(seen)('$id: $link, seed $seed', (one) => {
    const found = findingsOf(factsOfCase(one))
    expect(found.map(({ id }) => id)).toContain(one.id)
    const { values } = found.find(({ id }) => id === one.id) as Found
    for (const locale of locales) {
      // Whole sentences, with numbers in them and nothing left out or undefined.
      const sentence = formatText(byId<Diagnosis>(diagnoses, one.id).text, locale, values)
      expect(sentence).toMatch(/\d.*[.]$/)
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|[{}]| {2}/)
    }
  })

  it.each(seen.filter(({ seed }) => seed === 1))('remedies for $id are experiments as they stand: $link', (one) => {
    const { experiment, remembered } = factsOfCase(one)
    for (const { change = (same: Experiment) => same, from, text, values = {} } of remediesOf(one)) {
      expect(formatText(text, 'en', values)).not.toMatch(/undefined|NaN|[{}]| {2}/)
      expect(['start', 'here', 'still', ...remembered]).toContain(from)
      expect(readExperiment(change(experiment))).toEqual({ experiment: change(experiment), problems: [] })
    }
  })

  it.each(seen.filter(({ cure }) => cure))('the first remedy for $id cures: $link, seed $seed', (one) => {
    const [{ change }] = remediesOf(one) as [Remedy]
    const { experiment } = factsOfCase(one)
    const after = factsOf(change ? change(experiment) : experiment, one.epochs)
    expect(findingsOf(after).map(({ id }) => id)).not.toContain(one.id)
  })

  it('every row of the table is seen here', () => {
    const ids = new Set<string>(cases.map(({ id }) => id))
    expect(diagnoses.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('a run that is well is left in peace', () => {
  it.each(datasets.map(({ id }) => id).filter((id) => id !== ('own' as string)))('%s, as it comes', (dataset) => {
    for (const seed of [1, 2, 3]) expect([seed, idsOf(`data=${dataset}&seed=${seed}`, 60)]).toEqual([seed, []])
  })

  it.each([
    'layers=8:relu,8:relu',
    'layers=8:sigmoid',
    'layers=16:selu:init=lecunNormal,16:selu:init=lecunNormal',
    'layers=8:gelu:dropout=0.2,8:gelu:dropout=0.2',
    'layers=8:tanh:norm=batch,8:tanh:norm=batch',
    'opt=sgd&lr=0.1',
    'opt=rmsprop&lr=0.01&batch=8',
    'l2=0.001',
    'data=gaussian&layers=',
    'data=gaussian&layers=&opt=perceptron&out=step&loss=meanAbsoluteError&noise=0.05',
    'labelnoise=0.1&n=500',
    'noise=0.4&n=500&layers=4',
  ])('moons with %s', (more) => {
    for (const seed of [1, 2, 3])
      expect([seed, idsOf(`${more.startsWith('data') ? more : `data=moons&${more}`}&seed=${seed}`, 100)]).toEqual([
        seed,
        [],
      ])
  })

  /** What a network of a preset, or data of a kind, may well show in 200 epochs. */
  const expected: Readonly<Record<string, readonly DiagnosisId[]>> = {
    perceptron: ['straightLine'],
    oneHidden: ['tooSmall'],
    pass: ['overfits'],
    iris: ['overfits'],
    penguins: ['overfits'],
    // Hills that few points tell of: a rate of 0.1 is too large for four layers.
    tfGaussians: ['oscillates'],
  }
  const usual = ['opt=adam&lr=0.01', 'opt=sgd&lr=0.1', 'opt=momentum&lr=0.03', 'opt=adam&lr=0.001']
  const shapes = presets.filter((preset) => 'tasks' in preset)
  it.each(shapes.flatMap((shape) => usual.map((settings) => [shape.id, settings, shape.tasks] as const)))(
    'of the preset %s with %s only what is true is said, on all data of its tasks',
    (id, settings, tasks: readonly Task[]) => {
      for (const dataset of datasets.filter(({ task }) => tasks.includes(task))) {
        const may = new Set([...(expected[id] ?? []), ...(expected[dataset.id] ?? [])])
        const experiment = choosePreset(experimentOf(`data=${dataset.id}&${settings}`), id)
        const found = findingsOf(factsOf(experiment, 200, 20)).map((one) => one.id)
        expect([dataset.id, found.filter((one) => !may.has(one))]).toEqual([dataset.id, []])
      }
    },
  )

  it('and so is one that has hardly begun', () => {
    for (const { link } of cases.filter(({ id }) => id !== 'diverged')) {
      expect([link, idsOf(link, 2)]).toEqual([link, []])
    }
  })
})

it('a way back that misses the best epoch, because not every one is kept, says so', () => {
  const said = (epoch: number) => {
    const { text, values } = backTo(epoch, 142)
    return locales.map((locale) => formatText(text, locale, values))
  }
  expect(said(142)).toEqual(['Back to the weights of epoch 142', '에포크 142의 가중치로 돌아가기'])
  expect(said(140)).toEqual([
    'Back to the weights of epoch 140, the nearest kept',
    '저장된 것 중 가장 가까운 에포크 140의 가중치로 돌아가기',
  ])
})

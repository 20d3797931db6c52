import { describe, expect, it } from 'vitest'
import { activations } from '../../src/engine/activations/index.ts'
import { initializers } from '../../src/engine/initializers/index.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import type { Optimizer } from '../../src/engine/optimizers/item.ts'
import { simdRun } from '../../src/engine/run.ts'
import { farFromUsual } from '../../src/controls/usual-range.ts'
import { readLink } from '../../src/experiment/link.ts'
import * as groups from '../../src/experiment/settings.ts'
import type { NumberSetting, Setting } from '../../src/lib/setting.ts'
import { planRun } from '../../src/training/plan.ts'

const kernels = await loadKernels()

/** Every number that can be set, those of options too, by where it stands. */
function numbersIn(settings: Readonly<Record<string, Setting>>, at: string): [string, NumberSetting][] {
  return Object.entries(settings).flatMap(([name, setting]): [string, NumberSetting][] => {
    if (setting.kind === 'number') return [[`${at}.${name}`, setting]]
    if (setting.kind !== 'item') return []
    return setting.options.flatMap(({ id, parameters }) => numbersIn(parameters, `${at}.${name}.${id}`))
  })
}

const numbers = Object.entries(groups).flatMap(([name, group]) =>
  typeof group === 'object' ? numbersIn(group, name) : [],
)
const rateSetting = groups.trainingSettings.learningRate

const allows = ({ min, max, integer }: NumberSetting, value: number): boolean =>
  value >= min && value <= max && (!integer || Number.isInteger(value))

describe('what is usual', () => {
  const plain = numbers.filter(([, { usual }]) => Array.isArray(usual))
  it('is said of the settings that one has to choose', () => {
    const named = plain.map(([name]) => name)
    expect(named).toEqual(
      expect.arrayContaining([
        'trainingSettings.batchSize',
        'trainingSettings.l1',
        'trainingSettings.l2',
        'trainingSettings.weightDecay',
        'trainingSettings.optimizer.momentum.momentum',
        'trainingSettings.optimizer.adam.beta1',
        'trainingSettings.earlyStopping.validationLoss.patience',
        'layerSettings.dropout',
      ]),
    )
  })

  it.each(plain)('can be set, in ascending order: %s', (_, setting) => {
    const usual = setting.usual as readonly number[]
    expect(usual.filter((value) => !allows(setting, value))).toEqual([])
    expect(usual).toEqual([...new Set(usual)].toSorted((a, b) => a - b))
    expect(usual.length).toBeGreaterThan(0)
    for (const value of usual) expect(farFromUsual(setting, usual, value)).toBeNull()
  })

  it.each(activations.map(({ id, initializer }) => [id, initializer]))(
    'of weights before %s is %s',
    (_, initializer) => {
      expect(initializers.map(({ id }) => id)).toContain(initializer)
    },
  )

  it('of weights is what their papers found for the activation', () => {
    const of = Object.fromEntries(activations.map(({ id, initializer }) => [id, initializer]))
    expect(of).toMatchObject({
      relu: 'heNormal',
      leakyRelu: 'heNormal',
      selu: 'lecunNormal',
      tanh: 'glorotUniform',
      sigmoid: 'glorotUniform',
    })
  })
})

describe('rates that are usual', () => {
  const cases = optimizers.flatMap((row: Optimizer) =>
    row.usualRates.map((rate): [string, number, string] => [row.id, rate, row.rule ? '&layers=' : '']),
  )

  it('are there for every optimizer', () => {
    expect(new Set(cases.map(([id]) => id)).size).toBe(optimizers.length)
    const usual = rateSetting.usual as (beside: object) => readonly number[]
    for (const { id, usualRates } of optimizers) expect(usual({ optimizer: { id } })).toBe(usualRates)
  })

  it.each(cases)('train the first experiment: %s at %f', (id, rate, others) => {
    expect(allows(rateSetting, rate)).toBe(true)
    const { experiment, problems } = readLink(`v=1&data=moons&opt=${id}&lr=${rate}${others}`)
    expect(problems).toEqual([])
    expect(experiment.training).toMatchObject({ optimizer: { id }, learningRate: rate })
    const { spec } = planRun(experiment)
    const run = simdRun(kernels, spec)
    const before = run.evaluate('train').loss
    const steps = 60 * Math.ceil(spec.data.train.count / spec.training.batchSize)
    expect(run.train(steps)).toMatchObject({ steps, fault: null })
    const after = run.evaluate('train').loss
    expect(after).toBeLessThan(before * 0.95)
  })
})

describe('a value is far from usual', () => {
  const { learningRate, batchSize } = groups.trainingSettings
  const { dropout } = groups.layerSettings
  it.each<[string, NumberSetting, readonly number[], number, 'less' | 'more' | null]>([
    ['a large rate', learningRate, [0.001, 0.01], 0.1, 'more'],
    ['a small rate', learningRate, [0.001, 0.01], 0.0001, 'less'],
    ['a rate at the edge', learningRate, [0.001, 0.01], 0.03, null],
    ['a batch of one', batchSize, [16, 32, 64], 1, 'less'],
    ['a batch of all', batchSize, [16, 32, 64], 350, 'more'],
    ['much dropout', dropout, [0.2, 0.5], 0.9, 'more'],
    ['no dropout', dropout, [0.2, 0.5], 0, null],
    ['little dropout', dropout, [0.2, 0.5], 0.05, null],
    ['nothing known', dropout, [], 0.9, null],
  ])('%s', (_, setting, usual, value, far) => {
    expect(farFromUsual(setting, usual, value)).toBe(far)
  })
})

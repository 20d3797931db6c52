import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { datasets } from '../../src/data/datasets/index.ts'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { longestLink, readLink, writeLink } from '../../src/experiment/link.ts'
import { parts } from '../../src/experiment/parts.ts'
import { problemText } from '../../src/experiment/problem-text.ts'
import { readExperiment } from '../../src/experiment/read.ts'
import { experimentSchema } from './schema.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  outputSettings,
  trainingSettings,
  viewSettings,
} from '../../src/experiment/settings.ts'
import { formatText } from '../../src/i18n/format.ts'
import type { Setting, Settings } from '../../src/lib/setting.ts'
import { locales } from '../../src/lib/text.ts'
import { anyExperiment } from './arbitrary.ts'

const clean = (link: string) => {
  const { experiment, problems } = readLink(link)
  expect(problems).toEqual([])
  return experiment
}

describe('a link', () => {
  it('of an experiment gives the experiment back', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(readLink(writeLink(experiment))).toEqual({ experiment, problems: [] })
      }),
      { numRuns: 10_000, seed: 2 },
    )
  }, 240_000)

  it('leaves out what goes without saying', () => {
    expect(writeLink(defaultExperiment())).toBe('v=1&data=moons')
    for (const { id } of datasets) expect(writeLink(defaultExperiment(id))).toBe(`v=1&data=${id}`)
  })

  it('is short and can be read', () => {
    const experiment = clean(
      '#v=1&data=spiral&n=300&noise=0.1&layers=8:relu,4,2:sigmoid:init=heNormal&opt=momentum:momentum=0.5&lr=0.03&batch=10&seed=7',
    )
    expect(experiment.data).toMatchObject({ dataset: 'spiral', points: 300, noise: 0.1 })
    expect(experiment.network.layers).toMatchObject([
      { units: 8, activation: 'relu', initializer: { id: 'glorotUniform' } },
      { units: 4, activation: 'tanh', initializer: { id: 'glorotUniform' } },
      { units: 2, activation: 'sigmoid', initializer: { id: 'heNormal' } },
    ])
    expect(experiment.network.layers).toHaveLength(3)
    expect(experiment.training).toMatchObject({
      optimizer: { id: 'momentum', momentum: 0.5 },
      learningRate: 0.03,
      batchSize: 10,
      seed: 7,
    })
  })

  it('may be a whole address, or percent-encoded by a mail program', () => {
    const experiment = clean('https://example.org/play/?x=1#v=1&data=iris&in=x1%2Cx2%2Cx3%2Cx4&title=Four+columns%21')
    expect(experiment.title).toBe('Four columns!')
    expect(experiment.data.features).toEqual(['x1', 'x2', 'x3', 'x4'])
  })

  it('carries expressions of one’s own among the inputs, however they are written', () => {
    const featuresOf = (value: string) => clean(`v=1&data=moons&in=${value}`).data.features
    const own = ['x1', 'cosx2', 'x1*x2-sin(x1)', 'max(x1,x2)', 'x1^2+x2^2']
    expect(featuresOf('x1,cosx2,x1*x2-sin(x1),max(x1,x2),x1^2+x2^2')).toEqual(own)
    expect(featuresOf('x1, cosx2 ,(x1*x2 - sin(x1)), max(x1, x2), x1**2 %2B x2%5E2')).toEqual([
      ...own.slice(0, 2),
      '(x1*x2-sin(x1))',
      ...own.slice(3),
    ])
    expect(featuresOf('x1,(x1),x1')).toEqual(['x1', '(x1)'])
    const experiment = clean('data=moons&in=x1,x1^2+x2^2')
    expect(writeLink(experiment)).toBe('v=1&data=moons&in=x1,x1%5E2+x2%5E2')
    // What is taken for the end of a sentence is no bracket.
    expect(writeLink(clean('data=moons&in=sin(x1)'))).toBe('v=1&data=moons&in=sin(x1%29')
    expect(featuresOf('sin(x1%29')).toEqual(['sin(x1)'])
  })

  it('takes a decimal comma', () => {
    expect(clean('data=moons&lr=0,03&noise=,2&loss=huber:delta=0,5&in=x1,max(0,5;x2)').training).toMatchObject({
      learningRate: 0.03,
    })
    expect(clean('data=plane&loss=huber:delta=0,5').training.loss).toEqual({ id: 'huber', delta: 0.5 })
  })

  it('carries any title, even half a character', () => {
    const experiment = { ...defaultExperiment(), title: 'a\ud800b & c=d #1 한글' }
    expect(clean(writeLink(experiment)).title).toBe('a\ufffdb & c=d #1 한글')
  })

  it('says what is hidden, or what alone is shown', () => {
    const { view } = clean('data=moons&show=play,output,network&lock=lr')
    expect(view.hidden).toHaveLength(parts.length - 3)
    for (const id of ['play', 'output', 'network'] as const) expect(view.hidden).not.toContain(id)
    expect(view.locked).toEqual(['lr'])
    expect(readLink('show=play,ply').problems).toMatchObject([{ reason: 'syntax' }])
  })

  it('without hidden layers is a perceptron', () => {
    expect(clean('data=gaussian&layers=').network.layers).toEqual([])
  })

  it('has a key of its own for every setting', () => {
    const keysOf = (settings: Settings) => Object.values(settings).map((setting) => setting.key)
    const keys = [generalSettings, dataSettings, outputSettings, trainingSettings, viewSettings].flatMap(keysOf)
    expect(new Set(['v', 'layers', ...keys]).size).toBe(keys.length + 2)
    const own = keysOf(layerSettings)
    expect(new Set(own).size).toBe(own.length)
    // After a layer's item, its parameters come first: a layer's own key must not look like one.
    const parameters = new Set(
      Object.values<Setting>(layerSettings)
        .flatMap((setting) => (setting.kind === 'item' ? setting.options : []))
        .flatMap((option) => keysOf(option.parameters)),
    )
    expect(own.filter((key) => parameters.has(key))).toEqual([])
  })
})

describe('junk in a link never breaks anything, and is said', () => {
  const mended: readonly (readonly [link: string, path: string, reason: string])[] = [
    ['v=1&data=moons&colour=red', 'colour', 'unknown'],
    ['v=1&data=banana', 'data.dataset', 'choice'],
    ['v=1&noise=9', 'data.noise', 'range'],
    ['v=1&n=12.5', 'data.points', 'range'],
    ['v=1&lr=fast', 'training.learningRate', 'type'],
    ['v=1&lr=NaN', 'training.learningRate', 'type'],
    ['v=1&lr=1e999', 'training.learningRate', 'range'],
    ['v=1&layers=0,5', 'network.layers.0.units', 'range'],
    ['v=1&layers=5:softmax', 'network.layers.0.activation', 'choice'],
    ['v=1&layers=5:tanh:drop=0.5', 'network.layers.0.drop', 'unknown'],
    ['v=1&layers=5:tanh:dropout=1', 'network.layers.0.dropout', 'range'],
    ['v=1&layers=5:norm=batch:momentum=2', 'network.layers.0.normalization.momentum', 'range'],
    ['v=1&layers=5:norm=group', 'network.layers.0.normalization', 'choice'],
    ['v=1&data=sine&stop=validationAccuracy', 'training.earlyStopping', 'conflict'],
    ['v=1&stop=never', 'training.earlyStopping', 'choice'],
    ['v=1&stop=validationLoss:patience=0', 'training.earlyStopping.patience', 'range'],
    ['v=1&l2=-1', 'training.l2', 'range'],
    ['v=1&data=moons&labelnoise=0.6', 'data.labelNoise', 'range'],
    [`v=1&layers=${'4,'.repeat(40)}4`, 'network.layers', 'length'],
    ['v=1&opt=adam:beta1=2', 'training.optimizer.beta1', 'range'],
    ['v=1&opt=adam:warp=2', 'training.optimizer.warp', 'unknown'],
    ['v=1&data=sine&in=x2', 'data.features', 'conflict'],
    ['v=1&data=sine&in=x1,x1*x2', 'data.features', 'conflict'],
    ['v=1&data=moons&in=x1,y', 'data.features', 'syntax'],
    ['v=1&data=moons&in=x1,x1*', 'data.features', 'syntax'],
    ['v=1&data=moons&in=x1,(x1,x2', 'data.features', 'syntax'],
    ['v=1&data=moons&in=x1,0,5*x2', 'data.features', 'syntax'],
    [`v=1&data=moons&in=x1,${'('.repeat(5000)}x1`, 'data.features', 'syntax'],
    [`v=1&data=moons&in=${Array.from({ length: 40 }, (_, i) => `x1+${i}`).join()}`, 'data.features', 'length'],
    ['v=1&data=sine&plane=x1,x2', 'data.plane', 'conflict'],
    ['v=1&data=iris&loss=binaryCrossEntropy', 'training.loss', 'conflict'],
    ['v=1&data=moons&opt=perceptron', 'training.optimizer', 'conflict'],
    ['v=1&data=moons&out=softmax', 'network.output.activation', 'conflict'],
    ['v=1&data=iris&n=600', 'data.points', 'range'],
    ['v=99&data=moons', 'version', 'version'],
    ['v=1&data', '', 'syntax'],
    ['v=1&lr=0.1&lr=0.2', 'lr', 'syntax'],
    [`v=1&title=${'x'.repeat(longestLink)}`, '', 'length'],
  ]
  for (const [link, path, reason] of mended) {
    it(`${link.slice(0, 60)}: ${reason} at ${path}`, () => {
      const { experiment, problems } = readLink(link)
      expect(problems).toContainEqual(expect.objectContaining({ path, reason }))
      expect(v.is(experimentSchema, experiment)).toBe(true)
      for (const problem of problems) {
        for (const locale of locales)
          expect(formatText(problemText(problem), locale, problem.values)).not.toMatch(/[{}]|undefined/)
      }
    })
  }

  const valid = (reading: ReturnType<typeof readLink>) => {
    expect(v.is(experimentSchema, reading.experiment)).toBe(true)
    // What was understood is what the link of it says.
    expect(readLink(writeLink(reading.experiment))).toEqual({ experiment: reading.experiment, problems: [] })
  }

  it('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => valid(readLink(text))),
      { numRuns: 2000, seed: 3 },
    )
  }, 60_000)

  it('whatever became of a good link on its way', () => {
    const piece = fc.constantFrom(
      '&',
      '=',
      ':',
      ',',
      '%',
      '%2',
      '+',
      '#',
      '-',
      'e',
      '__proto__',
      'constructor',
      '\u0000',
      '999999999999',
      '🙂',
    )
    fc.assert(
      fc.property(
        anyExperiment,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), piece), { maxLength: 6 }),
        (experiment, cuts) => {
          let link = writeLink(experiment)
          for (const [at, length, insert] of cuts) {
            const place = at % (link.length + 1)
            link = link.slice(0, place) + insert + link.slice(place + length)
          }
          valid(readLink(link))
        },
      ),
      { numRuns: 1000, seed: 4 },
    )
  }, 60_000)

  it('whatever the document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.object({ maxDepth: 4 })), (raw) => {
        expect(v.is(experimentSchema, readExperiment(raw).experiment)).toBe(true)
      }),
      { numRuns: 2000, seed: 5 },
    )
  }, 60_000)

  it('whatever one value of a good document becomes', () => {
    fc.assert(
      fc.property(anyExperiment, fc.nat(), fc.anything(), (experiment, which, junk) => {
        const document = structuredClone(experiment) as unknown as Record<string, Record<string, unknown>>
        const places = ['data', 'network', 'training', 'view'].flatMap((group) =>
          Object.keys(document[group] ?? {}).map((name) => [group, name] as const),
        )
        const [group, name] = places[which % places.length] as readonly [string, string]
        ;(document[group] as Record<string, unknown>)[name] = junk
        expect(v.is(experimentSchema, readExperiment(document).experiment)).toBe(true)
      }),
      { numRuns: 2000, seed: 6 },
    )
  }, 60_000)

  it('holds what is frozen, as ranges, and leaves out what is no parameter', () => {
    const frozenOf = (link: string) => readLink(link).experiment.network.frozen
    expect(frozenOf('v=1&data=xor&layers=3&frozen=7,0-3,2')).toEqual([0, 1, 2, 3, 7])
    expect(writeLink(readLink('v=1&data=xor&layers=3&frozen=7,0-3').experiment)).toBe(
      'v=1&data=xor&layers=3&frozen=0-3,7',
    )
    for (const bad of ['13', '0-99', '-1', '3-1-2', 'x', '1.5', '', '0-9999999', '5-2']) {
      const { experiment, problems } = readLink(`v=1&data=xor&layers=3&frozen=${bad}`)
      expect(problems.map(({ path }) => path)).toEqual(['network.frozen'])
      expect(experiment.network.frozen ?? []).toEqual(bad === '0-99' ? Array.from({ length: 13 }, (_, i) => i) : [])
    }
    const many = `frozen=${Array(5000).fill('0-999999').join(',')}`
    expect(readLink(`v=1&data=xor&${many}`).problems.map(({ path }) => path)).toEqual(['network.frozen'])
  })
})

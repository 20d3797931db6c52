import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { samplesFrom, usualChoice } from '../../src/data/csv/samples.ts'
import { readTable } from '../../src/data/csv/table.ts'
import { readOwn } from '../../src/data/own/read.ts'
import { readFile, writeFile } from '../../src/experiment/file.ts'
import { limits } from '../../src/experiment/limits.ts'
import { readLink, writeLink } from '../../src/experiment/link.ts'
import { type Reading, readExperiment } from '../../src/experiment/read.ts'
import { dataSettings, outputSettings, trainingSettings, viewSettings } from '../../src/experiment/settings.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import { readWeights, weightCounts, writeWeights } from '../../src/experiment/weights.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import type { Settings } from '../../src/lib/setting.ts'
import { anyExperiment } from './arbitrary.ts'
import { experimentSchema } from './schema.ts'

/** `FUZZ_SEED` tries others; `FUZZ_SHARE=1` all 100,000, in the place of a tenth. */
const seed = Number(process.env['FUZZ_SEED'] ?? 1)
const share = Number(process.env['FUZZ_SHARE'] ?? 0.1)
const times = (count: number): number => Math.ceil(count * share)
const counted = (count: number): string => times(count).toLocaleString('en')

const fail = (why: string): never => {
  throw new Error(why)
}

const random = new Stream(keyOf(seed, 'order'))
const below = (count: number): number => Math.floor(random.uniform() * count)
const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T

const experiments = fc.sample(anyExperiment, { numRuns: times(400), seed })
const withWeights = await Promise.all(
  experiments.slice(0, 120).map(async (experiment): Promise<Experiment> => {
    const counts = weightCounts(experiment)
    if (counts.parameters > 3000) return experiment
    const numbers = (count: number) => Array.from({ length: count }, () => random.normal())
    const weights = await writeWeights({
      parameters: numbers(counts.parameters),
      statistics: numbers(counts.statistics),
    })
    const network = { ...experiment.network, weights }
    return Object.assign({}, experiment, { network })
  }),
)
const pool = [...withWeights, ...experiments.slice(120)]
const links = pool.map(writeLink)

const pieces =
  `& = : , % %2 %00 + # - e . ; " \u0000 \u202E 🙂 \uD800 __proto__ constructor toString 999999999999 1e999 -0 NaN
  Infinity 0x10 null true {} [] v=1 v=2 own= weights= own=1.9.AAAA data=own layers= 4:relu:dropout=2 show= hide=x &amp; ® _hide=true`.split(
    /\s+/,
  )

/** A text with some pieces of it cut, doubled, moved, or others put in their place. */
function mutated(text: string, other: string): string {
  let now = text
  for (let i = 1 + below(5); i > 0; i--) {
    const [at, length] = [below(now.length + 1), below(8)]
    const cut = now.slice(at, at + length)
    const put = oneOf([
      '',
      '',
      oneOf(pieces),
      oneOf(pieces),
      cut + cut,
      String.fromCharCode(below(0x10000)),
      other.slice(below(other.length)).slice(0, below(40)),
    ])
    now = now.slice(0, at) + put + now.slice(at + length)
  }
  return now
}

/** A little more than the slowest that was seen on a busy machine; each takes well under a millisecond. */
const patience = 5000

function isSound({ experiment, problems }: Reading, of: string): void {
  if (!v.is(experimentSchema, experiment)) fail(`no experiment from ${of}`)
  if (problems.length > limits.problems + 1) fail(`${problems.length} problems from ${of}`)
}

function inTime<T>(of: string, work: () => T): T {
  const start = performance.now()
  const result = work()
  if (performance.now() - start > patience) fail(`too slow: ${of.slice(0, 2000)}`)
  return result
}

const groups: readonly (readonly [path: string, settings: Settings, of: (experiment: Experiment) => object])[] = [
  ['data', dataSettings, ({ data }) => data],
  ['network.output', outputSettings, ({ network }) => network.output],
  ['training', trainingSettings, ({ training }) => training],
  ['view', viewSettings, ({ view }) => view],
]

/** What a link says plainly is what it sets, or there is a problem that says that it does not. */
function isUnderstood(link: string, { experiment, problems }: Reading): void {
  const said = new Map(
    link
      .slice(link.indexOf('#') + 1)
      .trim()
      .split('&')
      .filter((part) => /^[a-z0-9]+=[\w.-]+$/.test(part))
      .map((part) => part.split('=', 2) as [string, string]),
  )
  for (const [path, settings, of] of groups) {
    for (const [name, setting] of Object.entries(settings)) {
      const text = said.get(setting.key)
      if (text === undefined || !['number', 'choice', 'boolean'].includes(setting.kind)) continue
      const value = (of(experiment) as Record<string, unknown>)[name]
      const meant =
        setting.kind === 'number' ? Number(text) : setting.kind === 'boolean' ? /^(1|true)$/.test(text) : text
      const isTold = problems.some((problem) => [setting.key, `${path}.${name}`, 'data.own'].includes(problem.path))
      if (value !== meant && !(value === 0 && meant === 0) && !isTold) {
        fail(`${setting.key}=${text} became ${String(value)}, and nothing was said: ${link}`)
      }
    }
  }
}

describe('whatever comes, an experiment stands and what was ignored is told', () => {
  it(`of ${counted(65_000)} links that changed on their way`, () => {
    let checked = 0
    for (; checked < times(65_000); checked++) {
      const link = mutated(oneOf(links), oneOf(links)).slice(0, 9000)
      const reading = inTime(link, () => readLink(link))
      isSound(reading, link)
      if (
        reading.problems.length <= limits.problems &&
        !/[®;]|_hide|&amp/.test(link) &&
        /(^|&)v=1(&|$)/.test(link.slice(link.indexOf('#') + 1).trim())
      ) {
        isUnderstood(link, reading)
      }
    }
    expect(checked).toBeGreaterThan(0)
  }, 600_000)

  const playground =
    'activation=relu&regularization=L1&batchSize=12&dataset=spiral&regDataset=reg-plane&learningRate=0.1&regularizationRate=0.003&noise=35&networkShape=5,3,1&seed=0.12345&showTestData=true&discretize=true&percTrainData=70&x=true&y=false&problem=classification&initZero=false'
  it(`of ${counted(10_000)} links of TensorFlow Playground`, () => {
    let checked = 0
    for (; checked < times(10_000); checked++) {
      const link = mutated(playground, oneOf(links))
      isSound(
        inTime(link, () => readLink(link)),
        link,
      )
    }
    expect(checked).toBeGreaterThan(0)
  }, 600_000)

  it(`of ${counted(10_000)} files, whose text or values changed`, () => {
    const files = pool.slice(0, 80).map(writeFile)
    const values = [
      null,
      -1,
      1e308,
      NaN,
      '',
      'x',
      [],
      {},
      [[]],
      true,
      '__proto__',
      { id: 'adam' },
      { id: 7 },
      Array(50).fill(4),
    ]
    let checked = 0
    for (; checked < times(10_000); checked++) {
      const file = oneOf(files)
      if (checked % 2) {
        const text = mutated(file, oneOf(files))
        const reading = inTime(text, () => readFile('a.json', text))
        if ('experiment' in reading) isSound(reading, text)
        continue
      }
      const document = JSON.parse(file) as Record<string, unknown>
      let node = document
      for (let depth = below(4); depth > 0; depth--) {
        const inner = node[oneOf(Object.keys(node))]
        if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0) node = inner as typeof node
      }
      node[oneOf([...Object.keys(node), 'colour'])] = oneOf(values)
      isSound(
        inTime(file, () => readExperiment(document)),
        JSON.stringify(document),
      )
    }
    expect(checked).toBeGreaterThan(0)
  }, 600_000)

  it(`of ${counted(10_000)} tables`, () => {
    const table = 'a;b;kind\n1,5;2;"x ""y"""\n2,5;;z\n3;4;z\n'
    let checked = 0
    for (; checked < times(10_000); checked++) {
      const text = mutated(table, oneOf([table, oneOf(links)]))
      inTime(text, () => {
        const read = readTable(text)
        samplesFrom(read, { ...usualChoice(read), target: below(4) - 1 })
      })
    }
    expect(checked).toBeGreaterThan(0)
  }, 600_000)

  it(`of ${counted(5_000)} packed samples and weights`, () => {
    const owns = pool.flatMap(({ data }) => data.own ?? [])
    const packed = withWeights.flatMap((one) => (one.network.weights ? [one] : []))
    expect(Math.min(owns.length, packed.length)).toBeGreaterThan(0)
    let checked = 0
    for (; checked < times(2500); checked++) {
      const [own, carried] = [oneOf(owns), oneOf(packed)]
      const [text, weights] = [mutated(own, oneOf(owns)), carried.network.weights as string]
      const samples = inTime(text, () => readOwn(text))
      if (samples && !owns.some((one) => JSON.stringify(readOwn(one)) === JSON.stringify(samples))) {
        fail(`read damaged ${text}`)
      }
      const other = mutated(weights, oneOf(owns))
      const read = inTime(other, () => readWeights(other, weightCounts(carried)))
      if (read && JSON.stringify(read) !== JSON.stringify(readWeights(weights, weightCounts(carried)))) {
        fail(`read damaged ${other}`)
      }
    }
    expect(checked).toBeGreaterThan(0)
  }, 600_000)
})

describe('the same experiment comes back', () => {
  it(`from ${counted(10_000)} links and files`, () => {
    const many = [
      ...withWeights,
      ...fc.sample(anyExperiment, { numRuns: times(10_000) - withWeights.length, seed: seed + 1 }),
    ]
    const isSame = (experiment: Experiment): boolean => {
      const link = writeLink(experiment)
      const whole: unknown = JSON.parse(JSON.stringify(experiment))
      const file = readFile('a.json', writeFile(experiment))
      if (!('experiment' in file) || !isDeepStrictEqual(file.experiment, whole)) return false
      if (link.length > limits.link) return true
      const { experiment: back, problems } = readLink(link)
      return problems.length === 0 && isDeepStrictEqual(back, whole) && writeLink(back) === link
    }
    expect(many.filter((experiment) => !isSame(experiment))).toEqual([])
  }, 600_000)
})

describe('what is hostile stays within the limits', () => {
  it('a million keys', () => {
    const keys = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`k${i}`, i]))
    expect(readExperiment(keys).problems).toHaveLength(limits.problems + 1)
    expect(readExperiment({ data: keys }).problems).toHaveLength(limits.problems + 1)
    expect(readLink('a=1&'.repeat(1_000_000)).problems).toHaveLength(limits.problems + 1)
  }, 600_000)

  it('what is nested a hundred thousand deep', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    for (const path of ['data', 'training', 'version', 'title', 'network']) {
      const read = readFile('a.json', `{"version":1,"data":{},"${path}":${deep}}`)
      expect('experiment' in read && v.is(experimentSchema, read.experiment)).toBe(true)
    }
    expect(v.is(experimentSchema, readExperiment(JSON.parse(deep)).experiment)).toBe(true)
  })

  it('the same piece over and over, as long as a link may be', () => {
    const places = ['', 'v=1&in=', 'v=1&layers=4:', 'v=1&title=', 'v=1&frozen=', 'v=1&data=own&own=1.9.', 'seed=0.5&']
    const starts = [...places, 'networkShape=', 'playground.tensorflow.org/#', 'https://example.org/']
    let slowest = 0
    for (const start of starts) {
      for (const piece of [...pieces, ' ', '(', 'x1,', '4,', '=', '.', '_hide=true&', '®', '0-9,', 'sin(x1)+', '[']) {
        const link = `${start}${piece.repeat(Math.ceil(limits.link / Math.max(1, piece.length)) - start.length)}x`
        const began = performance.now()
        isSound(readLink(link), link)
        slowest = Math.max(slowest, performance.now() - began)
      }
    }
    // Tens of milliseconds on a quiet machine; what grows with the square of the length takes seconds.
    expect(slowest).toBeLessThan(1000)
  }, 600_000)

  it('__proto__', () => {
    const read = readExperiment(
      JSON.parse('{"__proto__":{"polluted":1},"data":{"__proto__":{"points":7}},"training":{"__proto__":null}}'),
    )
    expect(v.is(experimentSchema, read.experiment)).toBe(true)
    expect(read.experiment.data.points).toBe(500)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(read.problems.length).toBeGreaterThan(0)
  })
})

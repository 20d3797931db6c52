import { initializers } from '../engine/initializers/index.ts'
import { byId, itemDefault } from '../lib/setting.ts'
import { type PartId, parts } from './parts.ts'
import { type Problem, problems } from './problem.ts'

/**
 * Links of TensorFlow Playground (its `state.ts`): `#activation=tanh&batchSize=10&dataset=circle&…`, never
 * percent-decoded. What such a link stands for, as a document of ours to be read like any other.
 */

interface PlaygroundReading {
  readonly document: object
  readonly problems: readonly Problem[]
}

const choices = {
  activation: ['tanh', 'relu', 'sigmoid', 'linear'],
  regularization: ['none', 'L1', 'L2'],
  dataset: ['circle', 'xor', 'gauss', 'spiral'],
  regDataset: ['reg-plane', 'reg-gauss'],
  problem: ['classification', 'regression'],
} as const

const datasetIds = {
  circle: 'tfCircle',
  xor: 'tfXor',
  gauss: 'tfGauss',
  spiral: 'tfSpiral',
  'reg-plane': 'tfPlane',
  'reg-gauss': 'tfGaussians',
} as const

/** In the order of the inputs there. */
const inputs = {
  x: { feature: 'x1', usual: true },
  y: { feature: 'x2', usual: true },
  xSquared: { feature: 'x1sq', usual: false },
  ySquared: { feature: 'x2sq', usual: false },
  xTimesY: { feature: 'x1x2', usual: false },
  sinX: { feature: 'sinx1', usual: false },
  sinY: { feature: 'sinx2', usual: false },
} as const

const numbers = ['batchSize', 'learningRate', 'regularizationRate', 'noise', 'percTrainData'] as const
const switches = ['showTestData', 'discretize', 'initZero'] as const
const withoutEffect: readonly string[] = ['cosX', 'cosY', 'collectStats', 'tutorial', 'hideText']

const known: ReadonlySet<string> = new Set([
  ...Object.keys(choices),
  ...Object.keys(inputs),
  ...numbers,
  ...switches,
  ...withoutEffect,
  'networkShape',
  'seed',
])

/** Keys of ours as well. */
const shared: ReadonlySet<string> = new Set(['noise', 'seed'])

const hiding = '_hide'

const partOf: Readonly<Record<string, PartId>> = {
  showTestData: 'showval',
  discretize: 'hard',
  playButton: 'play',
  stepButton: 'step',
  resetButton: 'reset',
  learningRate: 'lr',
  activation: 'activation',
  regularization: 'penalties',
  regularizationRate: 'penalties',
  problem: 'data',
  dataset: 'data',
  percTrainData: 'split',
  noise: 'noise',
  batchSize: 'batch',
  numHiddenLayers: 'layers',
}

const partFor = (control: string): PartId | undefined =>
  /^numNodes\d+$/.test(control) ? 'units' : Object.hasOwn(partOf, control) ? partOf[control] : undefined

/** Mail and web pages take `&reg` for ®, which an address may hold encoded; `&amp;` is an ampersand that was escaped. */
const repaired = (text: string): string => text.replaceAll(/®|%C2%AE|&reg;/gi, '&reg').replaceAll(/&amp;/gi, '&')

/** A seed as it is read there, from the address, where browsers write spaces and what is not ASCII in percent. */
const inAddress = (seed: string): string => new URL(`#${seed}`, 'https://playground.tensorflow.org').hash.slice(1)

/** Names and values, the last of each name; a value ends at a second `=`. */
function pairsOf(text: string): ReadonlyMap<string, string | undefined> {
  const pairs = new Map<string, string | undefined>()
  for (const part of repaired(text).split('&')) {
    const [name = '', value] = part.split('=')
    if (name !== '') pairs.set(name, value)
  }
  return pairs
}

/** Whether a link says by its host that it is one of TensorFlow Playground; it may stand in brackets or quotes. */
export const isPlaygroundAddress = (link: string): boolean =>
  /^[\s<([{"'“‘«]*(?:(?:https?:)?\/\/)?playground\.tensorflow\.org(?![\w.-])/i.test(link)

/** An address without what closes brackets, quotes or a sentence after it. */
export function withoutEnd(text: string): string {
  let { length } = text
  while (length > 0 && ' >)]}"\'”’».,;:!?'.includes(text[length - 1] as string)) length--
  return text.slice(0, length)
}

/** Whether the text after `#` is a link of TensorFlow Playground: keys of its own, or a seed that is none of ours. */
export function isPlaygroundLink(text: string): boolean {
  const pairs = pairsOf(text)
  const names = [...pairs.keys()]
  if (pairs.has('v')) return false
  if (names.some((name) => (known.has(name) && !shared.has(name)) || name.endsWith(hiding))) return true
  const seed = pairs.get('seed')?.trim() ?? ''
  return seed !== '' && !/^\+?\d+$/.test(seed) && names.every((name) => shared.has(name))
}

/** The document that the text after `#` stands for, and what was not taken as it stands. Total. */
export function readPlaygroundLink(text: string): PlaygroundReading {
  const found: Problem[] = []
  const pairs = pairsOf(text)
  for (const name of pairs.keys()) if (!known.has(name) && !name.endsWith(hiding)) found.push(problems.unknownKey(name))

  /** A value that is there; TensorFlow Playground takes an empty one for none. */
  const said = (name: string): string | undefined => {
    const value = pairs.get(name)
    return value === undefined || value.trim() === '' ? undefined : value
  }
  const choice = <N extends keyof typeof choices>(name: N): (typeof choices)[N][number] => {
    const options: readonly string[] = choices[name]
    const value = said(name)
    const isOffered = value !== undefined && options.includes(value)
    if (value !== undefined && !isOffered) found.push(problems.replaced(name, value, options[0] as string))
    return (isOffered ? value : options[0]) as (typeof choices)[N][number]
  }
  const number = (name: (typeof numbers)[number], usual: number): number => {
    const value = said(name)
    if (value === undefined) return usual
    const read = Number(value)
    if (!Number.isNaN(read)) return read
    found.push(problems.replaced(name, value, String(usual)))
    return usual
  }
  const isOn = (name: string, usual: boolean): boolean => {
    const value = said(name)
    return value === undefined ? usual : value !== 'false'
  }
  const hides = (name: string): boolean => pairs.get(`${name}${hiding}`) === 'true'

  const isRegression = choice('problem') === 'regression'
  const chosen = { classification: choice('dataset'), regression: choice('regDataset') }
  const activation = choice('activation')
  const penalty = choice('regularization')
  const rate = number('regularizationRate', 0)
  const isZero = isOn('initZero', false)
  const start = {
    initializer: isZero ? itemDefault(byId(initializers, 'zeros')) : { id: 'uniform', limit: 0.5 },
    bias: isZero ? 0 : 0.1,
  }
  const features = Object.entries(inputs)
    .filter(([name, { usual }]) => isOn(name, usual) && !hides(name))
    .map(([, { feature }]) => feature)
  if (features.length === 0) found.push(problems.noInputs())

  return {
    document: {
      data: {
        dataset: datasetIds[isRegression ? chosen.regression : chosen.classification],
        points: isRegression ? 1200 : 500,
        noise: noiseOf(number('noise', 0)),
        trainShare: number('percTrainData', 50) / 100,
        seedText: inAddress(said('seed') ?? ''),
        scaling: 'none',
        ...(features.length > 0 ? { features } : {}),
      },
      network: {
        layers: unitsOf(pairs.get('networkShape'), found).map((units) => Object.assign({ units, activation }, start)),
        output: { activation: isRegression ? 'linear' : 'tanh', ...start },
      },
      training: {
        loss: { id: 'halvedSquaredError' },
        optimizer: { id: 'sgd' },
        learningRate: number('learningRate', 0.03),
        batchSize: number('batchSize', 10),
        l1: penalty === 'L1' ? rate : 0,
        l2: penalty === 'L2' ? rate : 0,
        rules: 'playground',
        seed: 0,
      },
      view: {
        validationPoints: isOn('showTestData', false),
        hardEdge: isOn('discretize', false),
        hidden: hiddenParts(pairs, hides, found),
      },
    },
    problems: found,
  }
}

/** In percent, and from 51 to 80 only where a link says so. */
const noiseOf = (percent: number): number => (percent < 0 ? 0 : percent > 80 ? 50 : percent) / 100

/** Units of the hidden layers; there they are counted up to the number, whatever stands behind its point. */
function unitsOf(shape: string | undefined, found: Problem[]): readonly number[] {
  if (shape === undefined) return [4, 2]
  const text = shape.replaceAll(/%2C/gi, ',').replaceAll('%20', ' ')
  const units = text.trim() === '' ? [] : text.split(',').map((count) => Math.ceil(Number(count)))
  if (!units.some(Number.isNaN)) return units
  found.push(problems.replaced('networkShape', shape, '4,2'))
  return [4, 2]
}

function hiddenParts(
  pairs: ReadonlyMap<string, string | undefined>,
  hides: (control: string) => boolean,
  found: Problem[],
): PartId[] {
  const controls = [...pairs.keys()]
    .filter((name) => name.endsWith(hiding))
    .map((name) => name.slice(0, -hiding.length))
    .filter((control) => hides(control) && !Object.hasOwn(inputs, control))
  for (const control of controls) {
    if (partFor(control) === undefined && !withoutEffect.includes(control))
      found.push(problems.unknownKey(`${control}${hiding}`))
  }
  const hidden = new Set(controls.map(partFor))
  return parts.map(({ id }) => id).filter((id) => hidden.has(id))
}

import { type OptimizerItem, optimizers } from '../../../src/engine/optimizers/index.ts'
import type { Optimizer } from '../../../src/engine/optimizers/item.ts'
import type { LayerSpec, RunSpec } from '../../../src/engine/types.ts'
import { keyOf, Stream } from '../../../src/lib/random.ts'
import { isPossible, optionGroups, type SpecOption } from '../../engine/options.ts'
import { heads, hiddenActivations, specOf } from '../../engine/specs.ts'

/**
 * A pairwise covering array of the tables of the engine: few runs, among which every two rows and options that can be
 * in one run are in one somewhere. New rows and options enter by themselves.
 */

type Activation = LayerSpec['activation']

interface Choice {
  readonly head: (typeof heads)[number]
  /** Activations of the two hidden layers, or of none. */
  readonly hidden: readonly [] | readonly [Activation, Activation]
  readonly optimizer: OptimizerItem['id']
  readonly batch: keyof typeof batches
  /** At most one of each group of options. */
  readonly options: Readonly<Record<string, SpecOption | null>>
}

/** A value of a factor: an optimizer, say, that is Adam. */
interface Value {
  readonly factor: string
  readonly name: string
}

export interface Case {
  readonly name: string
  readonly spec: RunSpec
  /** Rows and options that it has, and those that it does without. */
  readonly values: readonly string[]
}

export interface Matrix {
  readonly cases: readonly Case[]
  /** All that can be in a case. */
  readonly values: readonly string[]
  /** Pairs of values that are in one of the cases. */
  readonly pairs: number
  /** Pairs of values that the engine refuses in every run. */
  readonly impossible: readonly string[]
}

const count = 42

/** The last of an epoch's mini-batches is a smaller one, of two samples. */
const batches = { 'one by one': 1, 'mini-batches': 8, 'full batches': count } as const

const groups = Object.entries(optionGroups as Readonly<Record<string, readonly SpecOption[]>>)

const none = 'none'

/** Rates at which losses go down without wild swings. */
const usualRate = 0.02
const rates: Readonly<Record<string, number>> = {
  adadelta: 0.3,
  lion: 0.0005,
  rmsprop: 0.001,
  adam: 0.005,
  amsgrad: 0.005,
  adamw: 0.005,
  nadam: 0.003,
}

/** In the place of defaults that leave a part of a row idle. */
const settings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  rmsprop: { momentum: 0.5 },
  lion: { weightDecay: 0.1 },
  huber: { delta: 0.4 },
}

const set = <V extends { readonly id: string }>(value: V): V => ({ ...value, ...settings[value.id] })

function specFor({ head, hidden, optimizer, batch, options }: Choice, samples = count): RunSpec {
  const units = [6, 5]
  const { training, ...rest } = specOf({
    ...head,
    inputs: 3,
    hidden: hidden.map((activation, k) => ({ units: units[k] as number, activation })),
    optimizer,
    learningRate: rates[optimizer] ?? usualRate,
    batchSize: batches[batch],
    count: samples,
    seed: 7,
  })
  const plain = { ...rest, training: { ...training, loss: set(training.loss), optimizer: set(training.optimizer) } }
  return Object.values(options).reduce((spec, option) => option?.apply(spec) ?? spec, plain as RunSpec)
}

function nameOf({ head, hidden, optimizer, batch, options }: Choice): string {
  const network = [...hidden, head.output].join(' → ')
  const named = Object.values(options).flatMap((option) => option?.name ?? [])
  return [network, `${head.loss} (${head.task})`, optimizer, batch, ...named].join(', ')
}

const activationsOf = ({ hidden }: Choice): readonly string[] => (hidden.length > 0 ? [...new Set(hidden)] : [none])

const valuesOf = (choice: Choice): readonly Value[] => [
  { factor: 'loss', name: choice.head.loss },
  { factor: 'task', name: choice.head.task },
  { factor: 'output', name: choice.head.output },
  ...activationsOf(choice).map((name) => ({ factor: 'activation', name })),
  { factor: 'optimizer', name: choice.optimizer },
  { factor: 'batch', name: choice.batch },
  ...groups.map(([factor]) => ({ factor, name: choice.options[factor]?.name ?? none })),
]

/** Each value that a factor can take. */
const domain: readonly Value[] = Object.entries({
  loss: new Set(heads.map(({ loss }) => loss)),
  task: new Set(heads.map(({ task }) => task)),
  output: new Set(heads.map(({ output }) => output)),
  activation: [none, ...hiddenActivations],
  optimizer: optimizers.map(({ id }) => id),
  batch: Object.keys(batches),
  ...Object.fromEntries(groups.map(([name, options]) => [name, [none, ...options.map((option) => option.name)]])),
} satisfies Record<string, Iterable<string>>).flatMap(([factor, names]) =>
  [...(names as Iterable<string>)].map((name) => ({ factor, name })),
)

const ofHiddenLayers = new Set(
  groups.flatMap(([, options]) => options.filter((option) => option.ofHiddenLayers).map(({ name }) => name)),
)

const trainOneLayer = new Set<string>(
  (optimizers as readonly Optimizer[]).filter(({ rule }) => rule === 'perceptron').map(({ id }) => id),
)

const fitting = (wanted: readonly Value[]) =>
  heads.filter((head) =>
    wanted.every(({ factor, name }) => !(factor in head) || head[factor as 'loss' | 'task' | 'output'] === name),
  )

const needsHidden = ({ factor, name }: Value): boolean =>
  factor === 'activation' ? name !== none : ofHiddenLayers.has(name)

const forbidsHidden = ({ factor, name }: Value): boolean =>
  (factor === 'activation' && name === none) || (factor === 'optimizer' && trainOneLayer.has(name))

/** Whether the tables have the two: a loss and an output that go together, an option of layers and such a layer. */
const isPair = (a: Value, b: Value): boolean =>
  a.factor !== b.factor &&
  fitting([a, b]).length > 0 &&
  !(needsHidden(a) && forbidsHidden(b)) &&
  !(needsHidden(b) && forbidsHidden(a))

const valueName = ({ factor, name }: Value): string => `${factor} ${name}`

const pairName = (a: Value, b: Value): string => `${valueName(a)} with ${valueName(b)}`

function pairsOf(values: readonly Value[]): Map<string, readonly [Value, Value]> {
  const pairs = new Map<string, readonly [Value, Value]>()
  for (const [i, a] of values.entries()) {
    for (const b of values.slice(i + 1)) if (isPair(a, b)) pairs.set(pairName(a, b), [a, b])
  }
  return pairs
}

/** Draws choices that have the wanted values, everything else at random. */
class Draw {
  private readonly stream = new Stream(keyOf(1, 'split'))

  private of<T>(from: readonly T[]): T {
    return from[Math.floor(this.stream.uniform() * from.length)] as T
  }

  choice(wanted: readonly Value[]): Choice | null {
    const allows = (factor: string, name: string) => wanted.every((one) => one.factor !== factor || one.name === name)
    const choice: Choice = {
      head: this.of(fitting(wanted)),
      hidden: wanted.some(forbidsHidden) ? [] : this.hidden(wanted.find(({ factor }) => factor === 'activation')?.name),
      optimizer: this.of(optimizers.filter(({ id }) => allows('optimizer', id))).id,
      batch: this.of((Object.keys(batches) as Choice['batch'][]).filter((name) => allows('batch', name))),
      options: Object.fromEntries(
        groups.map(([group, options]) => [
          group,
          this.of([null, ...options].filter((option) => allows(group, option?.name ?? none))),
        ]),
      ),
    }
    const isIdle = choice.hidden.length === 0 && Object.values(choice.options).some((option) => option?.ofHiddenLayers)
    return !isIdle && isPossible(specFor(choice, 1)) ? choice : null
  }

  private hidden(wanted: string | undefined): Choice['hidden'] {
    if (wanted === undefined && this.stream.uniform() < 0.1) return []
    const other = this.of(hiddenActivations)
    const one = (wanted ?? this.of(hiddenActivations)) as Activation
    return this.stream.uniform() < 0.5 ? [one, other] : [other, one]
  }
}

/** Draws for a pair: among those that are possible, the one with most pairs not seen before is taken. */
const triesForBest = 30
/** Draws without a possible one after which a pair is taken for impossible. */
const triesForAny = 3000

export function pairwiseMatrix(): Matrix {
  const draw = new Draw()
  const open = pairsOf(domain)
  const cases: Case[] = []
  const impossible: string[] = []
  let pairs = 0
  for (const [name, wanted] of pairsOf(domain)) {
    if (!open.has(name)) continue
    let best: { choice: Choice; news: string[] } | null = null
    let possible = 0
    for (let tries = 0; tries < triesForAny && possible < triesForBest; tries++) {
      const choice = draw.choice(wanted)
      if (!choice) continue
      possible++
      const news = [...pairsOf(valuesOf(choice)).keys()].filter((pair) => open.has(pair))
      if (news.length > (best?.news.length ?? 0)) best = { choice, news }
    }
    if (best) {
      const { choice } = best
      cases.push({ name: nameOf(choice), spec: specFor(choice), values: valuesOf(choice).map(valueName) })
      for (const pair of best.news) open.delete(pair)
      pairs += best.news.length
    } else impossible.push(name)
  }
  return { cases, values: domain.map(valueName), pairs, impossible }
}

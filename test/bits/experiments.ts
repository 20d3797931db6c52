import { type InitializerItem, initializers } from '../../src/engine/initializers/index.ts'
import { type OptimizerItem, optimizers } from '../../src/engine/optimizers/index.ts'
import type { LayerSpec, RunSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { isPossible, optionGroups } from '../engine/options.ts'
import { heads, hiddenActivations, specOf } from '../engine/specs.ts'

/** Runs that use every row of every table of the engine, and every option: what must end in the same bits everywhere. */

type Hidden = readonly Pick<LayerSpec, 'units' | 'activation'>[]

const hidden: Hidden = [
  { units: 6, activation: 'tanh' },
  { units: 5, activation: 'relu' },
]

const count = 40
const rates: Readonly<Partial<Record<OptimizerItem['id'], number>>> = { adam: 0.01 }

const base = (head: (typeof heads)[number], layers: Hidden, optimizer: OptimizerItem['id']): RunSpec =>
  specOf({ ...head, hidden: layers, inputs: 3, optimizer, learningRate: rates[optimizer] ?? 0.05, count, seed: 23 })

const head = heads[0] as (typeof heads)[number]
const plain = base(head, hidden, 'adam')

/** The first network, with hidden layers where possible, that an optimizer can train. */
function trainedBy(optimizer: OptimizerItem['id']): RunSpec {
  const networks = [hidden, []].flatMap((layers) => heads.map((one) => base(one, layers, optimizer)))
  const found = networks.find(isPossible)
  if (!found) throw new Error(`${optimizer} trains none of the networks of these experiments`)
  return found
}

const withInitializer = (row: InitializerItem): RunSpec => ({
  ...plain,
  network: {
    ...plain.network,
    layers: plain.network.layers.map((layer) => ({ ...layer, initializer: itemDefault<InitializerItem>(row) })),
  },
})

const specs: readonly (readonly [name: string, spec: RunSpec])[] = [
  ...hiddenActivations.map(
    (activation) =>
      [
        `${activation} units`,
        base(
          head,
          [
            { units: 7, activation },
            { units: 5, activation },
          ],
          'adam',
        ),
      ] as const,
  ),
  ...heads
    .map((one) => [`${one.loss} of ${one.output} outputs (${one.task})`, base(one, hidden, 'adam')] as const)
    .filter(([, spec]) => isPossible(spec)),
  ...optimizers.map(({ id }) => [`${id} optimizer`, trainedBy(id)] as const),
  ...initializers.map((row) => [`${row.id} initialiser`, withInitializer(row)] as const),
  ...Object.values(optionGroups)
    .flat()
    .map(({ name, apply }) => [name, apply(plain)] as const),
]

const withBatches = (spec: RunSpec, batchSize: number): RunSpec => ({
  ...spec,
  training: { ...spec.training, batchSize },
})

const wide = specOf({
  ...head,
  hidden: [
    { units: 67, activation: 'tanh' },
    { units: 34, activation: 'relu' },
  ],
  inputs: 7,
  optimizer: 'adam',
  count: 700,
  seed: 29,
})

/** Each in both layouts of the kernels; batches of 16 do not divide the epoch, so the last one is smaller. */
export const experiments: ReadonlyMap<string, RunSpec> = new Map([
  ...specs.flatMap(([name, spec]) =>
    [1, 16].map((batchSize) => [`${name}, batches of ${batchSize}`, withBatches(spec, batchSize)] as const),
  ),
  ...[1, 16, 700].map((batchSize) => [`wide layers, batches of ${batchSize}`, withBatches(wide, batchSize)] as const),
])

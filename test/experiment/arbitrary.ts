import * as fc from 'fast-check'
import { type DatasetChoice, datasetOf } from '../../src/data/dataset-of.ts'
import { datasets } from '../../src/data/datasets/index.ts'
import { parseExpression } from '../../src/data/features/expression/parse.ts'
import { features } from '../../src/data/features/index.ts'
import { featureFits } from '../../src/data/features/compute.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { lossesFor, outputActivations } from '../../src/experiment/defaults.ts'
import { optimizerReason, watchReason } from '../../src/experiment/fitting.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  maxLayers,
  outputSettings,
  stoppingSettings,
  trainingSettings,
  viewSettings,
} from '../../src/experiment/settings.ts'
import { type Experiment, version } from '../../src/experiment/types.ts'
import { writeOwn } from '../../src/data/own/write.ts'
import { anyExpression, written } from '../data/features/any-expression.ts'
import { someOwn } from '../data/own-samples.ts'
import { weightCounts } from '../../src/experiment/weights.ts'
import type { Item, Setting, Settings } from '../../src/lib/setting.ts'

/** Any valid experiment, made from the settings themselves: a new setting is tested without a new line here. */

const valueOf = (setting: Setting): fc.Arbitrary<unknown> => {
  switch (setting.kind) {
    case 'number':
      return setting.integer
        ? fc.integer({ min: setting.min, max: setting.max })
        : fc
            .double({ min: setting.min, max: setting.max, noNaN: true })
            .map((value) => (Object.is(value, -0) ? 0 : value))
    case 'boolean':
      return fc.boolean()
    case 'text':
      return fc
        .string({ maxLength: setting.maxLength, unit: 'grapheme' })
        .map((text) => text.slice(0, setting.maxLength).replaceAll(/\p{Cs}/gu, '\uFFFD'))
    case 'choice':
      return fc.constantFrom(...setting.options.map((option) => option.id))
    case 'item':
      return fc.oneof(...setting.options.map(itemOf))
    case 'list':
      return fc.subarray(
        setting.options.map((option) => option.id),
        { minLength: setting.minLength, maxLength: Math.min(setting.maxLength, setting.options.length) },
      )
  }
}

/** Expressions in their canonical form: some hundreds, for drawing new ones takes longer than all else. */
const ownFeatures = fc
  .sample(fc.tuple(anyExpression, fc.infiniteStream(fc.nat(9))), { numRuns: 400, seed: 1 })
  .map(([{ tree }, choices]) => parseExpression(written(tree, choices)))
  .flatMap((read) => ('text' in read ? [read.text] : []))
const anyOwnFeature = fc.constantFrom(...ownFeatures)

const itemOf = (item: Item) => fc.record({ id: fc.constant(item.id), ...recordsOf(item.parameters) })

const recordsOf = (settings: Settings) =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, valueOf(setting)]))

const groupOf = <V>(settings: Settings) => fc.record(recordsOf(settings)) as unknown as fc.Arbitrary<V>

function dataOf(chosen: Chosen): fc.Arbitrary<Experiment['data']> {
  const dataset = datasetOf(chosen)
  const { limits, defaults } = dataset
  const columns = dataset.columns.map((column) => column.id)
  const fitting: string[] = features.map((feature) => feature.id).filter((feature) => featureFits(dataset, feature))
  return groupOf<Experiment['data']>(dataSettings).chain((data) =>
    fc
      .record({
        points: fc.integer({ min: limits.points[0], max: limits.points[1] }),
        noise: fc
          .double({ min: limits.noise[0], max: limits.noise[1], noNaN: true })
          .map((value) => (Object.is(value, -0) ? 0 : value)),
        plane: fc.subarray(columns, { minLength: defaults.plane.length, maxLength: defaults.plane.length }),
        features: fc
          .tuple(
            fc.subarray(fitting, { minLength: 1, maxLength: Math.min(20, fitting.length) }),
            fc.array(anyOwnFeature, { maxLength: 4 }),
          )
          .map(([table, own]) =>
            Array.from(new Set(table.concat(own.filter((feature) => featureFits(dataset, feature))))),
          ),
      })
      .map((own): Experiment['data'] => Object.assign({}, data, own, chosen)),
  )
}

/** A dataset, and of one's own its samples. */
interface Chosen {
  readonly dataset: DatasetChoice
  readonly own?: string
}

/** Samples of one's own of every kind, as texts. */
const ownTexts: readonly string[] = await Promise.all(someOwn.map(writeOwn))

const anyDataset: fc.Arbitrary<Chosen> = fc.constantFrom<Chosen>(
  ...datasets.map(({ id }) => ({ dataset: id })),
  ...ownTexts.map((own) => ({ dataset: 'own' as const, own })),
)

export const anyExperiment: fc.Arbitrary<Experiment> = anyDataset.chain((dataset) => {
  const { task } = datasetOf(dataset)
  return fc.constantFrom(...lossesFor(task).map((loss) => loss.id)).chain((lossId) => {
    const loss = lossesFor(task).find((one) => one.id === lossId) as Item
    return fc
      .record({
        general: groupOf<Pick<Experiment, 'title'>>(generalSettings),
        data: dataOf(dataset),
        network: fc
          .array(groupOf<Experiment['network']['layers'][number]>(layerSettings), { maxLength: maxLayers })
          .chain((layers) =>
            fc.record({
              layers: fc.constant(layers),
              optimizer: fc.oneof(
                ...optimizers.filter(({ id: one }) => !optimizerReason(layers.length, one)).map(itemOf),
              ) as unknown as fc.Arbitrary<Experiment['training']['optimizer']>,
            }),
          ),
        output: groupOf<Experiment['network']['output']>(outputSettings),
        activation: fc.constantFrom(...outputActivations(task, lossId)),
        training: groupOf<Experiment['training']>(trainingSettings),
        earlyStopping: fc.oneof(
          ...stoppingSettings.earlyStopping.options.filter(({ id: one }) => !watchReason(task, one)).map(itemOf),
        ) as unknown as fc.Arbitrary<Experiment['training']['earlyStopping']>,
        loss: itemOf(loss) as unknown as fc.Arbitrary<Experiment['training']['loss']>,
        view: groupOf<Experiment['view']>(viewSettings),
        // Mostly none; some parts of all parameters.
        held: fc.oneof(
          { weight: 3, arbitrary: fc.constant<number[]>([]) },
          fc.array(fc.double({ min: 0, max: 0.999, noNaN: true })),
        ),
      })
      .map(
        ({
          general,
          data,
          network: { layers, optimizer },
          output,
          activation,
          training: any,
          earlyStopping,
          loss: chosen,
          view,
          held,
        }): Experiment => {
          const training = { ...any, optimizer, earlyStopping, loss: chosen }
          const network = { layers, output: { ...output, activation } }
          const { parameters } = weightCounts({ data, network })
          const frozen = [...new Set(held.map((part) => Math.floor(part * parameters)))].toSorted((a, b) => a - b)
          const whole = frozen.length > 0 ? { ...network, frozen } : network
          return { version, title: general.title, data, network: whole, training, view }
        },
      )
  })
})

import * as v from 'valibot'
import { parseExpression } from '../../src/data/features/expression/parse.ts'
import type { Item, ListSetting, Setting, Settings } from '../../src/lib/setting.ts'
import {
  dataSettings,
  generalSettings,
  layerSettings,
  maxLayers,
  outputSettings,
  trainingSettings,
  viewSettings,
} from '../../src/experiment/settings.ts'
import { version } from '../../src/experiment/types.ts'

/** The schema of one setting's value, made from its description: a second opinion on what the reader takes. */
function schemaOf(setting: Setting): v.GenericSchema {
  switch (setting.kind) {
    case 'number': {
      const bounded = v.pipe(v.number(), v.finite(), v.minValue(setting.min), v.maxValue(setting.max))
      return setting.integer ? v.pipe(bounded, v.integer()) : bounded
    }
    case 'boolean':
      return v.boolean()
    case 'text':
      return v.pipe(v.string(), v.maxLength(setting.maxLength))
    case 'choice':
      return v.picklist(setting.options.map((option) => option.id))
    case 'item':
      return v.union(setting.options.map(itemSchema))
    case 'list':
      return v.pipe(
        v.array(setting.own ? v.union([idOf(setting), v.custom<string>(isExpression)]) : idOf(setting)),
        v.minLength(setting.minLength),
        v.maxLength(setting.maxLength),
        v.check((ids) => new Set(ids).size === ids.length),
      )
  }
}

const idOf = (setting: ListSetting) => v.picklist(setting.options.map((option) => option.id))

/** In the canonical form: with nothing that another program could stumble over. */
const isExpression = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^[a-z0-9.+*/^(),-]+$/.test(value)) return false
  const read = parseExpression(value)
  return 'text' in read && read.text === value
}

const itemSchema = (item: Item) => v.strictObject({ id: v.literal(item.id), ...entriesOf(item.parameters) })

const entriesOf = (settings: Settings): Record<string, v.GenericSchema> =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, schemaOf(setting)]))

/** The whole document. What `readExperiment` gives always satisfies it. */
export const experimentSchema = v.strictObject({
  version: v.literal(version),
  ...entriesOf(generalSettings),
  data: v.strictObject({
    ...entriesOf(dataSettings),
    own: v.exactOptional(v.pipe(v.string(), v.regex(/^1[.]\d+[.][\w-]+$/))),
  }),
  network: v.strictObject({
    layers: v.pipe(v.array(v.strictObject(entriesOf(layerSettings))), v.maxLength(maxLayers)),
    output: v.strictObject(entriesOf(outputSettings)),
    weights: v.exactOptional(v.pipe(v.string(), v.regex(/^1[\w-]+$/))),
    frozen: v.exactOptional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1))),
  }),
  training: v.strictObject(entriesOf(trainingSettings)),
  view: v.strictObject(entriesOf(viewSettings)),
})

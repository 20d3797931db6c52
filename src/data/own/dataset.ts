import type { Option } from '../../lib/setting.ts'
import type { Text } from '../../lib/text.ts'
import type { Dataset, Quantity } from '../datasets/item.ts'
import { drawMeasured } from '../datasets/measured.ts'
import { columnIds } from '../features/item.ts'
import { symbolOf } from '../features/columns.ts'
import type { OwnQuantity, OwnSamples } from './item.ts'
import { readOwn } from './read.ts'

export const ownOption = {
  id: 'own',
  label: { en: 'Your own data', ko: '내 데이터' },
  help: {
    en: 'Samples that were drawn by hand or brought from a file.',
    ko: '직접 그리거나 파일에서 가져온 샘플입니다.',
  },
} as const satisfies Option

/** Names of classes that have none of their own: their colours. */
export const usualClasses: readonly Text[] = [
  { en: 'orange', ko: '주황' },
  { en: 'blue', ko: '파랑' },
  { en: 'green', ko: '초록' },
  { en: 'magenta', ko: '자홍' },
  { en: 'olive', ko: '올리브' },
  { en: 'grey', ko: '회색' },
]

const usualTargets = { true: { en: 'class', ko: '클래스' }, false: { en: 'y', ko: 'y' } } as const

const same = (name: string): Text => ({ en: name, ko: name })
const named = (name: string, usual: Text): Text => (name === '' ? usual : same(name))
const quantity = ({ name, domain }: OwnQuantity, usual: Text): Quantity => ({ name: named(name, usual), domain })

/** Samples of one's own as a dataset like any other, drawn from as from measurements. */
function asDataset({ task, columns, classes, target, rows }: OwnSamples): Dataset<'own'> {
  const ids = columnIds.slice(0, columns.length)
  return {
    ...ownOption,
    task,
    columns: columns.map((column, i) => {
      const id = columnIds[i] as (typeof columnIds)[number]
      return { id, ...quantity(column, same(symbolOf(id))) }
    }),
    classes: classes.map((name, k) => named(name, usualClasses[k] as Text)),
    target: quantity(target, usualTargets[`${task !== 'regression'}`]),
    defaults: { points: rows.length, noise: 0, plane: ids.slice(0, 2), features: ids },
    limits: { points: [Math.min(10, rows.length), rows.length], noise: [0, 0.5] },
    generate: (request) => drawMeasured(rows, columns.length, request),
  }
}

/** Texts that were read lately: every change of an experiment asks for its dataset. */
const known = new Map<string, Dataset<'own'> | null>()
const remembered = 8

/** The dataset that a text holds, or null where it is damaged. */
export function ownDataset(text: string): Dataset<'own'> | null {
  let dataset = known.get(text)
  if (dataset === undefined) {
    const samples = readOwn(text)
    dataset = samples && asDataset(samples)
    if (known.size >= remembered) known.delete(known.keys().next().value as string)
    known.set(text, dataset)
  }
  return dataset
}

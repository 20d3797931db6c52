import { byId } from '../lib/setting.ts'
import { type DatasetId, datasets } from './datasets/index.ts'
import type { Dataset } from './datasets/item.ts'
import { ownDataset, ownOption } from './own/dataset.ts'

/** What can be chosen as dataset: one of the table, or samples of one's own. */
export const datasetOptions = [...datasets, ownOption] as const

export type DatasetChoice = DatasetId | (typeof ownOption)['id']

/** The dataset of an experiment. Throws a RangeError where there is none: documents are validated at the edge. */
export function datasetOf({ dataset, own }: { readonly dataset: DatasetChoice; readonly own?: string }): Dataset {
  if (dataset !== ownOption.id) return byId(datasets, dataset)
  const found = ownDataset(own ?? '')
  if (!found) throw new RangeError('there are no samples of one’s own, or damaged ones')
  return found
}

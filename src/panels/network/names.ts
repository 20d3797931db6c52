import { useMemo } from 'react'
import { featureOf } from '../../data/features/index.ts'
import type { Dataset } from '../../data/datasets/item.ts'
import type { Experiment } from '../../experiment/types.ts'
import type { Text } from '../../lib/text.ts'
import { type Translate, useText } from '../../i18n/react.ts'
import type { UnitId } from './ids.ts'
import { unitText } from './unit-text.ts'
import type { Network } from './use-network.ts'

const subscripts = '₀₁₂₃₄₅₆₇₈₉'
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const inDigits = (value: number, digits: string): string =>
  Array.from(String(value), (digit) => digits[Number(digit)]).join('')

/** How inputs, units and outputs are called: in words, and in formulas as in the lecture. */
function unitNames(experiment: Pick<Experiment, 'data' | 'network'>, dataset: Dataset, t: Translate) {
  const last = experiment.network.layers.length + 1
  const { features } = experiment.data
  const inputName = (unit: number): string => {
    const feature = featureOf(features[unit] as string)
    const column = dataset.columns.find((own) => own.id === feature.id)
    return column ? t(column.name) : feature.symbol
  }
  const outputName = (unit: number): Text =>
    dataset.task === 'multiclass'
      ? (dataset.classes[unit] as Text)
      : dataset.task === 'binary'
        ? (dataset.classes[1] as Text)
        : dataset.target.name
  return {
    nameOf: ({ column, unit }: UnitId): string => {
      if (column === 0) return t(unitText.input, { name: inputName(unit) })
      if (column === last) return t(unitText.outputUnit, { name: outputName(unit) })
      return t(unitText.unit, { layer: column, unit: unit + 1 })
    },
    /** What a column of the data is called, where that is more than its symbol. */
    titleOf: (unit: number): string => {
      const name = inputName(unit)
      return name === featureOf(features[unit] as string).symbol ? '' : name
    },
    symbolOf: ({ column, unit }: UnitId): string => {
      if (column === 0) return featureOf(features[unit] as string).symbol
      if (column === last) return `ŷ${experimentOutputs(dataset) > 1 ? inDigits(unit + 1, subscripts) : ''}`
      return `a${inDigits(unit + 1, subscripts)}⁽${inDigits(column, superscripts)}⁾`
    },
    /** What is written under an output: ŷ, and what it means. */
    outputLabel: (unit: number): string =>
      dataset.task === 'regression' ? `ŷ ≈ ${t(dataset.target.name)}` : `p(${t(outputName(unit))})`,
  }
}

const experimentOutputs = (dataset: Dataset): number => (dataset.task === 'multiclass' ? dataset.classes.length : 1)

export type Names = ReturnType<typeof unitNames>

/** The names of what is in a network, in the language of the reader. */
export function useNames({ experiment, dataset }: Network): Names {
  const t = useText()
  return useMemo(() => unitNames(experiment, dataset, t), [experiment, dataset, t])
}

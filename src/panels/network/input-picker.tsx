import { useId } from 'react'
import type { Dataset } from '../../data/datasets/item.ts'
import { features } from '../../data/features/index.ts'
import type { FeatureId } from '../../data/features/index.ts'
import { featureFits } from '../../data/features/compute.ts'
import { useText } from '../../i18n/react.ts'
import { setData } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import styles from './input-picker.module.css'
import { networkText } from './text.ts'

interface InputPickerProps {
  readonly dataset: Dataset
  readonly chosen: readonly FeatureId[]
}

/** Which columns, and what is made of them, the network gets to see. */
export function InputPicker({ dataset, chosen }: InputPickerProps) {
  const t = useText()
  const workspace = useWorkspace()
  const id = useId()
  const toggle = (feature: FeatureId) => {
    const next = features.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === feature))
    workspace.edit(setData, { features: next })
  }
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id}>
        {t(networkText.addInput)}
      </button>
      <div id={id} popover="auto" role="group" aria-label={t(networkText.inputsOf)}>
        {features
          .filter((feature) => featureFits(dataset, feature.id))
          .map((feature) => {
            const column = dataset.columns.find((own) => own.id === feature.id)
            const isChosen = chosen.includes(feature.id)
            return (
              <label key={feature.id} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isChosen && chosen.length === 1}
                  onChange={() => toggle(feature.id)}
                />
                <span className={styles.symbol}>{feature.symbol}</span>
                {column && t(column.name) !== feature.symbol && <span>{t(column.name)}</span>}
              </label>
            )
          })}
      </div>
    </>
  )
}

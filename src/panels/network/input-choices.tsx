import { columnFeatures } from '../../data/features/columns.ts'
import { featureFits } from '../../data/features/compute.ts'
import { type FeatureId, features, isOwn } from '../../data/features/index.ts'
import type { PreparedData } from '../../data/prepare.ts'
import { dataSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { setData } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { inputsText } from './inputs-text.ts'
import styles from './input-choices.module.css'
import { OwnInputs } from './own-inputs.tsx'

interface InputChoicesProps {
  readonly data: PreparedData
  readonly chosen: readonly FeatureId[]
}

/** Everything that can be an input: the columns, what is made of them, and expressions of one's own. */
export function InputChoices({ data, chosen }: InputChoicesProps) {
  const t = useText()
  const workspace = useWorkspace()
  const { dataset } = data
  const choose = (next: readonly FeatureId[]) => workspace.edit(setData, { features: next })
  const toggle = (feature: FeatureId) => {
    const next = features.map((one): FeatureId => one.id).filter((one) => chosen.includes(one) !== (one === feature))
    choose([...next, ...chosen.filter(isOwn)])
  }
  const isFull = chosen.length >= dataSettings.features.maxLength
  const fitting = features.filter((feature) => featureFits(dataset, feature.id))
  const isColumn = (id: FeatureId) => columnFeatures.some((column) => column.id === id)
  const box = ({ id, symbol }: { readonly id: FeatureId; readonly symbol: string }) => {
    const column = dataset.columns.find((own) => own.id === id)
    const isChosen = chosen.includes(id)
    return (
      <label key={id} className={styles.choice}>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={isChosen ? chosen.length === 1 : isFull}
          onChange={() => toggle(id)}
        />
        <span className={styles.symbol}>{symbol}</span>
        {column && t(column.name) !== symbol && <span>{t(column.name)}</span>}
      </label>
    )
  }
  return (
    <div className={styles.groups}>
      <fieldset>
        <legend>{t(inputsText.columns)}</legend>
        <div className={styles.columns}>{fitting.filter(({ id }) => isColumn(id)).map(box)}</div>
      </fieldset>
      <fieldset>
        <legend>{t(inputsText.derived)}</legend>
        <div className={styles.derived}>{fitting.filter(({ id }) => !isColumn(id)).map(box)}</div>
      </fieldset>
      <OwnInputs data={data} chosen={chosen} onChange={choose} />
      {isFull && <p className={styles.note}>{t(inputsText.full, { most: dataSettings.features.maxLength })}</p>}
    </div>
  )
}

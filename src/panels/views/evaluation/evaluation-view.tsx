import { useState } from 'react'
import { Select } from '../../../controls/select.tsx'
import { useText } from '../../../i18n/react.ts'
import type { Option } from '../../../lib/setting.ts'
import { usePreparedData } from '../../../state/react.ts'
import { ClassesReport } from './classes-report.tsx'
import styles from '../parts.module.css'
import { RegressionReport } from './regression-report.tsx'
import { evaluationText } from './text.ts'
import { type SetName, useSetOutputs } from '../../use-set-outputs.ts'

const sets: readonly Option<SetName>[] = [
  { id: 'validation', label: evaluationText.validation, help: evaluationText.setHelp },
  { id: 'train', label: evaluationText.train, help: evaluationText.setHelp },
]

/** How good the network of now is on all samples of a set. */
export function EvaluationView() {
  const t = useText()
  const [set, setSet] = useState<SetName>('validation')
  const known = useSetOutputs(set)
  const { task } = usePreparedData().dataset
  const isRegression = task === 'regression'
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <p className={styles.lead}>{t(isRegression ? evaluationText.regression : evaluationText.classes)}</p>
        <Select
          label={evaluationText.set}
          help={evaluationText.setHelp}
          options={sets}
          value={set}
          onChange={setSet}
          look="inline"
        />
        <span className={styles.count}>{known && t(evaluationText.count, { count: known.targets.length })}</span>
      </div>
      {known === null ? (
        <p className={styles.note}>{t(evaluationText.loading)}</p>
      ) : known.targets.length === 0 ? (
        <p className={styles.note}>{t(evaluationText.empty)}</p>
      ) : !known.outputs.every((row) => row.every(Number.isFinite)) ? (
        <p className={styles.note}>{t(evaluationText.notFinite)}</p>
      ) : isRegression ? (
        <RegressionReport known={known} />
      ) : (
        <ClassesReport known={known} />
      )}
    </div>
  )
}

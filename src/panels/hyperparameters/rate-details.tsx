import { UsualValues, usualOf } from '../../controls/usual.tsx'
import { trainingSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { setTraining } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import styles from './hyperparameters-panel.module.css'
import { RangeTestSection } from './range-test-section.tsx'

/** What the learning rate is, and how a good one is found. */
export function RateDetails() {
  const t = useText()
  const workspace = useWorkspace()
  const training = useExperiment((experiment) => experiment.training)
  const { learningRate } = trainingSettings
  return (
    <div className={styles.groups}>
      <div>
        <p className={styles.hint}>{t(learningRate.help)}</p>
        <UsualValues
          setting={learningRate}
          values={usualOf(learningRate.usual, { ...training })}
          value={training.learningRate}
          onChoose={(rate) => workspace.edit(setTraining, { learningRate: rate })}
        />
      </div>
      <RangeTestSection />
    </div>
  )
}

import { trainingSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import styles from './hyperparameters-panel.module.css'
import { RangeTestSection } from './range-test-section.tsx'

/** What the learning rate is, and how a good one is found. */
export function RateDetails() {
  const t = useText()
  return (
    <div className={styles.groups}>
      <p className={styles.hint}>{t(trainingSettings.learningRate.help)}</p>
      <RangeTestSection />
    </div>
  )
}

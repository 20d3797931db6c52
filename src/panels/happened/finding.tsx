import { useText } from '../../i18n/react.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { diagnoses, type Found } from '../../training/diagnoses/index.ts'
import type { Diagnosis, Remedy } from '../../training/diagnoses/item.ts'
import styles from './finding.module.css'
import { permitsRemedy, take } from './remedy.ts'

export const diagnosisOf = (id: Found['id']): Diagnosis =>
  (diagnoses as readonly Diagnosis[]).find((one) => one.id === id) as Diagnosis

interface FindingProps {
  readonly finding: Found
  /** Told when a remedy was taken. */
  readonly onDone?: (button: HTMLElement) => void
}

/** What was found, and a button for everything that may help. */
export function Finding({ finding, onDone }: FindingProps) {
  const t = useText()
  const workspace = useWorkspace()
  const experiment = useExperiment((now) => now)
  // What the link locks, a remedy must not change or do either.
  const remedies = finding.remedies.filter((remedy) => permitsRemedy(experiment, remedy))
  return (
    <>
      <p className={styles.sentence}>{t(diagnosisOf(finding.id).text, finding.values)}</p>
      {remedies.length > 0 && (
        <div className={styles.remedies}>
          {remedies.map((remedy: Remedy, i) => (
            <button
              key={i}
              type="button"
              className={styles.remedy}
              onClick={({ currentTarget }) => {
                take(workspace, remedy)
                onDone?.(currentTarget)
              }}
            >
              {t(remedy.text, remedy.values ?? {})}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

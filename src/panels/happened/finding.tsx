import { useText } from '../../i18n/react.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { diagnoses, type Found } from '../../training/diagnoses/index.ts'
import type { Diagnosis, Remedy } from '../../training/diagnoses/item.ts'
import styles from './finding.module.css'

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
  // Where something may not be changed, a remedy must not do it either.
  const isFree = useExperiment(({ view }) => view.locked.length === 0 && view.hidden.length === 0)
  const remedies = finding.remedies.filter(({ change }) => isFree || !change)
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
                workspace.goOnWith(remedy.from, remedy.change)
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

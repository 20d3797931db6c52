import { CircleQuestionMark, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Disclosure } from '../../controls/disclosure.tsx'
import { useText } from '../../i18n/react.ts'
import { useWorkspace } from '../../state/react.ts'
import type { Found } from '../../training/diagnoses/index.ts'
import { diagnosisOf, Finding } from './finding.tsx'
import styles from './happened.module.css'
import { happenedText } from './text.ts'
import { dismiss, happenedIn } from './watch.ts'

/** A quiet word about what the run does, and all that was found behind it. */
export function Happened() {
  const t = useText()
  const store = happenedIn(useWorkspace())
  const { found, dismissed } = useStore(store)
  const news = found.find(({ id }) => !dismissed.has(id))
  return (
    <div className={styles.place}>
      <Disclosure
        label={t(news ? happenedText.news : happenedText.title, news ? { label: diagnosisOf(news.id).label } : {})}
        title={t(happenedText.title)}
        buttonClass={`${styles.chip} ${news ? styles.news : ''}`}
        button={
          <>
            <CircleQuestionMark size={14} aria-hidden />
            <span>{t(news ? diagnosisOf(news.id).label : happenedText.title)}</span>
          </>
        }
      >
        {() => (
          <div className={styles.findings}>
            {found.length === 0 && <p className={styles.nothing}>{t(happenedText.nothing)}</p>}
            {found.map((finding) => (
              <section key={finding.id} aria-label={t(diagnosisOf(finding.id).label)} className={styles.finding}>
                <h3>{t(diagnosisOf(finding.id).label)}</h3>
                <Finding
                  finding={finding}
                  onDone={(button) => button.closest<HTMLElement>('[popover]')?.hidePopover()}
                />
              </section>
            ))}
          </div>
        )}
      </Disclosure>
      {news && (
        <button
          type="button"
          className={styles.dismiss}
          aria-label={t(happenedText.dismiss)}
          title={t(happenedText.dismiss)}
          onClick={() => dismiss(store, news.id)}
        >
          <X size={12} aria-hidden />
        </button>
      )}
      <Spoken found={found} />
    </div>
  )
}

/** Tells those who don’t see the chip, once of each kind in a run. What ends a run is told by its notice. */
function Spoken({ found }: { readonly found: readonly Found[] }) {
  const t = useText()
  const [told, setTold] = useState<Found | null>(null)
  const next = found.find(({ id }) => id !== 'diverged' && id !== 'stoppedEarly') ?? null
  if (next?.id !== told?.id) setTold(next)
  return (
    <p className="visually-hidden" role="status">
      {told && t(diagnosisOf(told.id).text, told.values)}
    </p>
  )
}

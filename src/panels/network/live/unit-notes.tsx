import { useStore } from 'zustand'
import { useText } from '../../../i18n/react.ts'
import { formatShare } from '../../number-format.ts'
import type { UnitId } from '../ids.ts'
import { seenStore } from '../seen.ts'
import { ailmentOf } from './health.ts'
import { liveText } from './text.ts'
import styles from './unit-notes.module.css'

/** What training did to a unit, where that is worth a word: left out, dead, saturated. */
export function UnitNotes({ unit: { column, unit } }: { readonly unit: UnitId }) {
  const t = useText()
  const health = useStore(seenStore, (seen) => seen.health)
  const watched = useStore(seenStore, (seen) => seen.watched)
  const isDropped = watched?.sample.masks[column]?.[unit] === 0
  const ailment = health && ailmentOf(health, column - 1, unit)
  const samples = health?.samples ?? 0
  return (
    <>
      {isDropped && <p className={styles.note}>{t(liveText.dropped, { step: watched.step })}</p>}
      {ailment === 'dead' && <p className={styles.note}>{t(liveText.dead, { samples })}</p>}
      {ailment === 'saturated' && (
        <p className={styles.note}>
          {t(liveText.saturated, { samples, share: formatShare(health?.saturated[column - 1]?.[unit] ?? 0) })}
        </p>
      )}
    </>
  )
}

import { ChevronRight, Shapes, Trash2 } from 'lucide-react'
import { datasetOf } from '../../data/dataset-of.ts'
import { useLocale, useText } from '../../i18n/react.ts'
import type { Entry } from '../../state/storage/entry.ts'
import { Thumbnail } from '../data/thumbnail.tsx'
import { formatLoss } from '../number-format.ts'
import styles from './history-sheet.module.css'
import { historyText } from './text.ts'

interface HistoryEntryProps {
  readonly entry: Entry
  readonly isHere: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** One experiment of the list: its data in miniature, its name, how far its run is, and when that was. */
export function HistoryEntry({ entry, isHere, onOpen, onRemove }: HistoryEntryProps) {
  const t = useText()
  const locale = useLocale()
  const { experiment, reached, at } = entry
  const chosen = experiment.data.dataset
  const dataset = t(datasetOf(experiment.data).label)
  const name = experiment.title || dataset
  const { layers } = experiment.network
  const network = layers.length === 0 ? '' : ` (${layers.map(({ units }) => units).join(', ')})`
  const description = `${experiment.title === '' ? '' : `${dataset}, `}${t(historyText.layers, { layers: layers.length })}${network}`
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  const progress = () => {
    if (!reached || reached.step === 0) return t(historyText.untrained)
    if (reached.bytes === 0) return t(historyText.withoutRun, { epoch: reached.epoch })
    return t(historyText.reached, { epoch: reached.epoch, loss: formatLoss(reached.validationLoss) })
  }
  return (
    <li className={styles.entry}>
      <button type="button" className={styles.open} aria-current={isHere || undefined} onClick={onOpen}>
        {chosen === 'own' ? <Shapes size={46} strokeWidth={1} aria-hidden /> : <Thumbnail dataset={chosen} />}
        <span className={styles.words}>
          <span className={styles.name}>
            {name}
            {isHere && <span className={styles.here}>{t(historyText.here)}</span>}
          </span>
          <span className={styles.facts}>{description}</span>
          <span className={styles.facts}>{progress()}</span>
        </span>
        <time className={styles.when} dateTime={new Date(at).toISOString()}>
          {when}
        </time>
        <ChevronRight className={styles.opens} size={16} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={t(historyText.remove, { name })}
        title={t(historyText.remove, { name })}
        onClick={onRemove}
      >
        <Trash2 size={16} aria-hidden />
      </button>
    </li>
  )
}

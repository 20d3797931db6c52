import { ExternalLink } from 'lucide-react'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { Part, useShows } from '../panels/part.tsx'
import { Counters } from '../panels/top-bar/counters.tsx'
import { RunControls } from '../panels/top-bar/run-controls.tsx'
import { addressOf } from '../state/address.ts'
import { useExperiment } from '../state/react.ts'
import styles from './embed-bar.module.css'

const text = {
  name: { en: 'Layerwise', ko: 'Layerwise' },
  open: { en: 'Open in Layerwise', ko: 'Layerwise에서 열기' },
} as const satisfies Record<string, Text>

/** What stands above an embedded experiment: its name, its run, and the way to the whole page. */
export function EmbedBar() {
  const t = useText()
  const experiment = useExperiment((whole) => whole)
  const showsTitle = useShows(['title'])
  return (
    // Named, since the page around has such parts, too.
    <header className={styles.bar} aria-labelledby="experiment">
      <h1 id="experiment" className={showsTitle && experiment.title !== '' ? styles.title : 'visually-hidden'}>
        {experiment.title || t(text.name)}
      </h1>
      <RunControls />
      <Part id="numbers">
        <Counters />
      </Part>
      <a className={styles.open} href={addressOf(experiment)} target="_blank" rel="noreferrer" title={t(text.open)}>
        <ExternalLink size={15} aria-hidden />
        <span className={styles.words}>{t(text.open)}</span>
      </a>
    </header>
  )
}

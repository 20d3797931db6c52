import { Flashlight, Keyboard, Minimize2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { IconButton } from '../controls/icon-button.tsx'
import { datasetOf } from '../data/dataset-of.ts'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { MetricsPanel } from '../panels/metrics/metrics-panel.tsx'
import { NetworkPanel } from '../panels/network/network-panel.tsx'
import { OutputPanel } from '../panels/output/output-panel.tsx'
import { Part } from '../panels/part.tsx'
import { Counters } from '../panels/top-bar/counters.tsx'
import { RunControls } from '../panels/top-bar/run-controls.tsx'
import { endPresenting, openDialog, pageStore, toggleSpotlight } from '../state/page.ts'
import { useExperiment } from '../state/react.ts'
import styles from './presentation.module.css'
import { Spotlight } from './spotlight.tsx'

const text = {
  presentation: { en: 'Presentation', ko: '발표 화면' },
  spotlight: { en: 'Spotlight at the pointer (S)', ko: '포인터 주위만 밝게 (S)' },
  shortcuts: { en: 'Keyboard shortcuts (?)', ko: '키보드 단축키 (?)' },
  leave: { en: 'Leave (Esc)', ko: '나가기 (Esc)' },
} as const satisfies Record<string, Text>

/** The network and its output, to be seen from the back row: nothing else, and only the controls of a show. */
export function Presentation() {
  const t = useText()
  const spotlight = useStore(pageStore, (state) => state.spotlight)
  const title = useExperiment((experiment) => experiment.title)
  const dataset = useExperiment((experiment) => datasetOf(experiment.data))
  const main = useRef<HTMLElement>(null)
  // What had the focus is gone; screen readers and keys go on from here.
  useEffect(() => main.current?.focus(), [])
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h1 className={styles.title}>{title || t(dataset.label)}</h1>
        <div className={styles.numbers}>
          <Counters />
          <Part id="numbers">
            <MetricsPanel />
          </Part>
        </div>
        <div className={styles.tools}>
          <IconButton icon={Flashlight} label={text.spotlight} pressed={spotlight} onClick={toggleSpotlight} />
          <IconButton icon={Keyboard} label={text.shortcuts} onClick={() => openDialog('shortcuts')} />
          <IconButton icon={Minimize2} label={text.leave} onClick={endPresenting} />
        </div>
      </header>
      <main ref={main} className={styles.main} aria-label={t(text.presentation)} tabIndex={-1}>
        <div className={styles.network}>
          <Part id="network">
            <NetworkPanel editable={false} />
          </Part>
          <div className={styles.controls}>
            <RunControls />
          </div>
        </div>
        <div className={styles.output}>
          <Part id="output">
            <OutputPanel />
          </Part>
        </div>
      </main>
      {spotlight && <Spotlight />}
    </div>
  )
}

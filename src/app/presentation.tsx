import { Flashlight, Keyboard, LayoutPanelLeft, Minimize2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Check } from '../controls/check.tsx'
import { Disclosure } from '../controls/disclosure.tsx'
import { IconButton } from '../controls/icon-button.tsx'
import iconButton from '../controls/icon-button.module.css'
import { datasetOf } from '../data/dataset-of.ts'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { CurvesPanel } from '../panels/curves/curves-panel.tsx'
import { MetricsPanel } from '../panels/metrics/metrics-panel.tsx'
import { NetworkPanel } from '../panels/network/network-panel.tsx'
import { OutputPanel } from '../panels/output/output-panel.tsx'
import { Part } from '../panels/part.tsx'
import { Counters } from '../panels/top-bar/counters.tsx'
import { RunControls } from '../panels/top-bar/run-controls.tsx'
import { endPresenting, openDialog, pageStore, toggleSpotlight } from '../state/page.ts'
import { useExperiment, useWorkspace } from '../state/react.ts'
import { presentShortcuts } from './present-shortcuts.ts'
import styles from './presentation.module.css'
import { bindShortcuts } from './shortcuts.ts'
import { isSomething, type ShowPart, showParts, shownStore, toggleShown } from './show-parts.ts'
import { Spotlight } from './spotlight.tsx'

const text = {
  presentation: { en: 'Presentation', ko: '발표 화면' },
  shown: { en: 'What is shown', ko: '보여 줄 것' },
  spotlight: { en: 'Spotlight at the pointer (S)', ko: '포인터 주위만 밝게 (S)' },
  shortcuts: { en: 'Keyboard shortcuts (?)', ko: '키보드 단축키 (?)' },
  leave: { en: 'Leave (Esc)', ko: '나가기 (Esc)' },
} as const satisfies Record<string, Text>

/** What was chosen of network, output, curves and buttons, to be seen from the back row: nothing else. */
export function Presentation() {
  const t = useText()
  const spotlight = useStore(pageStore, (state) => state.spotlight)
  const title = useExperiment((experiment) => experiment.title)
  const dataset = useExperiment((experiment) => datasetOf(experiment.data))
  const workspace = useWorkspace()
  const hidden = useExperiment((experiment) => experiment.view.hidden)
  const { shown: chosen } = useStore(shownStore)
  const offered = showParts.filter(({ ofLink }) => ofLink === null || !hidden.includes(ofLink))
  const rest = offered.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
  // Where the link hides what was chosen, there is what it leaves.
  const shown = isSomething(rest) ? rest : offered.map(({ id }) => id)
  const main = useRef<HTMLElement>(null)
  // What had the focus is gone; screen readers and keys go on from here.
  useEffect(() => main.current?.focus(), [])
  useEffect(() => bindShortcuts(workspace, presentShortcuts), [workspace])
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
          <Disclosure
            label={t(text.shown)}
            button={<LayoutPanelLeft size={18} aria-hidden />}
            buttonClass={`${iconButton.button} ${iconButton.medium}`}
          >
            {() => (
              <ul className={styles.parts}>
                {offered.map(({ id, key, setting }) => (
                  <li key={id}>
                    <Check setting={setting} checked={shown.includes(id)} onChange={() => toggleShown(id)} />
                    <kbd aria-hidden>{key}</kbd>
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
          <IconButton icon={Flashlight} label={text.spotlight} pressed={spotlight} onClick={toggleSpotlight} />
          <IconButton icon={Keyboard} label={text.shortcuts} onClick={() => openDialog('shortcuts')} />
          <IconButton icon={Minimize2} label={text.leave} onClick={endPresenting} />
        </div>
      </header>
      <main
        ref={main}
        className={styles.main}
        style={{ gridTemplate: gridOf(shown) }}
        aria-label={t(text.presentation)}
        tabIndex={-1}
      >
        {shown.includes('network') && (
          <div className={styles.network}>
            <Part id="network" isOpen>
              <NetworkPanel editable={false} />
            </Part>
          </div>
        )}
        {shown.includes('curves') && (
          <div className={styles.curves}>
            <Part id="curves">
              <CurvesPanel />
            </Part>
          </div>
        )}
        {shown.includes('controls') && (
          <div className={styles.controls}>
            <RunControls />
          </div>
        )}
        {shown.includes('output') && (
          <div className={styles.output}>
            <Part id="output">
              <OutputPanel />
            </Part>
          </div>
        )}
      </main>
      {spotlight && <Spotlight />}
    </div>
  )
}

/** Where everything stands: the output, or else the curves, at the right; the rest at the left, one above the other. */
function gridOf(shown: readonly ShowPart[]): string {
  const right = (['output', 'curves'] as const).find((id) => shown.includes(id))
  const left = shown.filter((id) => id !== right && id !== 'controls')
  const beside = left.length > 0 && right ? right : null
  const row = (id: string, height: string, other: string | null = beside) => `"${id} ${other ?? ''}" ${height}`
  const rows = (left.length > 0 ? left : [right]).map((id) =>
    row(id ?? '', `minmax(0, ${id === 'network' ? 1.3 : 1}fr)`),
  )
  if (shown.includes('controls')) rows.push(row('controls', 'auto', beside === 'curves' ? 'controls' : beside))
  const columns = { output: 'minmax(0, 1fr) auto', curves: 'minmax(0, 1fr) minmax(0, 1fr)', none: 'minmax(0, 1fr)' }
  return `${rows.join(' ')} / ${columns[beside ?? 'none']}`
}

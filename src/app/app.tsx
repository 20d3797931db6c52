import { DataPanel } from '../panels/data/data-panel.tsx'
import { HyperparametersPanel } from '../panels/hyperparameters/hyperparameters-panel.tsx'
import { MetricsPanel } from '../panels/metrics/metrics-panel.tsx'
import { NetworkPanel } from '../panels/network/network-panel.tsx'
import { Notices } from '../panels/notices/notices.tsx'
import { OutputPanel } from '../panels/output/output-panel.tsx'
import { TopBar } from '../panels/top-bar/top-bar.tsx'
import { ViewsPanel } from '../panels/views/views-panel.tsx'
import { Part, useShows } from '../panels/part.tsx'
import { type ReactNode, useEffect } from 'react'
import { deferred } from '../controls/deferred.tsx'
import { firstPicture } from '../controls/first-picture.ts'
import { useStore } from 'zustand'
import { loadHelp } from '../i18n/apart.ts'
import { WorkspaceContext } from '../state/react.ts'
import { type PageState, pageStore } from '../state/page.ts'
import type { Workspace } from '../state/workspace.ts'
import styles from './app.module.css'

const Announcer = deferred(() => import('./announcer.tsx').then((module) => module.Announcer), true)
const Dialog = deferred(() => import('./dialogs.tsx').then((module) => module.Dialog))
const DropVeil = deferred(() => import('./drop-veil.tsx').then((module) => module.DropVeil), true)
const CurvesPanel = deferred(() => import('../panels/curves/curves-panel.tsx').then((module) => module.CurvesPanel))
const EmbedBar = deferred(() => import('./embed-bar.tsx').then((module) => module.EmbedBar))
const Presentation = deferred(() => import('./presentation.tsx').then((module) => module.Presentation))

const pages: Readonly<Record<PageState['mode'], ReactNode>> = {
  workspace: <WorkspacePage bar={<TopBar />} />,
  embed: <WorkspacePage bar={<EmbedBar />} name="experiment" />,
  present: <Presentation />,
}

interface AppProps {
  readonly workspace: Workspace
  readonly onPicture: () => void
}

/** Everything on the page, for one workspace. */
export function App({ workspace, onPicture }: AppProps) {
  const { mode, dialog, dropping } = useStore(pageStore)
  const hasPicture = useStore(workspace.store, ({ scalars }) => scalars !== null)
  // Explanations, and whatever else can wait, come when the first picture stands.
  useEffect(() => {
    void firstPicture().then(() => {
      void loadHelp()
      onPicture()
    })
  }, [onPicture])
  return (
    <WorkspaceContext value={workspace}>
      {pages[mode]}
      <Notices />
      {hasPicture && <Announcer />}
      {dialog && <Dialog id={dialog} />}
      {dropping && <DropVeil />}
    </WorkspaceContext>
  )
}

const dataParts = ['data', 'points', 'noise', 'split', 'labelnoise', 'batch', 'seed', 'scale'] as const
const trainingParts = ['loss', 'opt', 'lr', 'schedule', 'penalties', 'stop'] as const

/** Data on the left, the network in the middle, what it says on the right; less where the link hides some of it. */
function WorkspacePage({ bar, name }: { readonly bar: ReactNode; readonly name?: string }) {
  const hasData = useShows(dataParts)
  const hasTraining = useShows(trainingParts)
  const hasMiddle = useShows([...trainingParts, 'network', 'views'])
  const isEditable = useShows(['inputs', 'layers', 'units', 'activation', 'layersettings'])
  const hasResults = useShows(['numbers', 'output', 'curves'])
  return (
    <div className={styles.page}>
      {bar}
      <main className={styles.main} aria-labelledby={name}>
        {hasData && (
          <div className={styles.data}>
            <DataPanel />
          </div>
        )}
        {hasMiddle && (
          <div className={styles.network}>
            {hasTraining && <HyperparametersPanel />}
            <Part id="network" isOpen>
              <NetworkPanel editable={isEditable} />
            </Part>
            <Part id="views">
              <ViewsPanel />
            </Part>
          </div>
        )}
        {hasResults && (
          <div className={styles.output}>
            <Part id="numbers">
              <MetricsPanel />
            </Part>
            <Part id="output">
              <OutputPanel />
            </Part>
            <Part id="curves">
              <div className={styles.curves}>
                <CurvesPanel />
              </div>
            </Part>
          </div>
        )}
      </main>
    </div>
  )
}

import { CurvesPanel } from '../panels/curves/curves-panel.tsx'
import { DataPanel } from '../panels/data/data-panel.tsx'
import { HyperparametersPanel } from '../panels/hyperparameters/hyperparameters-panel.tsx'
import { MetricsPanel } from '../panels/metrics/metrics-panel.tsx'
import { NetworkPanel } from '../panels/network/network-panel.tsx'
import { Notices } from '../panels/notices/notices.tsx'
import { OutputPanel } from '../panels/output/output-panel.tsx'
import { TopBar } from '../panels/top-bar/top-bar.tsx'
import { ViewsPanel } from '../panels/views/views-panel.tsx'
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { WorkspaceContext } from '../state/react.ts'
import { pageStore } from '../state/page.ts'
import type { Workspace } from '../state/workspace.ts'
import { Announcer } from './announcer.tsx'
import styles from './app.module.css'
import { DropVeil } from './drop-veil.tsx'

const ShortcutsSheet = lazy(() =>
  import('./shortcuts-sheet.tsx').then((module) => ({ default: module.ShortcutsSheet })),
)
const ShareDialog = lazy(() =>
  import('../panels/share/share-dialog.tsx').then((module) => ({ default: module.ShareDialog })),
)
const Presentation = lazy(() => import('./presentation.tsx').then((module) => ({ default: module.Presentation })))

/** Everything on the page, for one workspace. */
export function App({ workspace }: { readonly workspace: Workspace }) {
  const { mode, dialog, dropping } = useStore(pageStore)
  return (
    <WorkspaceContext value={workspace}>
      {mode === 'workspace' ? (
        <WorkspacePage />
      ) : (
        <Suspense>
          <Presentation />
        </Suspense>
      )}
      <Notices />
      <Announcer />
      {dialog === 'shortcuts' && (
        <Suspense>
          <ShortcutsSheet />
        </Suspense>
      )}
      {dialog === 'share' && (
        <Suspense>
          <ShareDialog />
        </Suspense>
      )}
      {dropping && <DropVeil />}
    </WorkspaceContext>
  )
}

/** The workspace: data on the left, the network in the middle, what it says on the right. */
function WorkspacePage() {
  return (
    <div className={styles.page}>
      <TopBar />
      <main className={styles.main}>
        <div className={styles.data}>
          <DataPanel />
        </div>
        <div className={styles.network}>
          <HyperparametersPanel />
          <NetworkPanel />
          <ViewsPanel />
        </div>
        <div className={styles.output}>
          <MetricsPanel />
          <OutputPanel />
          <CurvesPanel />
        </div>
      </main>
    </div>
  )
}

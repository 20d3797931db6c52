import { CurvesPanel } from '../panels/curves/curves-panel.tsx'
import { DataPanel } from '../panels/data/data-panel.tsx'
import { HyperparametersPanel } from '../panels/hyperparameters/hyperparameters-panel.tsx'
import { MetricsPanel } from '../panels/metrics/metrics-panel.tsx'
import { NetworkPanel } from '../panels/network/network-panel.tsx'
import { Notices } from '../panels/notices/notices.tsx'
import { OutputPanel } from '../panels/output/output-panel.tsx'
import { TopBar } from '../panels/top-bar/top-bar.tsx'
import { WorkspaceContext } from '../state/react.ts'
import type { Workspace } from '../state/workspace.ts'
import styles from './app.module.css'

/** The workspace: data on the left, the network in the middle, what it says on the right. */
export function App({ workspace }: { readonly workspace: Workspace }) {
  return (
    <WorkspaceContext value={workspace}>
      <div className={styles.page}>
        <TopBar />
        <main className={styles.main}>
          <div className={styles.data}>
            <DataPanel />
          </div>
          <div className={styles.network}>
            <HyperparametersPanel />
            <NetworkPanel />
          </div>
          <div className={styles.output}>
            <MetricsPanel />
            <OutputPanel />
            <CurvesPanel />
          </div>
        </main>
        <Notices />
      </div>
    </WorkspaceContext>
  )
}

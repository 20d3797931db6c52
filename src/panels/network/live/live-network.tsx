import { lazy, Suspense, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useWorkspace } from '../../../state/react.ts'
import type { Network } from '../use-network.ts'
import { seenStore } from '../seen.ts'
import { FocusCard } from './focus-card.tsx'
import { Live } from './live.ts'
import styles from './live-network.module.css'
import { useOverlay } from './use-overlay.ts'
import { usePointing } from './use-pointing.ts'

const EdgePanel = lazy(() => import('./edge-panel.tsx').then((module) => ({ default: module.EdgePanel })))
const UnitPanel = lazy(() => import('./unit-panel.tsx').then((module) => ({ default: module.UnitPanel })))

/** What happens in the network, above its picture: a point on its way, units left out, signals in slow motion. */
export function LiveNetwork({ network }: { readonly network: Network }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const workspace = useWorkspace()
  const { data, experiment } = network
  const { layers, output } = experiment.network
  const { loss } = experiment.training
  useEffect(() => {
    // Another network, or other data, is watched anew.
    void [layers, output, loss]
    const live = new Live(workspace, data)
    return () => live.end()
  }, [workspace, data, layers, output, loss])
  useEffect(() => () => seenStore.setState({ focus: null, opened: null }), [])
  useOverlay(canvas, network)
  usePointing(canvas, network.geometry)
  const opened = useStore(seenStore, (seen) => seen.opened)
  return (
    <>
      <canvas ref={canvas} className={styles.overlay} aria-hidden data-testid="live" />
      <FocusCard network={network} />
      {opened && (
        <Suspense>
          {'unit' in opened ? (
            <UnitPanel key={`${opened.unit.column} ${opened.unit.unit}`} unit={opened.unit} network={network} />
          ) : (
            <EdgePanel key={JSON.stringify(opened)} {...opened} network={network} />
          )}
        </Suspense>
      )}
    </>
  )
}

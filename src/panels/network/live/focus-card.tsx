import { useStore } from 'zustand'
import { useWorkspace, useWorkspaceState } from '../../../state/react.ts'
import { seenStore } from '../seen.ts'
import type { Network } from '../use-network.ts'
import { EdgeFacts } from './edge-facts.tsx'
import styles from './focus-card.module.css'
import { UnitCard } from './unit-card.tsx'

/** The numbers of what the pointer or the keyboard is at, beside it. */
export function FocusCard({ network }: { readonly network: Network }) {
  const { frames } = useWorkspace()
  const focus = useStore(seenStore, (seen) => seen.focus)
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const playing = useWorkspaceState((state) => state.playing)
  const facts = useWorkspaceState((state) => state.facts)
  const opened = useStore(seenStore, (seen) => seen.opened)
  const parameters = frames.current?.parameters
  if (!focus || opened || !facts || parameters?.length !== facts.layout.parameters) return null
  const at = 'unit' in focus ? focus.unit : { column: focus.edge.layer + 1, unit: focus.edge.unit }
  const { geometry } = network
  const column = geometry.columns[at.column]
  const y = column?.centres[at.unit]
  if (!column || y === undefined) return null
  const isLeft = column.x > geometry.width / 2
  const x = column.x + (isLeft ? -1 : 1) * (column.tile / 2 + 10)
  const shape = facts.shapes[at.column - 1]
  return (
    <div
      className={`${styles.card} ${isLeft ? styles.left : ''}`}
      style={{ left: x, top: Math.min(Math.max(y, geometry.top + 70), geometry.height - 90) }}
      role="status"
      // Numbers that change ten times a second are not read aloud.
      aria-live={playing ? 'off' : 'polite'}
    >
      {'unit' in focus ? (
        <UnitCard unit={focus.unit} shape={shape} parameters={parameters} network={network} />
      ) : (
        shape && <EdgeFacts edge={focus.edge} shape={shape} parameters={parameters} network={network} />
      )}
    </div>
  )
}

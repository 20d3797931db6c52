import { activations } from '../../engine/activations/index.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { Focus } from './edges.ts'
import styles from './focus-card.module.css'
import { EdgeCard, UnitCard } from './unit-card.tsx'
import type { Network } from './use-network.ts'

interface FocusCardProps {
  readonly focus: Focus
  readonly network: Network
}

/** The numbers of what the pointer or the keyboard is at, beside it. */
export function FocusCard({ focus, network }: FocusCardProps) {
  const t = useText()
  const { frames } = useWorkspace()
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const playing = useWorkspaceState((state) => state.playing)
  const facts = useWorkspaceState((state) => state.facts)
  const parameters = frames.current?.parameters
  if (!focus || !facts || parameters?.length !== facts.layout.parameters) return null
  const at = 'unit' in focus ? focus.unit : { column: focus.edge.layer + 1, unit: focus.edge.unit }
  const { geometry, names } = network
  const column = geometry.columns[at.column]
  const y = column?.centres[at.unit]
  if (!column || y === undefined) return null
  const isLeft = at.column > geometry.columns.length / 2
  const x = column.x + (isLeft ? -1 : 1) * (column.tile / 2 + 10)
  const shape = facts.shapes[at.column - 1]
  const activation = network.activations[at.column]
  return (
    <div
      className={`${styles.card} ${isLeft ? styles.left : ''}`}
      style={{ left: x, top: Math.min(Math.max(y, network.top + 70), geometry.height - 90) }}
      role="status"
      // Numbers that change ten times a second are not read aloud.
      aria-live={playing ? 'off' : 'polite'}
    >
      {'unit' in focus ? (
        <UnitCard
          unit={focus.unit}
          shape={shape}
          parameters={parameters}
          activation={activation ? t(byId(activations, activation).label) : ''}
          names={names}
        />
      ) : (
        shape && <EdgeCard edge={focus.edge} shape={shape} parameters={parameters} names={names} />
      )}
    </div>
  )
}

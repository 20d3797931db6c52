import { useText } from '../../../i18n/react.ts'
import { useWorkspace, useWorkspaceState } from '../../../state/react.ts'
import { Part } from '../../part.tsx'
import type { EdgeId } from '../ids.ts'
import { useNames } from '../names.ts'
import type { Network } from '../use-network.ts'
import { Dialog } from './dialog.tsx'
import { ParameterFacts } from './edge-facts.tsx'
import { liveText } from './text.ts'
import { ParameterRow } from './weight-rows.tsx'

interface EdgePanelProps {
  readonly edge: EdgeId
  /** Where it was pressed, in pixels of the window. */
  readonly x: number
  readonly y: number
  readonly network: Network
}

/** Size of the panel, about, and its distance from what was pressed. */
const [width, height, gap] = [320, 170, 14]

/** One weight, to be read, set and frozen where it is. */
export function EdgePanel({ edge, x, y, network }: EdgePanelProps) {
  const t = useText()
  const names = useNames(network)
  const { frames } = useWorkspace()
  // Numbers follow the run at the pace of all numbers on the page.
  useWorkspaceState((state) => state.scalars)
  const shape = useWorkspaceState((state) => state.facts?.shapes[edge.layer])
  const parameters = frames.current?.parameters
  if (!shape || !parameters || edge.unit >= shape.units || edge.input >= shape.inputs) return null
  const from = names.symbolOf({ column: edge.layer, unit: edge.input })
  const to = names.symbolOf({ column: edge.layer + 1, unit: edge.unit })
  const index = shape.weights + edge.input * shape.units + edge.unit
  const title = `${t(liveText.weight)} ${from} → ${to}`
  const zoom = document.documentElement.currentCSSZoom ?? 1
  const [right, bottom] = [innerWidth / zoom, innerHeight / zoom]
  const place = {
    left: Math.max(8, Math.min(x + gap, right - width - 8)),
    top: Math.max(8, Math.min(y + gap, bottom - height - 8)),
    width,
  }
  return (
    <Dialog title={title} style={place} isLight>
      <Part id="weights">
        <ParameterRow name="w" index={index} value={parameters[index] as number} />
      </Part>
      <ParameterFacts index={index} edge={edge} from={from} />
    </Dialog>
  )
}

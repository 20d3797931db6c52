import { useRef, useState } from 'react'
import { deferred } from '../../controls/deferred.tsx'
import { useText } from '../../i18n/react.ts'
import { pointerPlace } from '../../plots/pointer.ts'
import { useSize } from '../../plots/size.ts'
import { useFingers } from '../../state/pointer.ts'
import { useWorkspaceState } from '../../state/react.ts'
import { edgeAt, type Focus, isSameEdge, type UnitId } from './edges.ts'
import { Heads } from './heads.tsx'
import styles from './network-panel.module.css'
import { PresetPicker } from './preset-picker.tsx'
import { networkText } from './text.ts'
import { Units } from './units.tsx'
import { captionHeight, headHeight, useNetwork } from './use-network.ts'
import { useNetworkPicture } from './use-network-picture.ts'
import { Part, useShows } from '../part.tsx'

const Captions = deferred(() => import('./captions.tsx').then((module) => module.Captions))
const FocusCard = deferred(() => import('./focus-card.tsx').then((module) => module.FocusCard))
const WeightsPanel = deferred(() => import('./weights-panel.tsx').then((module) => module.WeightsPanel))

interface NetworkPanelProps {
  /** Whether the network can be changed here; without, what its layers are is written above them. */
  readonly editable?: boolean
}

/** The network as a picture and as a control: what it is, is what can be changed. */
export function NetworkPanel({ editable = true }: NetworkPanelProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(box)
  const [focus, setFocus] = useState<Focus>(null)
  const [opened, setOpened] = useState<UnitId | null>(null)
  const fingers = useFingers()
  const network = useNetwork(size, editable ? headHeight[fingers ? 'fingers' : 'pointer'] : captionHeight)
  useNetworkPicture(canvas, network, focus)
  const showsWeights = useShows(['weights'])
  const parameters = useWorkspaceState((state) => state.facts?.layout.parameters ?? 0)
  const { geometry, counts } = network

  const point = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLButtonElement) return
    const edge = edgeAt(geometry, ...pointerPlace(event, event.currentTarget))
    setFocus((before) => {
      if (!edge) return before && 'unit' in before ? before : null
      return before && 'edge' in before && isSameEdge(before.edge, edge) ? before : { edge }
    })
  }

  return (
    <section
      className={styles.panel}
      style={{ '--rows': Math.max(...counts) } as React.CSSProperties}
      aria-label={t(networkText.title)}
    >
      <div ref={box} className={styles.viewport}>
        <div
          className={styles.content}
          style={{ width: geometry.width, height: size.height }}
          onPointerMove={point}
          onPointerLeave={() => setFocus(null)}
        >
          <canvas
            ref={canvas}
            className={styles.canvas}
            role="img"
            aria-label={t(networkText.picture, { layers: counts.length - 2, parameters })}
          />
          {size.width > 0 && (
            <>
              {editable ? <Heads network={network} /> : <Captions network={network} />}
              <Units network={network} onFocus={setFocus} onOpen={showsWeights ? setOpened : undefined} />
              {focus && <FocusCard focus={focus} network={network} />}
            </>
          )}
        </div>
      </div>
      {opened && showsWeights && (
        <WeightsPanel
          key={`${opened.column} ${opened.unit}`}
          unit={opened}
          network={network}
          onClose={() => setOpened(null)}
        />
      )}
      <div className={styles.summary}>
        <p>{t(networkText.parameters, { count: parameters })}</p>
        {editable && (
          <Part id="layers">
            <PresetPicker />
          </Part>
        )}
      </div>
    </section>
  )
}

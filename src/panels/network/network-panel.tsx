import { useMemo, useRef, useState } from 'react'
import { deferred } from '../../controls/deferred.tsx'
import { type Speed, speeds } from '../../experiment/speeds.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { useSize } from '../../plots/size.ts'
import { useExperiment, useWorkspaceState } from '../../state/react.ts'
import styles from './network-panel.module.css'
import { networkText } from './text.ts'
import { useNetwork } from './use-network.ts'
import { useNetworkPicture } from './use-network-picture.ts'
import { Part } from '../part.tsx'

const Captions = deferred(() => import('./captions.tsx').then((module) => module.Captions))
const Heads = deferred(() => import('./heads.tsx').then((module) => module.Heads))
const PresetPicker = deferred(() => import('./preset-picker.tsx').then((module) => module.PresetPicker))
const Telling = deferred(() => import('./live/telling.tsx').then((module) => module.Telling), true)
const Units = deferred(() => import('./units.tsx').then((module) => module.Units), true)

interface NetworkPanelProps {
  /** Whether the network can be changed here; without, what its layers are is written above them. */
  readonly editable?: boolean
}

/** The network as a picture and as a control: what it is, is what can be changed. */
export function NetworkPanel({ editable = true }: NetworkPanelProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [picture, setPicture] = useState<HTMLDivElement | null>(null)
  const size = useSize(box)
  // What slow motion says has room of its own at the foot: a line, or a few where lines are short.
  const isSlow = useExperiment(({ view }) => Number.isFinite((byId(speeds, view.speed) as Speed).rate(Infinity)))
  const foot = isSlow ? (size.width < 560 ? 64 : 20) : 0
  const free = useMemo(() => ({ ...size, height: size.height - foot }), [size, foot])
  const network = useNetwork(free, editable)
  useNetworkPicture(canvas, network)
  const parameters = useWorkspaceState((state) => state.facts?.layout.parameters ?? 0)
  const { geometry, counts } = network

  return (
    <section
      className={styles.panel}
      style={{ '--rows': Math.max(...counts), '--foot': `${foot}px` } as React.CSSProperties}
      aria-label={t(networkText.title)}
    >
      <div
        ref={box}
        className={`${styles.viewport} ${geometry.width > size.width ? styles.scrolls : ''}`}
        onScroll={({ currentTarget: { dataset, scrollLeft, scrollWidth, clientWidth } }) => {
          dataset['at'] = scrollLeft < 8 ? 'start' : scrollLeft > scrollWidth - clientWidth - 8 ? 'end' : 'middle'
        }}
      >
        <div ref={setPicture} className={styles.content} style={{ width: geometry.width, height: free.height }}>
          <canvas
            ref={canvas}
            className={styles.canvas}
            role="img"
            aria-label={t(networkText.picture, { layers: counts.length - 2, parameters })}
          />
          {size.width > 0 && (
            <>
              {editable ? <Heads network={network} /> : <Captions network={network} />}
              <Units network={network} />
            </>
          )}
        </div>
      </div>
      <div className={`${styles.summary} ${editable ? styles.kept : ''}`}>
        <p>{t(networkText.parameters, { count: parameters })}</p>
        {editable && (
          <Part id="layers">
            <PresetPicker />
          </Part>
        )}
        <Telling network={network} picture={picture} />
      </div>
    </section>
  )
}

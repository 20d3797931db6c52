import { GripVertical, Minus, Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { NumberBox } from '../../controls/number-box.tsx'
import { Select } from '../../controls/select.tsx'
import { defaultLayer } from '../../experiment/defaults.ts'
import { layerSettings } from '../../experiment/settings.ts'
import type { HiddenLayer } from '../../experiment/types.ts'
import { fill } from '../../i18n/format.ts'
import { useText } from '../../i18n/react.ts'
import { moveLayer, removeLayer, setLayer } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import styles from './layer-head.module.css'
import { LayerSettings } from './layer-settings.tsx'
import { networkText } from './text.ts'
import { Part } from '../part.tsx'

interface HeadProps {
  readonly x: number
  readonly width: number
  readonly title: ReactNode
  readonly label: string
  readonly children: ReactNode
  readonly corner?: ReactNode
  /** Pixels that it is dragged from its place. */
  readonly dragged?: number
}

/** What stands above a column of the network. */
export function Head({ x, width, title, label, children, corner, dragged = 0 }: HeadProps) {
  return (
    <fieldset
      className={`${styles.head} ${dragged === 0 ? '' : styles.dragged}`}
      style={{ left: x + dragged, width }}
      aria-label={label}
    >
      <div className={styles.title}>
        <span>{title}</span>
        {corner}
      </div>
      {children}
    </fieldset>
  )
}

const gripId = (index: number) => `move-layer-${index}`

const { units: _, ...others } = layerSettings

interface LayerHeadProps {
  readonly x: number
  readonly width: number
  readonly index: number
  readonly layer: HiddenLayer
  /** Pixels from one layer to the next. */
  readonly pitch: number
  /** Whether there is no room for words. */
  readonly terse: boolean
}

/** The controls of one hidden layer: its units, its activation, all else that it can be told, and its end. */
export function LayerHead({ x, width, index, layer, pitch, terse }: LayerHeadProps) {
  const t = useText()
  const workspace = useWorkspace()
  const number = { layer: index + 1 }
  const change = (values: Partial<HiddenLayer>) => workspace.edit(setLayer, index, values)
  const { min, max } = layerSettings.units
  const [drag, setDrag] = useState<{ readonly from: number; readonly by: number } | null>(null)
  const move = (by: number) => {
    if (by === 0) return
    workspace.edit(moveLayer, index, index + by)
    // The layer is elsewhere now, and so is what moves it.
    requestAnimationFrame(() => document.getElementById(gripId(index + by))?.focus())
  }
  return (
    <Head
      x={x}
      width={width}
      title={terse ? <span className={styles.terse}>{index + 1}</span> : t(networkText.dense)}
      label={t(networkText.layer, number)}
      dragged={drag?.by ?? 0}
      corner={
        <Part id="layers">
          <span className={styles.corner}>
            <button
              type="button"
              id={gripId(index)}
              className={styles.grip}
              aria-label={t(networkText.moveLayer, number)}
              title={t(networkText.moveLayer, number)}
              onKeyDown={(event) => {
                const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
                if (!by) return
                event.preventDefault()
                move(by)
              }}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId)
                setDrag({ from: event.clientX, by: 0 })
              }}
              onPointerMove={(event) => drag && setDrag({ ...drag, by: event.clientX - drag.from })}
              onPointerUp={() => {
                if (drag) move(Math.round(drag.by / pitch))
                setDrag(null)
              }}
              onPointerCancel={() => setDrag(null)}
            >
              <GripVertical size={13} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={t(networkText.removeLayer, number)}
              title={t(networkText.removeLayer, number)}
              onClick={() => workspace.edit(removeLayer, index)}
            >
              <X size={13} aria-hidden />
            </button>
          </span>
        </Part>
      }
    >
      <Part id="units">
        <div className={styles.units}>
          <button
            type="button"
            className={styles.step}
            aria-label={t(networkText.fewerUnits, number)}
            disabled={layer.units <= min}
            onClick={() => change({ units: layer.units - 1 })}
          >
            <Minus size={13} aria-hidden />
          </button>
          <NumberBox
            setting={{
              ...layerSettings.units,
              label: fill(networkText.unitsOf, number),
            }}
            value={layer.units}
            look="compact"
            onChange={(units) => change({ units })}
          />
          <button
            type="button"
            className={styles.step}
            aria-label={t(networkText.moreUnits, number)}
            disabled={layer.units >= max}
            onClick={() => change({ units: layer.units + 1 })}
          >
            <Plus size={13} aria-hidden />
          </button>
        </div>
      </Part>
      <Part id="activation">
        <Select
          look="bare"
          label={fill(networkText.activationOf, number)}
          help={layerSettings.activation.help}
          options={layerSettings.activation.options}
          value={layer.activation}
          onChange={(activation) => change({ activation })}
        />
      </Part>
      <Part id="layersettings">
        <LayerSettings
          label={t(networkText.layerSettings, number)}
          settings={others}
          values={layer}
          usual={{ ...defaultLayer, activation: layer.activation }}
          onChange={change}
        />
      </Part>
    </Head>
  )
}

import { GripVertical, Minus, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { NumberBox } from '../../controls/number-box.tsx'
import { Select } from '../../controls/select.tsx'
import { layerSettings } from '../../experiment/settings.ts'
import type { HiddenLayer } from '../../experiment/types.ts'
import { fill } from '../../i18n/format.ts'
import { useText } from '../../i18n/react.ts'
import { removeLayer, setLayer } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import type { Geometry } from './geometry.ts'
import { layerButtonId, layerGripId } from './ids.ts'
import { LayerControls } from './layer-controls.tsx'
import { layerFields } from './layer-fields.ts'
import styles from './layer-head.module.css'
import { LayerSettings } from './layer-settings.tsx'
import { headsText } from './heads-text.ts'
import { unusual } from './unusual.ts'
import type { Network } from './use-network.ts'
import { useMoving } from './use-moving.ts'
import { Part, useShows } from '../part.tsx'

interface HeadProps {
  readonly x: number
  readonly geometry: Geometry
  readonly title: ReactNode
  readonly label: string
  readonly children: ReactNode
  readonly corner?: ReactNode
  /** Pixels that it is dragged from its place. */
  readonly dragged?: number
}

/** What stands above a column of the network. */
export function Head({ x, geometry: { head: width, heads }, title, label, children, corner, dragged = 0 }: HeadProps) {
  return (
    <fieldset
      className={[styles.head, heads === 'terse' && styles.tight, dragged !== 0 && styles.dragged]
        .filter(Boolean)
        .join(' ')}
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

interface LayerHeadProps {
  readonly index: number
  readonly layer: HiddenLayer
  readonly network: Network
}

/** The controls of one hidden layer: its units, its activation, all else that it can be told, and its end. */
export function LayerHead({ index, layer, network: { geometry } }: LayerHeadProps) {
  const t = useText()
  const workspace = useWorkspace()
  const number = { layer: index + 1 }
  const change = (values: Partial<HiddenLayer>) => workspace.edit(setLayer, index, values)
  const { min, max } = layerSettings.units
  const hasSettings = useShows(['layersettings'])
  const x = (column: number) => geometry.columns[column]?.x ?? 0
  const moving = useMoving(index, x(1) - x(0), layerGripId)
  return (
    <Head
      x={x(index + 1)}
      geometry={geometry}
      title={geometry.heads === 'terse' ? <span className={styles.terse}>{index + 1}</span> : t(headsText.dense)}
      label={t(headsText.layer, number)}
      dragged={moving.by}
      corner={
        <Part id="layers">
          <span className={styles.corner}>
            <button
              type="button"
              id={layerGripId(index)}
              className={styles.grip}
              aria-label={t(headsText.moveLayer, number)}
              title={t(headsText.moveLayer, number)}
              {...moving.handlers}
            >
              <GripVertical size={13} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={t(headsText.removeLayer, number)}
              title={t(headsText.removeLayer, number)}
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
            aria-label={t(headsText.fewerUnits, number)}
            disabled={layer.units <= min}
            onClick={() => change({ units: layer.units - 1 })}
          >
            <Minus size={13} aria-hidden />
          </button>
          <NumberBox
            setting={{
              ...layerSettings.units,
              label: fill(headsText.unitsOf, number),
            }}
            value={layer.units}
            look="compact"
            onChange={(units) => change({ units })}
          />
          <button
            type="button"
            className={styles.step}
            aria-label={t(headsText.moreUnits, number)}
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
          label={fill(headsText.activationOf, number)}
          help={layerSettings.activation.help}
          options={layerSettings.activation.options}
          value={layer.activation}
          onChange={(activation) => change({ activation })}
        />
      </Part>
      {hasSettings && (
        <LayerSettings
          label={t(headsText.layerSettings, number)}
          id={layerButtonId(index)}
          news={unusual(layerFields(layer), t)}
        >
          <LayerControls index={index} layer={layer} />
        </LayerSettings>
      )}
    </Head>
  )
}

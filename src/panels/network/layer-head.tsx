import { Minus, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { NumberBox } from '../../controls/number-box.tsx'
import { Select } from '../../controls/select.tsx'
import { defaultLayer } from '../../experiment/defaults.ts'
import { layerSettings } from '../../experiment/settings.ts'
import type { HiddenLayer } from '../../experiment/types.ts'
import { fill } from '../../i18n/format.ts'
import { useText } from '../../i18n/react.ts'
import { removeLayer, setLayer } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import styles from './layer-head.module.css'
import { LayerSettings } from './layer-settings.tsx'
import { networkText } from './text.ts'

interface HeadProps {
  readonly x: number
  readonly width: number
  readonly title: string
  readonly label: string
  readonly children: ReactNode
  readonly corner?: ReactNode
  readonly why?: string
}

/** What stands above a column of the network. */
export function Head({ x, width, title, label, children, corner, why }: HeadProps) {
  return (
    <fieldset className={styles.head} style={{ left: x, width }} aria-label={label} title={why}>
      <div className={styles.title}>
        <span>{title}</span>
        {corner}
      </div>
      {children}
    </fieldset>
  )
}

const { units: _, ...others } = layerSettings

interface LayerHeadProps {
  readonly x: number
  readonly width: number
  readonly index: number
  readonly layer: HiddenLayer
}

/** The controls of one hidden layer: its units, its activation, all else that it can be told, and its end. */
export function LayerHead({ x, width, index, layer }: LayerHeadProps) {
  const t = useText()
  const workspace = useWorkspace()
  const number = { layer: index + 1 }
  const change = (values: Partial<HiddenLayer>) => workspace.edit(setLayer, index, values)
  const { min, max } = layerSettings.units
  return (
    <Head
      x={x}
      width={width}
      title={t(networkText.dense)}
      label={t(networkText.layer, number)}
      corner={
        <button
          type="button"
          className={styles.remove}
          aria-label={t(networkText.removeLayer, number)}
          title={t(networkText.removeLayer, number)}
          onClick={() => workspace.edit(removeLayer, index)}
        >
          <X size={13} aria-hidden />
        </button>
      }
    >
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
      <Select
        look="bare"
        label={fill(networkText.activationOf, number)}
        help={layerSettings.activation.help}
        options={layerSettings.activation.options}
        value={layer.activation}
        onChange={(activation) => change({ activation })}
      />
      <LayerSettings
        label={t(networkText.layerSettings, number)}
        settings={others}
        values={layer}
        usual={{ ...defaultLayer, activation: layer.activation }}
        onChange={change}
      />
    </Head>
  )
}

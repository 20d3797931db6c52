import { ChevronDown, TriangleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Disclosure } from '../../controls/disclosure.tsx'
import { NumberBox } from '../../controls/number-box.tsx'
import { Select } from '../../controls/select.tsx'
import { activations } from '../../engine/activations/index.ts'
import type { PartId } from '../../experiment/parts.ts'
import { layerSettings } from '../../experiment/settings.ts'
import type { HiddenLayer } from '../../experiment/types.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { setLayer, setOutput } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { Part, useShows } from '../part.tsx'
import { ActivationGlyph } from './activation-glyph.tsx'
import styles from './compact-heads.module.css'
import { layerButtonId } from './ids.ts'
import { InputChoices } from './late-input-choices.ts'
import { LayerControls } from './layer-controls.tsx'
import { layerFields, outputActivation, outputFields } from './layer-fields.ts'
import { OutputControls } from './output-controls.tsx'
import { headsText } from './heads-text.ts'
import { unusual } from './unusual.ts'
import type { Network } from './use-network.ts'
import { useMoving } from './use-moving.ts'
import { useWithoutValue } from './use-without-value.ts'

/*
 * Heads where columns are too narrow for controls: a button with how many units there are, and what they compute,
 * behind which all controls are. It moves its layer, too.
 */

interface CompactHeadProps {
  readonly network: Network
  readonly column: number
  readonly label: string
  /** Of what it opens. */
  readonly title: string
  /** What can be changed there; without any of it, it only tells. */
  readonly parts: readonly PartId[]
  /** Below the number of units. */
  readonly sign: ReactNode
  /** Whether something is not as usual, or not as it should be. */
  readonly isMarked?: boolean
  readonly buttonProps?: ComponentProps<'button'>
  /** Pixels that it is dragged from its place. */
  readonly dragged?: number
  readonly children: ReactNode
}

function CompactHead({
  network: { geometry, counts },
  column,
  label,
  title,
  parts,
  sign,
  isMarked = false,
  buttonProps,
  dragged = 0,
  children,
}: CompactHeadProps) {
  const isOpen = useShows(parts)
  const place = { left: (geometry.columns[column]?.x ?? 0) + dragged, width: geometry.head }
  const face = (
    <>
      <span className={styles.count}>{counts[column]}</span>
      <span className={styles.sign}>{sign}</span>
    </>
  )
  if (!isOpen) {
    return (
      <div className={styles.head} style={place} role="img" aria-label={label}>
        {face}
      </div>
    )
  }
  return (
    <Disclosure
      label={label}
      title={title}
      button={face}
      buttonClass={[styles.head, isMarked && styles.marked, dragged !== 0 && styles.dragged].filter(Boolean).join(' ')}
      buttonProps={{ ...buttonProps, style: place }}
    >
      {() => <div className={styles.fields}>{children}</div>}
    </Disclosure>
  )
}

interface OuterProps {
  readonly network: Network
}

export function CompactInputs({ network }: OuterProps) {
  const t = useText()
  const { data, experiment, counts } = network
  const withoutValue = useWithoutValue(data, experiment.data.features)
  return (
    <CompactHead
      network={network}
      column={0}
      label={t(headsText.inputsHead, { count: counts[0] ?? 0 })}
      title={t(headsText.inputsOf)}
      parts={['inputs']}
      sign={withoutValue > 0 ? <TriangleAlert size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      isMarked={withoutValue > 0}
    >
      {withoutValue > 0 && <p className={styles.warning}>{t(headsText.withoutValue, { count: withoutValue })}</p>}
      <Part id="inputs">
        <InputChoices data={data} chosen={experiment.data.features} />
      </Part>
    </CompactHead>
  )
}

interface CompactLayerProps extends OuterProps {
  readonly index: number
  readonly layer: HiddenLayer
}

export function CompactLayer({ network, index, layer }: CompactLayerProps) {
  const t = useText()
  const workspace = useWorkspace()
  const { columns } = network.geometry
  const moving = useMoving(index, (columns[1]?.x ?? 0) - (columns[0]?.x ?? 0), layerButtonId)
  const number = { layer: index + 1 }
  const news = unusual(layerFields(layer), t)
  const activation = t(byId(activations, layer.activation).label)
  const name = t(headsText.layerHead, { ...number, units: layer.units, activation })
  return (
    <CompactHead
      network={network}
      column={index + 1}
      label={news === '' ? name : `${name}. ${news}`}
      title={t(headsText.layer, number)}
      parts={['units', 'activation', 'layers', 'layersettings']}
      sign={<ActivationGlyph id={layer.activation} />}
      isMarked={news !== ''}
      buttonProps={{ id: layerButtonId(index), ...moving.handlers }}
      dragged={moving.by}
    >
      <LayerControls index={index} layer={layer}>
        <Part id="units">
          <NumberBox
            setting={layerSettings.units}
            value={layer.units}
            look="line"
            stepper
            onChange={(units) => workspace.edit(setLayer, index, { units })}
          />
        </Part>
      </LayerControls>
    </CompactHead>
  )
}

export function CompactOutput({ network }: OuterProps) {
  const t = useText()
  const workspace = useWorkspace()
  const { counts, last } = network
  const activation = outputActivation(network)
  const news = unusual(outputFields(network), t)
  const name = t(headsText.outputHead, {
    units: counts[last] ?? 0,
    activation: t(byId(activations, activation.value).label),
  })
  return (
    <CompactHead
      network={network}
      column={last}
      label={news === '' ? name : `${name}. ${news}`}
      title={t(headsText.output)}
      parts={['activation', 'layersettings']}
      sign={<ActivationGlyph id={activation.value} />}
      isMarked={news !== ''}
    >
      <Part id="activation">
        <Select look="line" {...activation} onChange={(id) => workspace.edit(setOutput, { activation: id })} />
      </Part>
      <OutputControls network={network} />
    </CompactHead>
  )
}

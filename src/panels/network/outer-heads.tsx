import { Select } from '../../controls/select.tsx'
import { useText } from '../../i18n/react.ts'
import { setOutput } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { Part, useShows } from '../part.tsx'
import { InputPicker } from './input-picker.tsx'
import { outputActivation, outputFields } from './layer-fields.ts'
import { Head } from './layer-head.tsx'
import { LayerSettings } from './layer-settings.tsx'
import { OutputControls } from './output-controls.tsx'
import styles from './outer-heads.module.css'
import { headsText } from './heads-text.ts'
import { unusual } from './unusual.ts'
import type { Network } from './use-network.ts'

interface OuterHeadProps {
  readonly network: Network
}

/** What stands above the inputs: how many there are, and their choice. */
export function InputsHead({ network: { geometry, counts, data, experiment } }: OuterHeadProps) {
  const t = useText()
  return (
    <Head x={geometry.columns[0]?.x ?? 0} geometry={geometry} title={t(headsText.inputs)} label={t(headsText.inputsOf)}>
      <div className={styles.count}>{counts[0]}</div>
      <Part id="inputs">
        <InputPicker data={data} chosen={experiment.data.features} />
      </Part>
    </Head>
  )
}

/** The controls of the output layer, whose units follow the task. */
export function OutputHead({ network }: OuterHeadProps) {
  const t = useText()
  const workspace = useWorkspace()
  const { geometry, counts, last } = network
  const hasSettings = useShows(['layersettings'])
  const fields = outputFields(network)
  return (
    <Head
      x={geometry.columns[last]?.x ?? 0}
      geometry={geometry}
      title={t(headsText.output)}
      label={t(headsText.output)}
    >
      <div className={styles.count}>{counts[last]}</div>
      <Part id="activation">
        <Select
          look="bare"
          {...outputActivation(network)}
          onChange={(activation) => workspace.edit(setOutput, { activation })}
        />
      </Part>
      {hasSettings && (
        <LayerSettings label={t(headsText.outputSettings)} news={unusual(fields, t)}>
          <OutputControls network={network} />
        </LayerSettings>
      )}
    </Head>
  )
}

import { Plus } from 'lucide-react'
import { deferred } from '../../controls/deferred.tsx'
import { Select } from '../../controls/select.tsx'
import { activations } from '../../engine/activations/index.ts'
import { defaultLayer, defaultOutput, outputActivations } from '../../experiment/defaults.ts'
import { outputReasons } from '../../experiment/fitting.ts'
import { layerSettings, maxLayers, outputSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { addLayer, setOutput } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { InputPicker } from './input-picker.tsx'
import { Head, LayerHead } from './layer-head.tsx'
import { LayerSettings } from './layer-settings.tsx'
import styles from './heads.module.css'
import { networkText } from './text.ts'
import type { Network } from './use-network.ts'
import { Part } from '../part.tsx'

const OutputWhy = deferred(() => import('./output-why.tsx').then((module) => module.OutputWhy))

const { activation: _, ...outputOthers } = outputSettings
const { dropout, normalization } = layerSettings

/** The controls above the columns: inputs, hidden layers, output, and where another layer can go. */
export function Heads({ network }: { readonly network: Network }) {
  const t = useText()
  const workspace = useWorkspace()
  const { experiment, dataset, counts, geometry, last } = network
  const { layers, output } = experiment.network
  const x = (column: number) => geometry.columns[column]?.x ?? 0
  return (
    <>
      <Head x={x(0)} width={geometry.head} title={t(networkText.inputs)} label={t(networkText.inputsOf)}>
        <div className={styles.count}>{counts[0]}</div>
        <Part id="inputs">
          <InputPicker data={network.data} chosen={experiment.data.features} />
        </Part>
      </Head>
      {layers.map((layer, index) => (
        <LayerHead
          key={index}
          x={x(index + 1)}
          width={geometry.head}
          index={index}
          layer={layer}
          pitch={x(1) - x(0)}
          terse={geometry.terse}
        />
      ))}
      <Head x={x(last)} width={geometry.head} title={t(networkText.output)} label={t(networkText.output)}>
        <div className={styles.count}>{counts[last]}</div>
        <Part id="activation">
          <Select
            look="bare"
            label={outputSettings.activation.label}
            help={outputSettings.activation.help}
            options={outputActivations(dataset.task, experiment.training.loss.id).map((id) => byId(activations, id))}
            value={output.activation}
            onChange={(activation) => workspace.edit(setOutput, { activation })}
          />
        </Part>
        <Part id="layersettings">
          <LayerSettings
            label={t(networkText.outputSettings)}
            settings={{ ...outputOthers, dropout, normalization }}
            values={{ ...defaultLayer, ...output }}
            usual={{ ...defaultLayer, ...defaultOutput(dataset.task, experiment.training.loss.id) }}
            onChange={(change) => workspace.edit(setOutput, change)}
            blocked={outputReasons}
          >
            <OutputWhy />
          </LayerSettings>
        </Part>
      </Head>
      <Part id="layers">
        {Array.from({ length: last }, (_, at) => {
          const name = t(networkText.addLayer, { place: at === 0 ? 'first' : at === layers.length ? 'last' : 'other' })
          return (
            <button
              type="button"
              key={at}
              className={styles.add}
              style={{ left: (x(at) + x(at + 1)) / 2 }}
              aria-label={name}
              title={name}
              disabled={layers.length >= maxLayers}
              onClick={() => workspace.edit(addLayer, at)}
            >
              <Plus size={13} aria-hidden />
            </button>
          )
        })}
      </Part>
    </>
  )
}

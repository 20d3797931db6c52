import { Plus } from 'lucide-react'
import { maxLayers } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { addLayer } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { Part } from '../part.tsx'
import { CompactInputs, CompactLayer, CompactOutput } from './compact-heads.tsx'
import styles from './heads.module.css'
import { LayerHead } from './layer-head.tsx'
import { InputsHead, OutputHead } from './outer-heads.tsx'
import { headsText } from './heads-text.ts'
import type { Network } from './use-network.ts'

/** The controls above the columns: inputs, hidden layers, output, and where another layer can go. */
export function Heads({ network }: { readonly network: Network }) {
  const t = useText()
  const workspace = useWorkspace()
  const { experiment, geometry, last } = network
  const { layers } = experiment.network
  const isCompact = geometry.heads === 'compact'
  const [Inputs, Layer, Output] = isCompact
    ? [CompactInputs, CompactLayer, CompactOutput]
    : [InputsHead, LayerHead, OutputHead]
  const x = (column: number) => geometry.columns[column]?.x ?? 0
  return (
    <>
      <Inputs network={network} />
      {layers.map((layer, index) => (
        <Layer key={index} index={index} layer={layer} network={network} />
      ))}
      <Output network={network} />
      <Part id="layers">
        {Array.from({ length: last }, (_, at) => {
          const name = t(headsText.addLayer, { place: at === 0 ? 'first' : at === layers.length ? 'last' : 'other' })
          return (
            <button
              type="button"
              key={at}
              className={`${styles.add} ${isCompact ? styles.close : ''}`}
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

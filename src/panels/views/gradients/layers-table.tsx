import { useText } from '../../../i18n/react.ts'
import type { Histogram, Watched, WatchedLayer } from '../../../training/protocol.ts'
import { formatShare } from '../../number-format.ts'
import shared from '../parts.module.css'
import { viewsText } from '../text.ts'
import { layerName } from './layer-name.ts'
import { formatPower } from './power.ts'
import { gradientsText } from './text.ts'

const range = ({ low, high }: Histogram): string => `${formatPower(low)} … ${formatPower(high)}`

/** What is told of a layer; null where it does not apply. */
const rows = {
  gradientNorm: (layer) => formatPower(layer.gradientNorm),
  weightNorm: (layer) => formatPower(layer.weightNorm),
  ratio: (layer) => formatPower(layer.updateRatio),
  weights: (layer) => range(layer.weights),
  gradients: (layer) => range(layer.gradients),
  activations: (layer) => range(layer.activations),
  dead: (layer) => formatShare(layer.deadShare),
  saturated: (layer) => (layer.saturatedShare === null ? null : formatShare(layer.saturatedShare)),
} as const satisfies Partial<Record<keyof typeof gradientsText, (layer: WatchedLayer) => string | null>>

/** The observed step in numbers, a table a layer: there is no end to how many there may be. */
export function LayersTable({ watched: { step, layers } }: { readonly watched: Watched }) {
  const t = useText()
  return (
    <details className={shared.details}>
      <summary>{t(viewsText.asTable)}</summary>
      <div className={shared.parts}>
        {layers.map((layer, k) => (
          <table key={k} className={shared.table}>
            <caption>{t(gradientsText.caption, { layer: layerName(k, layers.length), step })}</caption>
            <tbody>
              {(Object.keys(rows) as (keyof typeof rows)[]).map((row) => (
                <tr key={row}>
                  <th scope="row">{t(gradientsText[row])}</th>
                  <td>{rows[row](layer) ?? t(gradientsText.none)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  )
}

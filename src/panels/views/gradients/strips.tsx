import { useMemo } from 'react'
import { useText } from '../../../i18n/react.ts'
import { Heading } from '../heading.tsx'
import shared from '../parts.module.css'
import { layerName } from './layer-name.ts'
import type { Watched } from '../../../training/protocol.ts'
import { formatPower } from './power.ts'
import { StripPicture } from './strip-picture.tsx'
import styles from './strips.module.css'
import { gradientsText } from './text.ts'
import type { Recorded } from './use-recording.ts'

const kinds = ['weights', 'gradients', 'activations'] as const

/** Gradients leap now and then. */
const rareGradients = 0.1

/** Columns of a strip, equal parts of the time. */
const columns = 120

/** Weights, gradients and activations of every layer, over time. */
export function Strips({ recorded: { steps, now } }: { readonly recorded: Recorded }) {
  const t = useText()
  const layers = now?.layers.length ?? 0
  const [first, last] = [steps[0]?.step ?? 0, steps.at(-1)?.step ?? 0]
  const strips = useMemo(() => {
    const shown = momentsOf(steps, first, last)
    return Array.from({ length: layers }, (_, k) =>
      kinds.map((kind) => shown.map((one) => one.layers[k]?.[kind]).filter((one) => one !== undefined)),
    )
  }, [steps, layers, first, last])
  if (!now || steps.length === 0) return null
  const mark =
    now !== steps.at(-1) && last > first ? Math.min(1, Math.max(0, (now.step - first) / (last - first))) : null
  return (
    <div className={shared.part}>
      <Heading
        what={gradientsText.spread}
        help={t(gradientsText.spreadHelp)}
        formulas={[
          String.raw`w^{(k)}_{j,i}, \qquad \frac{\partial J}{\partial w^{(k)}_{j,i}}, \qquad a_{k,i} = g(z_{k,i})`,
        ]}
      />
      <ol className={styles.layers}>
        {strips.map((ofLayer, k) => (
          <li key={k}>
            <h4>{t(layerName(k, layers))}</h4>
            <div className={styles.strips}>
              {ofLayer.map((moments, i) => {
                const kind = kinds[i] ?? 'weights'
                const histogram = now.layers[k]?.[kind]
                return (
                  <StripPicture
                    key={kind}
                    caption={t(gradientsText[kind])}
                    label={t(gradientsText.strip, {
                      what: gradientsText[kind],
                      layer: layerName(k, layers),
                      low: formatPower(histogram?.low ?? 0),
                      high: formatPower(histogram?.high ?? 0),
                    })}
                    moments={moments}
                    rare={kind === 'gradients' ? rareGradients : 0}
                    mark={mark}
                  />
                )
              })}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The last observed step up to the end of each of equal parts of the time. */
function momentsOf(steps: readonly Watched[], first: number, last: number): Watched[] {
  let at = 0
  return steps.length === 0
    ? []
    : Array.from({ length: columns }, (_, column) => {
        const step = first + ((column + 1) / columns) * (last - first)
        while (at + 1 < steps.length && (steps[at + 1] as Watched).step <= step) at++
        return steps[at] as Watched
      })
}

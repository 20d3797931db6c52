import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { LayerShape } from '../../../engine/types.ts'
import { useText } from '../../../i18n/react.ts'
import { useWorkspace } from '../../../state/react.ts'
import type { EdgeId } from '../ids.ts'
import { useNames } from '../names.ts'
import { seenStore } from '../seen.ts'
import type { Network } from '../use-network.ts'
import { Signed, threeDecimals, threeDigits } from './number.tsx'
import { liveText } from './text.ts'
import styles from './unit-card.module.css'

interface EdgeFactsProps {
  readonly edge: EdgeId
  readonly shape: LayerShape
  readonly parameters: Float32Array
  readonly network: Network
}

/** One weight: what it joins, what it multiplies, and what the step that was observed last makes of it. */
export function EdgeFacts({ edge, shape, parameters, network }: EdgeFactsProps) {
  const names = useNames(network)
  const t = useText()
  const from = names.symbolOf({ column: edge.layer, unit: edge.input })
  const to = names.symbolOf({ column: edge.layer + 1, unit: edge.unit })
  return (
    <>
      <p className={styles.title}>
        {t(liveText.weight)} {from} → {to}{' '}
        <Signed value={parameters[shape.weights + edge.input * shape.units + edge.unit] as number} />
      </p>
      <ParameterFacts index={shape.weights + edge.input * shape.units + edge.unit} edge={edge} from={from} />
    </>
  )
}

interface ParameterFactsProps {
  /** Canonical. */
  readonly index: number
  /** The weight that it is; null of a bias. */
  readonly edge: EdgeId | null
  /** The symbol of what the weight multiplies. */
  readonly from: string
}

/** What a weight or bias does for the point on its way, its gradient, and its update. */
export function ParameterFacts({ index, edge, from }: ParameterFactsProps) {
  const t = useText()
  const workspace = useWorkspace()
  useEffect(() => workspace.wish({ observation: true, gradients: true }), [workspace])
  const pass = useStore(seenStore, (seen) => seen.pass)
  const watched = useStore(seenStore, (seen) => seen.watched)
  const value = edge && pass?.sent[edge.layer]?.[edge.input]
  const weight = pass?.parameters?.[index]
  const told = watched?.parameters
  const [gradient, change] = [told?.gradients[index], told?.changes[index]]
  return (
    <dl className={styles.terms}>
      {typeof value === 'number' && weight !== undefined && (
        <div>
          <dt>w · {from}</dt>
          <dd>
            <span className={styles.factor}>
              {threeDecimals(weight)} · {threeDecimals(value)} ={' '}
            </span>
            <Signed value={weight * value} />
          </dd>
        </div>
      )}
      {watched && gradient !== undefined && change !== undefined && (
        <>
          <div>
            <dt title={t(liveText.gradientHelp)}>{edge ? '∂J/∂w = 1/B Σ a·∂L/∂z' : '∂J/∂b = 1/B Σ ∂L/∂z'}</dt>
            <dd>
              <Signed value={gradient} format={threeDigits} />
            </dd>
          </div>
          <div>
            <dt>{t(liveText.changeIn, { what: edge ? 'Δw' : 'Δb', step: watched.step })}</dt>
            <dd>
              <Signed value={change} format={threeDigits} />
            </dd>
          </div>
        </>
      )}
    </dl>
  )
}

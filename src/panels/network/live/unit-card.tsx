import { useStore } from 'zustand'
import { activations } from '../../../engine/activations/index.ts'
import type { LayerShape } from '../../../engine/types.ts'
import { useText } from '../../../i18n/react.ts'
import { byId } from '../../../lib/setting.ts'
import { formatOutput } from '../../number-format.ts'
import { useShows } from '../../part.tsx'
import type { UnitId } from '../ids.ts'
import { useNames } from '../names.ts'
import { seenStore } from '../seen.ts'
import type { Network } from '../use-network.ts'
import { Signed, threeDecimals } from './number.tsx'
import { sumOf } from './terms.ts'
import { UnitNotes } from './unit-notes.tsx'
import { liveText } from './text.ts'
import styles from './unit-card.module.css'

interface UnitCardProps {
  readonly unit: UnitId
  readonly shape: LayerShape | undefined
  readonly parameters: Float32Array
  readonly network: Network
}

const most = 6

/** A unit's formula in numbers: where its sum comes from, the largest parts first. */
export function UnitCard({ unit, shape, parameters, network }: UnitCardProps) {
  const t = useText()
  const pass = useStore(seenStore, (seen) => seen.pass)
  const hasWeights = useShows(['weights'])
  const names = useNames(network)
  const sent = pass?.sent[unit.column]?.[unit.unit]
  if (!shape) {
    return (
      <>
        <p className={styles.title}>
          {names.nameOf(unit)} {sent !== undefined && <Signed value={sent} />}
        </p>
        <UnitNotes unit={unit} />
      </>
    )
  }
  const layer = unit.column - 1
  const activation = network.activations[unit.column]
  const known = pass?.parameters ?? parameters
  const sum = sumOf(known, shape, layer, unit.unit, pass, most)
  const terms = hasWeights ? sum.terms : []
  const a = pass?.a[layer]?.[unit.unit]
  return (
    <>
      <p className={styles.title}>{names.nameOf(unit)}</p>
      <dl className={styles.terms}>
        {terms.map(({ input, weight, value }) => (
          <div key={input}>
            <dt>{names.symbolOf({ column: layer, unit: input })}</dt>
            <dd>
              <Signed value={weight} />
              {value !== null && <span className={styles.factor}> · {threeDecimals(value)}</span>}
            </dd>
          </div>
        ))}
        {hasWeights && (
          <div>
            <dt>{t(liveText.bias)}</dt>
            <dd>
              <Signed value={sum.bias} />
            </dd>
          </div>
        )}
        {sum.z !== null && a !== undefined && (
          <div className={styles.sum}>
            <dt>z = b + Σ w·a</dt>
            <dd>
              <Signed value={sum.z} />
            </dd>
          </div>
        )}
        {sum.z !== null && a !== undefined && (
          <div>
            <dt>a = g(z)</dt>
            <dd>
              <Signed value={a} format={formatOutput} />
            </dd>
          </div>
        )}
      </dl>
      {hasWeights && sum.more > 0 && <p className={styles.note}>{t(liveText.more, { count: sum.more })}</p>}
      <p className={styles.note}>{activation && t(byId(activations, activation).label)}</p>
      <UnitNotes unit={unit} />
    </>
  )
}

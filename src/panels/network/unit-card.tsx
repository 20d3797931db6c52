import type { LayerShape } from '../../engine/types.ts'
import { useText } from '../../i18n/react.ts'
import type { EdgeId, UnitId } from './edges.ts'
import { networkText } from './text.ts'
import styles from './unit-card.module.css'
import type { Network } from './use-network.ts'

interface UnitCardProps {
  readonly names: Network['names']
  readonly unit: UnitId
  readonly shape: LayerShape | undefined
  readonly parameters: Float32Array
  readonly activation: string
}

const most = 6

const signed = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`

function Weight({ value }: { readonly value: number }) {
  return <b className={value < 0 ? styles.negative : styles.positive}>{signed(value)}</b>
}

/** A unit's formula in numbers: where its sum comes from, the heaviest inputs first. */
export function UnitCard({ unit, shape, parameters, activation, names }: UnitCardProps) {
  const t = useText()
  if (!shape) return <p className={styles.title}>{names.nameOf(unit)}</p>
  const inputs = Array.from({ length: shape.inputs }, (_, input) => ({
    input,
    weight: parameters[shape.weights + input * shape.units + unit.unit] as number,
  })).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <>
      <p className={styles.title}>{names.nameOf(unit)}</p>
      <dl className={styles.terms}>
        {inputs.slice(0, most).map(({ input, weight }) => (
          <div key={input}>
            <dt>{names.symbolOf({ column: unit.column - 1, unit: input })}</dt>
            <dd>
              <Weight value={weight} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t(networkText.bias)}</dt>
          <dd>
            <Weight value={parameters[shape.biases + unit.unit] as number} />
          </dd>
        </div>
      </dl>
      {inputs.length > most && <p className={styles.note}>{t(networkText.more, { count: inputs.length - most })}</p>}
      <p className={styles.note}>{activation}</p>
    </>
  )
}

interface EdgeCardProps {
  readonly names: Network['names']
  readonly edge: EdgeId
  readonly shape: LayerShape
  readonly parameters: Float32Array
}

/** One weight, and what it joins. */
export function EdgeCard({ edge, shape, parameters, names }: EdgeCardProps) {
  const t = useText()
  const from = names.symbolOf({ column: edge.layer, unit: edge.input })
  const to = names.symbolOf({ column: edge.layer + 1, unit: edge.unit })
  return (
    <p className={styles.title}>
      {t(networkText.weight)} {from} → {to}{' '}
      <Weight value={parameters[shape.weights + edge.input * shape.units + edge.unit] as number} />
    </p>
  )
}

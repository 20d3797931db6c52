import { Fragment } from 'react'
import { useText } from '../../../i18n/react.ts'
import { formatOutput } from '../../number-format.ts'
import { useShows } from '../../part.tsx'
import type { Names } from '../names.ts'
import type { UnitId } from '../ids.ts'
import styles from './formula.module.css'
import { Signed, threeDecimals } from './number.tsx'
import type { Sum } from './terms.ts'
import { liveText } from './text.ts'

interface UnitFormulaProps {
  readonly unit: UnitId
  readonly sum: Sum
  readonly names: Names
  /** What normalisation made of the sum; null where there is none. */
  readonly normalized: number | null
  readonly a: number | null
  /** The activation, as it is called. */
  readonly g: string
}

/** A number whose sign stands before it already. */
const withoutSign = (value: number): string => threeDecimals(Math.abs(value))

/** A number with its sign within a sum. */
const within = (value: number): string => (value < 0 ? `(${threeDecimals(value)})` : threeDecimals(value))

/** The formula of a unit: in letters, and with the numbers of now. */
export function UnitFormula({ unit, sum, names, normalized, a, g }: UnitFormulaProps) {
  const t = useText()
  const layer = unit.column - 1
  const hasWeights = useShows(['weights'])
  return (
    <div className={styles.formula}>
      <p>
        z = b + Σ w·a
        {hasWeights && (
          <>
            <br />= <Signed value={sum.bias} />
            {sum.terms.map(({ input, weight, value }) => (
              <Fragment key={input}>
                {' '}
                <span className={styles.term}>
                  {weight < 0 ? '−' : '+'} <Signed value={weight} format={withoutSign} /> ·{' '}
                  {value === null ? names.symbolOf({ column: layer, unit: input }) : within(value)}
                </span>
              </Fragment>
            ))}
            {sum.more > 0 && (
              <span>
                {' '}
                + … {sum.rest === null ? '' : within(sum.rest)} ({t(liveText.more, { count: sum.more })})
              </span>
            )}
          </>
        )}
        {sum.z !== null && (
          <>
            <br />= <Signed value={sum.z} />
          </>
        )}
        {normalized !== null && (
          <span className={styles.term}> ({t(liveText.normalized, { z: threeDecimals(normalized) })})</span>
        )}
      </p>
      {a !== null && (
        <p>
          a = g(z) = {g}({threeDecimals(normalized ?? sum.z ?? 0)}) = <Signed value={a} format={formatOutput} />
        </p>
      )}
    </div>
  )
}

import { useStore } from 'zustand'
import { useText } from '../../i18n/react.ts'
import { css } from '../../plots/colour.ts'
import { formatSigned } from '../number-format.ts'
import { strongest } from './deviation-scale.ts'
import styles from './legend.module.css'
import { legendText } from './legend-text.ts'
import { useDeviationRamp } from './use-deviation-ramp.ts'

/** What the colours of the map of uncertainty say. */
export function DeviationKey() {
  const t = useText()
  const ramp = useDeviationRamp()
  const { deviation } = useStore(strongest)
  const stops = ramp.filter((_, i) => i % 17 === 0).map((colour) => css(colour))
  return (
    <li className={`${styles.scale} ${styles.spread}`}>
      {t(legendText.deviation)}
      {/* Its place is kept until there is a map. */}
      <span className={styles.range} style={{ visibility: deviation === null ? 'hidden' : 'visible' }}>
        0
        <span className={styles.deviation} style={{ background: `linear-gradient(to right, ${stops.join()})` }} />
        {formatSigned(deviation ?? 0)}
      </span>
    </li>
  )
}

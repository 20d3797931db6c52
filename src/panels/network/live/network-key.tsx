import { useStore } from 'zustand'
import { useText } from '../../../i18n/react.ts'
import { seenStore } from '../seen.ts'
import type { Network } from '../use-network.ts'
import { type Ailment, ailmentOf } from './health.ts'
import styles from './network-key.module.css'
import { signs } from './signs.ts'
import { liveText } from './text.ts'

/** What the colours of lines mean, and how many units carry a sign. */
export function NetworkKey({ network: { counts, last } }: { readonly network: Network }) {
  const t = useText()
  const health = useStore(seenStore, (seen) => seen.health)
  const ailments = health
    ? counts
        .slice(1, last)
        .flatMap((units, layer) => Array.from({ length: units }, (_, unit) => ailmentOf(health, layer, unit)))
    : []
  const countOf = (one: Ailment) => ailments.filter((ailment) => ailment === one).length
  return (
    <ul className={styles.key}>
      <li title={t(liveText.coloursHelp)}>
        {t(liveText.colours)}
        <i className={styles.negative} /> −
        <i className={styles.positive} /> +
      </li>
      {(['dead', 'saturated'] as const).map((one) => {
        const count = countOf(one)
        return (
          count > 0 && (
            <li key={one}>
              <svg width={14} height={14} aria-hidden>
                <circle cx={7} cy={7} r={6} />
                <path d={signs[one]} transform="translate(7 7) scale(3)" />
              </svg>
              {t(liveText.ailing, { what: one, count })}
            </li>
          )
        )
      })}
    </ul>
  )
}

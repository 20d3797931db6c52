import { useText } from '../../i18n/react.ts'
import { useWorkspaceState } from '../../state/react.ts'
import { formatCount } from '../number-format.ts'
import styles from './counters.module.css'
import { topBarText } from './text.ts'

/** Where the run is, and how fast it goes. */
export function Counters() {
  const t = useText()
  const scalars = useWorkspaceState((state) => state.scalars)
  const counts = [
    [topBarText.epoch, scalars?.epoch ?? 0],
    [topBarText.stepCount, scalars?.step ?? 0],
    [topBarText.samplesPerSecond, scalars?.samplesPerSecond ?? 0],
  ] as const
  return (
    <dl className={styles.counters}>
      {counts.map(([name, value]) => (
        <div key={name.en}>
          <dd>{formatCount(value)}</dd>
          <dt>{t(name)}</dt>
        </div>
      ))}
    </dl>
  )
}

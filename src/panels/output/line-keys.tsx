import { useText } from '../../i18n/react.ts'
import type { Task } from '../../lib/task.ts'
import { formatSigned } from '../number-format.ts'
import { linesOf } from './draw-map.ts'
import { legendText } from './legend-text.ts'
import styles from './legend.module.css'
import type { OutputScale } from './output-scale.ts'

interface LineKeysProps {
  readonly task: Task
  readonly isCurve: boolean
  readonly isUncertain: boolean
  readonly scale: OutputScale
}

/** What the lines of the picture are. */
export function LineKeys({ task, isCurve, isUncertain, scale }: LineKeysProps) {
  const t = useText()
  if (isCurve) return <LineKey name={t(legendText.network)} />
  if (task === 'multiclass') return <LineKey name={t(legendText.boundary)} />
  const levelsOf = (main: boolean) =>
    linesOf(task, scale)
      .filter((line) => line.main === main)
      .map(({ level }) => formatSigned(level))
      .join(', ')
  const [main, fine] = [levelsOf(true), levelsOf(false)]
  if (task === 'regression') {
    return <LineKey isFine name={t(legendText.equal)} help={t(legendText.line, { level: `${fine}, ${main}` })} />
  }
  return (
    <>
      <LineKey name={main} help={t(legendText.line, { level: main })} />
      {!isUncertain && <LineKey isFine name={fine} help={t(legendText.line, { level: fine })} />}
    </>
  )
}

function LineKey({ name, help, isFine }: { readonly name: string; readonly help?: string; readonly isFine?: boolean }) {
  return (
    <li title={help}>
      <svg width={18} height={14} aria-hidden>
        <path d="M1 7h16" className={isFine ? styles.fine : styles.contour} />
      </svg>
      {name}
    </li>
  )
}

import { useText } from '../../../i18n/react.ts'
import type { Text } from '../../../lib/text.ts'
import { formatShare } from '../../number-format.ts'
import type { ConfusionMatrix } from './classification.ts'
import styles from './confusion-table.module.css'
import { evaluationText } from './text.ts'

interface ConfusionTableProps {
  readonly matrix: ConfusionMatrix
  readonly classes: readonly Text[]
}

/** Counts, and shares of their row; right ones ticked, all the deeper coloured the more there are. */
export function ConfusionTable({ matrix, classes }: ConfusionTableProps) {
  const t = useText()
  return (
    // Where it is too wide for its place, keys can move it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={t(evaluationText.matrix)} tabIndex={0}>
      <table className={styles.matrix} aria-label={t(evaluationText.matrix)}>
        <thead>
          <tr>
            {/* A corner that heads nothing. */}
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
            <td colSpan={2} rowSpan={2} />
            <th colSpan={classes.length} scope="colgroup" className={styles.side}>
              {t(evaluationText.predicted)}
            </th>
          </tr>
          <tr>
            {classes.map((name) => (
              <th key={name.en} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((row, i) => {
            const total = row.reduce((sum, count) => sum + count, 0)
            return (
              <tr key={classes[i]?.en}>
                {i === 0 && (
                  <th rowSpan={matrix.length} scope="rowgroup" className={`${styles.side} ${styles.upright}`}>
                    <span>{t(evaluationText.trueClass)}</span>
                  </th>
                )}
                <th scope="row">{classes[i] && t(classes[i])}</th>
                {row.map((count, j) => (
                  <td
                    key={classes[j]?.en}
                    className={i === j ? styles.right : styles.wrong}
                    style={{ '--share': total === 0 ? 0 : count / total } as React.CSSProperties}
                  >
                    <b>
                      {count.toLocaleString('en')}
                      {i === j && <span aria-hidden>{' ✓'}</span>}
                    </b>
                    <small>{total === 0 ? '—' : formatShare(count / total)}</small>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

import { useText } from '../../../i18n/react.ts'
import type { Text } from '../../../lib/text.ts'
import { accuracyOf, type ClassScores, type ConfusionMatrix, macroScores, type Share } from './classification.ts'
import { formatShare } from '../../number-format.ts'
import styles from '../parts.module.css'
import { evaluationText } from './text.ts'

interface ScoresTableProps {
  readonly matrix: ConfusionMatrix
  readonly scores: readonly ClassScores[]
  readonly classes: readonly Text[]
}

/** Precision, recall and F₁ of each class and on average; below, why one is missing. */
export function ScoresTable({ matrix, scores, classes }: ScoresTableProps) {
  const t = useText()
  const macro = macroScores(scores)
  const accuracy = accuracyOf(matrix)
  const total = scores.reduce((sum, { support }) => sum + support, 0)
  const reasons = scores.flatMap(({ precision, recall }, k) => {
    const values = { class: classes[k] ?? '' }
    return [
      ...(precision === null ? [t(evaluationText.nonePredicted, values)] : []),
      ...(recall === null ? [t(evaluationText.nonePresent, values)] : []),
    ]
  })
  return (
    <>
      <table className={styles.table} aria-label={t(evaluationText.scores)}>
        <thead>
          <tr>
            {(['class', 'precision', 'recall', 'f1', 'support'] as const).map((column) => (
              <th key={column} scope="col">
                {t(evaluationText[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map(({ precision, recall, f1, support }, k) => (
            <tr key={classes[k]?.en}>
              <th scope="row">{classes[k] && t(classes[k])}</th>
              <ShareCell share={precision} />
              <ShareCell share={recall} />
              <ShareCell share={f1} />
              <td>{support.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(evaluationText.macro)}</th>
            <ShareCell share={macro.precision} />
            <ShareCell share={macro.recall} />
            <ShareCell share={macro.f1} />
            <td>{total.toLocaleString('en')}</td>
          </tr>
        </tfoot>
      </table>
      {accuracy !== null && (
        <p className={styles.accuracy}>
          {t(evaluationText.accuracy)}
          <b>{formatShare(accuracy)}</b>
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} className={styles.help}>
          {reason}
        </p>
      ))}
    </>
  )
}

function ShareCell({ share }: { readonly share: Share }) {
  const t = useText()
  if (share !== null) return <td>{share.toFixed(3)}</td>
  return (
    <td>
      <span aria-hidden>{'—'}</span>
      <span className="visually-hidden">{t(evaluationText.undefined)}</span>
    </td>
  )
}

import { useMemo } from 'react'
import { useText } from '../../../i18n/react.ts'
import type { SetOutputs } from '../../../training/protocol.ts'
import { usePreparedData } from '../../../state/react.ts'
import { formatLoss, formatSigned } from '../../number-format.ts'
import styles from '../parts.module.css'
import { Heading } from '../heading.tsx'
import { histogramOf, regressionScores, residualsOf } from './regression.ts'
import { ResidualHistogram } from './residual-histogram.tsx'
import { ResidualPlot } from './residual-plot.tsx'
import { evaluationText } from './text.ts'

const bars = 16

const residualFormula = String.raw`e_i = y_i - \hat{y}_i`

/** Of real targets: how large errors are, and whether they have a pattern. */
export function RegressionReport({ known }: { readonly known: SetOutputs }) {
  const t = useText()
  const { unit } = usePreparedData().dataset.target
  const { predictions, residuals, scores } = useMemo(() => {
    const targets = known.targets.map(([target]) => target as number)
    const said = known.outputs.map(([output]) => output as number)
    const left = residualsOf(targets, said)
    return { predictions: said, residuals: left, scores: regressionScores(targets, left) }
  }, [known])
  const histogram = useMemo(() => histogramOf(residuals, bars), [residuals])
  const { r2, meanAbsoluteError, rootMeanSquaredError } = scores
  const inUnit = (value: number) => (unit ? `${formatLoss(value)} ${t(unit)}` : formatLoss(value))
  return (
    <div className={`${styles.parts} ${styles.aligned}`}>
      <div className={styles.part}>
        <Heading
          what={evaluationText.errors}
          formulas={[
            String.raw`R^2 = 1 - \frac{\sum_i (y_i - \hat{y}_i)^2}{\sum_i (y_i - \bar{y})^2}`,
            String.raw`\text{MAE} = \frac1n \sum_i |y_i - \hat{y}_i|`,
            String.raw`\text{RMSE} = \sqrt{\frac1n \sum_i (y_i - \hat{y}_i)^2}`,
          ]}
        />
        <dl className={`${styles.numbers} ${styles.body}`}>
          <dt>{t(evaluationText.r2)}</dt>
          <dd>{r2 === null ? '—' : formatSigned(r2)}</dd>
          <dd>{t(r2 === null ? evaluationText.constantTarget : evaluationText.r2Help)}</dd>
          <dt>{t(evaluationText.mae)}</dt>
          <dd>{inUnit(meanAbsoluteError)}</dd>
          <dd>{t(evaluationText.maeHelp)}</dd>
          <dt>{t(evaluationText.rmse)}</dt>
          <dd>{inUnit(rootMeanSquaredError)}</dd>
          <dd>{t(evaluationText.rmseHelp)}</dd>
        </dl>
      </div>
      <div className={styles.part}>
        <Heading what={evaluationText.residuals} help={t(evaluationText.residualsHelp)} formulas={[residualFormula]} />
        <div className={styles.body}>
          <ResidualPlot predictions={predictions} residuals={residuals} />
        </div>
      </div>
      <div className={styles.part}>
        <Heading
          what={evaluationText.histogram}
          help={t(evaluationText.histogramHelp)}
          formulas={[residualFormula, String.raw`n_k = \left|\{\, i : a_k \le e_i < a_{k+1} \,\}\right|`]}
        />
        <div className={styles.body}>
          <ResidualHistogram bars={histogram} count={residuals.length} />
        </div>
      </div>
    </div>
  )
}

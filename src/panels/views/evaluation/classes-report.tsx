import { RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { IconButton } from '../../../controls/icon-button.tsx'
import { Slider } from '../../../controls/slider.tsx'
import { losses } from '../../../engine/losses/index.ts'
import { fill } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/react.ts'
import { byId, number } from '../../../lib/setting.ts'
import { targetScales } from '../../../lib/task.ts'
import { useExperiment, usePreparedData } from '../../../state/react.ts'
import type { SetOutputs } from '../../../training/protocol.ts'
import { formatSigned } from '../../number-format.ts'
import { decide } from '../../decision.ts'
import { classScores, confusionMatrix } from './classification.ts'
import { ConfusionTable } from './confusion-table.tsx'
import styles from '../parts.module.css'
import { Heading } from '../heading.tsx'
import { rocCurve } from './roc.ts'
import { RocChart } from './roc-chart.tsx'
import { ScoresTable } from './scores-table.tsx'
import { evaluationText } from './text.ts'

const rocFormulas = [
  String.raw`\text{TPR} = \frac{TP}{TP + FN}, \qquad \text{FPR} = \frac{FP}{FP + TN}`,
  String.raw`\text{AUC} = P(\hat{y}_+ > \hat{y}_-) + \tfrac12 P(\hat{y}_+ = \hat{y}_-)`,
]

/** Of classes: what is taken for what, how much of each is found, and how well outputs rank samples. */
export function ClassesReport({ known }: { readonly known: SetOutputs }) {
  const t = useText()
  const { classes, task } = usePreparedData().dataset
  const { low, boundary, high } = useExperiment(({ training }) => targetScales[byId(losses, training.loss.id).targets])
  const isBinary = task === 'binary'
  const [moved, setMoved] = useState<number | null>(null)
  // Another loss may write classes otherwise: what was set for the one means nothing for the other.
  const threshold = isBinary && moved !== null && moved >= low && moved <= high ? moved : boundary

  const truth = useMemo(() => known.targets.map((target) => decide(target, boundary)), [known, boundary])
  const matrix = useMemo(
    () =>
      confusionMatrix(
        truth,
        known.outputs.map((output) => decide(output, threshold)),
        classes.length,
      ),
    [truth, known, threshold, classes],
  )
  const scores = useMemo(() => classScores(matrix), [matrix])
  const curves = useMemo(
    () =>
      (isBinary ? [1] : Array.from(classes.keys())).map((k) => ({
        of: k,
        curve: rocCurve(
          truth.map((one) => one === k),
          known.outputs.map((output) => output[isBinary ? 0 : k] as number),
        ),
      })),
    [truth, known, classes, isBinary],
  )

  const [negative, positive] = classes
  const values = { positive: positive ?? '', negative: negative ?? '', usual: formatSigned(boundary) }
  const thresholdHelp = fill(evaluationText.thresholdHelp, values)
  return (
    <div className={`${styles.parts} ${styles.report}`}>
      <div className={styles.part}>
        <Heading
          what={evaluationText.matrix}
          help={t(evaluationText.matrixHelp)}
          formulas={[
            String.raw`N_{ij} = \left|\{\, n : y_n = i,\ \text{class}(\hat{y}_n) = j \,\}\right|`,
            isBinary
              ? String.raw`\text{class}(\hat{y}) = 1 \text{ if } \hat{y} > t, \text{ else } 0`
              : String.raw`\text{class}(\hat{y}) = \operatorname{argmax}_k \hat{y}_k`,
          ]}
        />
        <ConfusionTable matrix={matrix} classes={classes} />
        {isBinary && (
          <div className={styles.threshold}>
            <Slider
              setting={number({
                key: '',
                label: evaluationText.threshold,
                help: thresholdHelp,
                min: low,
                max: high,
                step: 0.01,
                default: boundary,
              })}
              value={threshold}
              onChange={setMoved}
              format={(value) => formatSigned(value)}
            />
            <IconButton
              icon={RotateCcw}
              label={fill(evaluationText.usual, values)}
              disabled={threshold === boundary}
              onClick={() => setMoved(null)}
            />
            <p className={styles.help}>{t(thresholdHelp)}</p>
          </div>
        )}
      </div>
      <div className={styles.part}>
        <Heading
          what={evaluationText.roc}
          help={t(isBinary ? evaluationText.rocBinaryHelp : evaluationText.rocClassesHelp, values)}
          formulas={rocFormulas}
        />
        <RocChart curves={curves} classes={classes} threshold={isBinary ? { at: threshold, low, high } : null} />
      </div>
      <div className={styles.part}>
        <Heading
          what={evaluationText.scores}
          help={t(evaluationText.scoresHelp)}
          formulas={[
            String.raw`P = \frac{TP}{TP + FP}, \qquad R = \frac{TP}{TP + FN}`,
            String.raw`F_1 = \frac{2PR}{P + R} = \frac{2\,TP}{2\,TP + FP + FN}`,
            String.raw`\text{macro} = \frac1K \sum_{k=1}^{K} \text{score}_k`,
          ]}
        />
        <ScoresTable matrix={matrix} scores={scores} classes={classes} />
      </div>
    </div>
  )
}

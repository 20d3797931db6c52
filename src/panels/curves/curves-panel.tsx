import { useMemo } from 'react'
import { Check } from '../../controls/check.tsx'
import { viewSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { LineChart } from '../../plots/line-chart.tsx'
import { setView } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { bestEpoch } from '../best-epoch.ts'
import { formatLoss } from '../number-format.ts'
import styles from './curves-panel.module.css'
import { curvesText } from './text.ts'
import { TimeSlider } from './time-slider.tsx'

/** Tick labels of losses: short, without trailing zeros. */
const tick = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.001
    ? value.toExponential(0).replace('-', '−')
    : String(Number(value.toPrecision(3)))

/** Training and validation loss over the epochs, and where the best one was. */
export function CurvesPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const history = useWorkspaceState((state) => state.history)
  const best = useWorkspaceState(bestEpoch)
  const logLoss = useExperiment((experiment) => experiment.view.logLoss)
  const curves = useMemo(
    () => ({
      x: history.map((row) => row.epoch),
      train: history.map((row) => row.trainLoss),
      validation: history.map((row) => row.validationLoss),
    }),
    [history],
  )
  const last = history.at(-1)
  const hasCurves = last !== undefined && last.epoch > 0
  return (
    <section className={styles.panel} aria-label={t(curvesText.title)}>
      <div className={styles.head}>
        <h2>{t(curvesText.title)}</h2>
        <Check
          setting={viewSettings.logLoss}
          checked={logLoss}
          onChange={(checked) => workspace.edit(setView, { logLoss: checked })}
        />
      </div>
      <div className={styles.chart}>
        <LineChart
          label={
            hasCurves
              ? t(curvesText.chart, {
                  epoch: last.epoch,
                  train: formatLoss(last.trainLoss),
                  validation: formatLoss(last.validationLoss),
                })
              : t(curvesText.empty)
          }
          x={curves.x}
          log={logLoss}
          series={
            !hasCurves
              ? []
              : [
                  { label: t(curvesText.validation), className: styles.validation ?? '', values: curves.validation },
                  { label: t(curvesText.train), className: styles.train ?? '', values: curves.train },
                ]
          }
          mark={best ? { x: best, label: t(curvesText.best) } : undefined}
          format={tick}
        />
        {!hasCurves && <p className={styles.empty}>{t(curvesText.empty)}</p>}
      </div>
      <TimeSlider />
    </section>
  )
}

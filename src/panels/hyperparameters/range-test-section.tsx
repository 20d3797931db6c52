import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Experiment } from '../../experiment/types.ts'
import { useText } from '../../i18n/react.ts'
import { type ChartMark, LineChart } from '../../plots/line-chart.tsx'
import { setTraining } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { formatLoss, formatRate } from '../number-format.ts'
import { cancelTest, type RangeTestState, rangeTestIn, subjectOf, testRates } from './range-test.ts'
import { rangeTestText } from './range-test-text.ts'
import styles from './range-test-section.module.css'

/** Milliseconds after which it is said that the test is going on. */
const patience = 400

/** Tries growing learning rates on a copy of the run, and offers the one where the loss falls fastest. */
export function RangeTestSection() {
  const t = useText()
  const workspace = useWorkspace()
  const state = useStore(rangeTestIn(workspace))
  const { of, status, test, epoch } = state
  const isCurrent = useWorkspaceState(() => of !== null && of === subjectOf(workspace))
  const isRunning = isCurrent && status === 'running'
  const isSlow = useLater(isRunning)
  const suggested = isCurrent && test?.suggestion ? Number(test.suggestion.toPrecision(3)) : null
  const told = test && {
    count: test.rates.length,
    low: formatRate(test.rates[0] ?? 0),
    high: formatRate(test.rates.at(-1) ?? 0),
    epoch,
    rate: formatRate(suggested ?? 0),
  }
  const result = told ? t(suggested === null ? rangeTestText.none : rangeTestText.found, told) : ''
  return (
    <section aria-label={t(rangeTestText.title)} className={styles.section}>
      <p className={styles.hint}>{t(rangeTestText.what)}</p>
      <button
        type="button"
        className={styles.button}
        aria-disabled={isRunning}
        onClick={() => !isRunning && void testRates(workspace)}
      >
        {t(rangeTestText.find)}
      </button>
      <p role="status" className={styles.told}>
        {isSlow && t(rangeTestText.running)}
        {isCurrent && status === 'failed' && t(rangeTestText.failed)}
        {isCurrent && result}
      </p>
      {isSlow && (
        <div className={styles.progress}>
          <progress aria-label={t(rangeTestText.running)} value={state.part} />
          <button type="button" className={styles.button} onClick={() => cancelTest(workspace)}>
            {t(rangeTestText.cancel)}
          </button>
        </div>
      )}
      {isCurrent && test && test.rates.length > 0 && <RangeChart test={test} suggested={suggested} />}
      {suggested !== null && (
        <button
          type="button"
          className={styles.button}
          // A gesture of its own: what else was just changed is another one.
          onClick={() =>
            workspace.edit((experiment: Experiment) => setTraining(experiment, { learningRate: suggested }))
          }
        >
          {t(rangeTestText.use, { rate: formatRate(suggested) })}
        </button>
      )}
    </section>
  )
}

interface RangeChartProps {
  readonly test: NonNullable<RangeTestState['test']>
  readonly suggested: number | null
}

/** The loss of each step and its running mean against the rate, up to where the mean is twice what it was. */
function RangeChart({ test: { rates, losses, smoothed }, suggested }: RangeChartProps) {
  const t = useText()
  const now = useExperiment(({ training }) => training.learningRate)
  const { series, top } = useMemo(() => {
    const most = smoothed.reduce((a, b) => Math.max(a, b), 0)
    const highest = Math.min(most * 1.05, 2 * (smoothed[0] ?? 1)) || 1
    const within = (values: readonly number[]) => values.map((value) => Math.min(value, highest))
    const line = { label: '', className: styles.loss ?? '', values: within(smoothed), raw: within(losses) }
    return { series: [line], top: highest }
  }, [losses, smoothed])
  const marks: ChartMark[] = [
    { x: now, label: t(rangeTestText.now), kind: 'now' },
    ...(suggested === null ? [] : [{ x: suggested, label: t(rangeTestText.fastest), kind: 'best' } as const]),
  ]
  return (
    <div className={styles.chart}>
      <LineChart
        label={t(rangeTestText.chart)}
        x={rates}
        series={series}
        log={false}
        domain={[0, top]}
        band={false}
        marks={marks}
        format={(value) => String(Number(value.toPrecision(3)))}
        along={shortRate}
        reading={{
          label: t(rangeTestText.read),
          title: (index) => t(rangeTestText.rate, { rate: formatRate(rates[index] ?? 0) }),
          values: (index) => [
            { label: t(rangeTestText.smoothed), className: styles.loss ?? '', value: formatLoss(smoothed[index] ?? 0) },
            { label: t(rangeTestText.raw), className: '', value: formatLoss(losses[index] ?? 0) },
          ],
        }}
      />
    </div>
  )
}

/** 1e−5, 0.01, 10. */
const shortRate = (rate: number): string => (rate < 0.01 ? rate.toExponential().replace('-', '−') : String(rate))

/** Whether it has been so for a while. */
function useLater(isSo: boolean): boolean {
  const [late, setLate] = useState(false)
  if (!isSo && late) setLate(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [isSo])
  return late
}

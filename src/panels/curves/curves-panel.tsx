import { Spline } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { Check } from '../../controls/check.tsx'
import { deferred } from '../../controls/deferred.tsx'
import { Disclosure } from '../../controls/disclosure.tsx'
import { Formula } from '../../controls/formula.tsx'
import { Segments } from '../../controls/segments.tsx'
import { Slider } from '../../controls/slider.tsx'
import { curves, type CurveId } from '../../experiment/curves.ts'
import { viewSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { LineChart, type Series } from '../../plots/line-chart.tsx'
import { smooth } from '../../plots/smooth.ts'
import { setView } from '../../state/edits.ts'
import { useExperiment, usePreparedData, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import styles from './curves-panel.module.css'
import { curveKinds } from './read-outs.ts'
import { curvesText } from './text.ts'
import { useMarks } from './use-marks.ts'

const TimeSlider = deferred(() => import('./time-slider.tsx').then((module) => module.TimeSlider))

/** Loss, accuracy or learning rate over the epochs; where the best epoch was, and where the run ended. */
export function CurvesPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const history = useWorkspaceState((state) => state.history)
  const { logLoss, curve, smoothing } = useExperiment((experiment) => experiment.view)
  const isRegression = usePreparedData().dataset.task === 'regression'
  const marks = useMarks()
  const refuse = (id: CurveId) => (isRegression && id === 'accuracy' ? curvesText.noAccuracy : undefined)
  // Another dataset may have no accuracy: what is drawn then is the loss.
  const shown = refuse(curve) ? 'loss' : curve
  const kind = curveKinds[shown]
  const log = kind.hasLog && logLoss

  const branch = useWorkspaceState((state) => state.branch)
  const ghost = useMemo(() => {
    const { from, before } = branch ?? { from: null, before: [] }
    const rows = from === null ? [] : before.filter(({ epoch }) => epoch >= from)
    if (rows.length < 2) return null
    const x = rows.map(({ epoch }) => epoch)
    const values = smooth(x, rows.map(kind.validation ?? kind.train), smoothing)
    return { label: t(curvesText.before), className: styles[kind.validation ? 'validation' : 'train'] ?? '', x, values }
  }, [branch, kind, smoothing, t])
  const diverged = useWorkspaceState((state) => state.stopped?.kind === 'diverged')
  const nothing = t(diverged ? curvesText.endedBefore : curvesText.empty)
  const last = history.at(-1)
  const hasCurves = last !== undefined && last.epoch > 0
  const { x, series } = useMemo(() => {
    const epochs = history.map((row) => row.epoch)
    const lineOf = (label: string, className: string, of: (row: (typeof history)[number]) => number): Series => {
      const raw = history.map(of)
      return { label, className, values: smooth(epochs, raw, smoothing), raw: smoothing > 0 ? raw : undefined }
    }
    const { train, validation } = kind
    const lines = [lineOf(t(validation ? curvesText.train : curvesText.rate), styles.train ?? '', train)]
    // Behind the line of training.
    if (validation) lines.unshift(lineOf(t(curvesText.validation), styles.validation ?? '', validation))
    return { x: epochs, series: hasCurves ? lines : [] }
  }, [history, kind, smoothing, hasCurves, t])
  const domain = useMemo(
    () => (shown === 'accuracy' ? accuracyDomain(ghost ? [...series, ghost] : series) : undefined),
    [shown, series, ghost],
  )

  const { format } = kind
  const readings = useCallback(
    (index: number) => {
      const row = history[index]
      if (!row) return []
      const lines = series.toReversed().map(({ label, values, raw, className }) => {
        return { label, className, value: format((raw ?? values)[index] as number) }
      })
      const old = ghost && branch?.before.find(({ epoch }) => epoch === row.epoch)
      if (old && row.epoch >= (branch?.from ?? 0)) {
        lines.push({ ...ghost, value: format((kind.validation ?? kind.train)(old)) })
      }
      if (!kind.gap) return lines
      const gap = kind.gap(row)
      return [
        ...lines,
        { label: t(curvesText.gap), className: '', value: `${gap < 0 ? '−' : ''}${format(Math.abs(gap))}` },
      ]
    },
    [history, series, kind, format, ghost, branch, t],
  )
  const epochAt = (index: number) => history[index]?.epoch ?? 0
  const marked = marks.map(({ label, x: epoch }) => t(curvesText.mark, { what: label, epoch: Math.floor(epoch) }))
  const told = last && {
    epoch: last.epoch,
    train: format(kind.train(last)),
    validation: format(kind.validation?.(last) ?? Number.NaN),
    rate: format(kind.train(last)),
  }
  return (
    <section className={styles.panel} aria-label={t(curvesText.title)}>
      <div className={styles.head}>
        <Segments
          label={viewSettings.curve.label}
          options={curves}
          value={shown}
          onChange={(id) => workspace.edit(setView, { curve: id })}
          refuse={refuse}
        />
        {kind.hasLog && (
          <Check
            setting={viewSettings.logLoss}
            checked={logLoss}
            onChange={(checked) => workspace.edit(setView, { logLoss: checked })}
          />
        )}
        <Disclosure
          label={t(viewSettings.smoothing.label)}
          button={<Spline size={15} aria-hidden />}
          buttonClass={`${styles.smooth} ${smoothing > 0 ? styles.on : ''}`}
        >
          {() => (
            <>
              <Slider
                setting={viewSettings.smoothing}
                value={smoothing}
                onChange={(value) => workspace.edit(setView, { smoothing: value })}
                format={(value) => value.toFixed(2)}
              />
              <p className={styles.help}>{t(viewSettings.smoothing.help)}</p>
              <Formula
                lines={[String.raw`s_t = \frac{\sum_{i \le t} \alpha^{\,t-i}\, x_i}{\sum_{i \le t} \alpha^{\,t-i}}`]}
              />
            </>
          )}
        </Disclosure>
      </div>
      <div className={styles.chart}>
        <LineChart
          label={
            hasCurves && told
              ? [
                  t(curvesText[kind.chart], told),
                  ...(marked.length > 0 ? [t(curvesText.marks, { marks: marked.join(', ') })] : []),
                ].join(' ')
              : nothing
          }
          x={x}
          unit={t(curvesText.unit)}
          log={log}
          domain={domain}
          series={series}
          ghost={hasCurves ? ghost : null}
          band={kind.validation !== undefined}
          marks={hasCurves ? marks : []}
          format={kind.tick}
          reading={{
            label: t(curvesText.read),
            title: (index) => t(curvesText.atEpoch, { epoch: epochAt(index) }),
            values: readings,
          }}
        />
        {!hasCurves && <p className={styles.empty}>{nothing}</p>}
      </div>
      <TimeSlider />
    </section>
  )
}

/** From the tenth below the least share to all. */
function accuracyDomain(series: readonly Series[]): readonly [number, number] {
  const least = series
    .flatMap(({ values, raw }) => raw ?? values)
    .reduce((low, value) => (value < low ? value : low), 0.9)
  return [Math.max(0, Math.floor(least * 10 - 1e-9) / 10), 1]
}

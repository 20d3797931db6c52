import { useMemo, useRef } from 'react'
import { Axis } from '../../../plots/axis.tsx'
import { linePath } from '../../../plots/line-path.ts'
import { linearScale, logScale } from '../../../plots/scale.ts'
import { useSize } from '../../../plots/size.ts'
import { spreadApart } from '../../../plots/spread-apart.ts'
import { formatPower } from './power.ts'
import { runningMedian } from './running-median.ts'
import styles from './trace-chart.module.css'

export interface Trace {
  readonly label: string
  /** One for each place on the horizontal axis; what is not positive leaves a gap. */
  readonly values: readonly number[]
}

interface TraceChartProps {
  /** What a screen reader is told. */
  readonly label: string
  readonly x: readonly number[]
  /** What is counted on the horizontal axis. */
  readonly unit: string
  /** The darker a line, the nearer it is to the first. */
  readonly traces: readonly Trace[]
  /** A value to compare with. */
  readonly guide?: { readonly at: number; readonly label: string }
  /** A place that is looked at again. */
  readonly mark: number | null
}

const margin = { top: 10, right: 62, bottom: 22, left: 52 }
/** Fewest pixels between the names of two lines. */
const gap = 15
/** How lines differ, colour aside. */
const dashes = ['none', '7 3', '2 3', '9 3 2 3', '5 2', '1 4']

/** Observations before and after one that it is smoothed with: single batches differ. */
const reach = 4

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value)

/** Lines of positive numbers of very different orders, named at their ends. */
export function TraceChart({ label, x, unit, traces, guide, mark }: TraceChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const right = Math.max(margin.left + 1, width - margin.right)
  const bottom = Math.max(margin.top + 1, height - margin.bottom)
  const { across, up, paths, ends } = useMemo(() => {
    const values = [...traces.flatMap((trace) => trace.values), guide?.at ?? Number.NaN].filter(isPositive)
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = values.reduce((a, b) => Math.max(a, b), 0)
    const [first = 0, last = 1] = [x[0], x.at(-1)]
    const horizontal = linearScale([first, Math.max(last, first + 1)], [margin.left, right])
    const vertical = logScale(high > 0 ? [low * 0.6, Math.max(high, low * 10) * 1.4] : [0.01, 1], [bottom, margin.top])
    const lineOf = (own: readonly number[]) =>
      own.map((value, i) => [horizontal(x[i] ?? 0), isPositive(value) ? vertical(value) : Number.NaN] as const)
    const lines = traces.map((trace) => ({
      raw: lineOf(trace.values),
      smooth: lineOf(runningMedian(trace.values, reach)),
    }))
    return {
      across: horizontal,
      up: vertical,
      paths: lines.map(({ raw, smooth }) => ({ raw: linePath(raw), smooth: linePath(smooth) })),
      ends: spreadApart(
        lines.map(({ smooth }) => smooth.findLast(([, y]) => Number.isFinite(y))?.[1] ?? Number.NaN),
        gap,
        [margin.top, bottom],
      ),
    }
  }, [traces, x, guide, right, bottom])
  return (
    <div ref={box} className={styles.box}>
      {width > 0 && (
        <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
          <Axis
            scale={up}
            side="left"
            reach={right - margin.left}
            at={margin.left}
            ticks={up.ticks(5)}
            format={formatPower}
          />
          <Axis
            scale={across}
            side="bottom"
            reach={0}
            at={bottom}
            ticks={across.ticks(Math.max(3, Math.floor((right - margin.left) / 60))).filter(Number.isInteger)}
            format={(value) => value.toLocaleString('en', { notation: 'compact' })}
          />
          <text className={styles.unit} x={right + 6} y={bottom + 15} aria-hidden>
            {unit}
          </text>
          {guide && <line className={styles.guide} x1={margin.left} x2={right} y1={up(guide.at)} y2={up(guide.at)} />}
          {mark !== null && (
            <line className={styles.mark} x1={across(mark)} x2={across(mark)} y1={margin.top} y2={bottom} />
          )}
          {traces.map((trace, k) => (
            <g
              key={trace.label}
              className={styles.trace}
              style={{ '--part': traces.length < 2 ? 1 : k / (traces.length - 1) } as React.CSSProperties}
            >
              <path className={styles.raw} d={paths[k]?.raw} />
              <path className={styles.line} strokeDasharray={dashes[k % dashes.length]} d={paths[k]?.smooth} />
              {Number.isFinite(ends[k]) && (
                <text className={styles.end} x={right + 6} y={ends[k]} dy="0.32em">
                  {trace.label}
                </text>
              )}
            </g>
          ))}
          {guide && (
            <text
              className={styles.guideName}
              x={margin.left + 4}
              y={up(guide.at) + (up(guide.at) + 14 < bottom ? 13 : -5)}
            >
              {guide.label}
            </text>
          )}
        </svg>
      )}
    </div>
  )
}

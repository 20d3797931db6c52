import { useId, useMemo, useRef } from 'react'
import { Axis } from './axis.tsx'
import styles from './line-chart.module.css'
import { linePath } from './line-path.ts'
import { linearScale, logScale, roundDomain } from './scale.ts'
import { useSize } from './size.ts'

export interface Series {
  readonly label: string
  readonly className: string
  /** As many as there are places on the horizontal axis. */
  readonly values: readonly number[]
}

export interface ChartMark {
  readonly x: number
  readonly label: string
}

interface LineChartProps {
  /** What a screen reader is told. */
  readonly label: string
  readonly x: readonly number[]
  readonly series: readonly Series[]
  readonly log: boolean
  readonly mark?: ChartMark | undefined
  readonly format: (value: number) => string
}

const margin = { top: 12, right: 76, bottom: 22, left: 44 }
/** Fewest pixels between the labels of two line ends. */
const labelGap = 14

/** Some lines over one axis, named at their ends; one place can be marked. */
export function LineChart({ label, x, series, log, mark, format }: LineChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const clip = useId()
  const right = Math.max(margin.left + 1, width - margin.right)
  const bottom = Math.max(margin.top + 1, height - margin.bottom)

  const drawn = useMemo(() => {
    const values = series.flatMap((one) => one.values).filter((value) => Number.isFinite(value) && (!log || value > 0))
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const known = values.length > 0
    const across = linearScale([0, Math.max(1, x.at(-1) ?? 0)], [margin.left, right])
    const range = [bottom, margin.top] as const
    const up = log
      ? logScale(known ? [low * 0.9, Math.max(high, low * 2) * 1.1] : [0.01, 1], range)
      : linearScale(roundDomain(known ? [Math.min(0, low), high > low ? high * 1.05 : low + 1] : [0, 1]), range)
    const level = (value: number) => up(log && value <= 0 ? up.domain[0] : value)
    return {
      across,
      up,
      ticks: up.ticks(5),
      paths: series.map((one) => linePath(one.values.map((value, i) => [across(x[i] ?? 0), level(value)]))),
      ends: spread(series.map((one) => up(one.values.at(-1) ?? Number.NaN))),
    }
  }, [x, series, log, right, bottom])

  return (
    <div ref={box} className={styles.box}>
      {width > 0 && (
        <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
          <clipPath id={clip}>
            <rect x={margin.left} y={0} width={right - margin.left} height={bottom + 2} />
          </clipPath>
          <Axis
            scale={drawn.up}
            side="left"
            reach={right - margin.left}
            at={margin.left}
            ticks={drawn.ticks}
            format={format}
          />
          <Axis
            scale={drawn.across}
            side="bottom"
            reach={0}
            at={bottom}
            ticks={drawn.across.ticks(5).filter(Number.isInteger)}
            format={shortCount}
          />
          {mark && (
            <g className={styles.mark} transform={`translate(${drawn.across(mark.x)} 0)`}>
              <line y1={margin.top} y2={bottom} />
              <text
                y={margin.top + 8}
                x={drawn.across(mark.x) > (margin.left + right) / 2 ? -6 : 6}
                textAnchor={drawn.across(mark.x) > (margin.left + right) / 2 ? 'end' : 'start'}
              >
                {mark.label}
              </text>
            </g>
          )}
          <g clipPath={`url(#${clip})`}>
            {series.map((one, i) => (
              <path key={one.className} className={`${styles.line} ${one.className}`} d={drawn.paths[i]} />
            ))}
          </g>
          {series.map((one, i) => {
            const y = drawn.ends[i]
            return y === undefined || Number.isNaN(y) ? null : (
              <text key={one.className} className={`${styles.end} ${one.className}`} x={right + 6} y={y} dy="0.32em">
                {one.label}
              </text>
            )
          })}
        </svg>
      )}
    </div>
  )
}

/** 12, 340, 5k, 2M. */
function shortCount(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`
  return value >= 10_000 ? `${value / 1000}k` : String(value)
}

/** Pushes two labels apart where they would overlap. */
function spread(places: readonly number[]): readonly number[] {
  const [a, b] = places
  if (a === undefined || b === undefined || Math.abs(a - b) >= labelGap) return places
  const middle = (a + b) / 2
  const half = (labelGap / 2) * (a <= b ? 1 : -1)
  return [middle - half, middle + half]
}

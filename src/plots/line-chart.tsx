import { useId, useMemo, useRef, useState } from 'react'
import { Axis } from './axis.tsx'
import { ChartReader, type Reading } from './chart-reader.tsx'
import styles from './line-chart.module.css'
import { linePath, reversePath } from './line-path.ts'
import { linearScale, logScale, roundDomain } from './scale.ts'
import { useSize } from './size.ts'
import { spreadApart } from './spread-apart.ts'

export interface Series {
  /** At its end; none has no place there. */
  readonly label: string
  readonly className: string
  /** As many as there are places on the horizontal axis. */
  readonly values: readonly number[]
  /** What was smoothed to `values`: drawn faintly behind them. */
  readonly raw?: readonly number[] | undefined
}

/** A line of before, by its own places. */
export interface Ghost {
  readonly label: string
  readonly className: string
  readonly x: readonly number[]
  readonly values: readonly number[]
}

export interface ChartMark {
  readonly x: number
  readonly label: string
  readonly kind: 'best' | 'stopped' | 'failed' | 'now'
}

interface LineChartProps {
  /** What a screen reader is told. */
  readonly label: string
  readonly x: readonly number[]
  /** What the horizontal axis counts. */
  readonly unit?: string
  readonly series: readonly Series[]
  /** Drawn faintly behind the lines. */
  readonly ghost?: Ghost | null
  readonly log: boolean
  /** What the vertical axis reaches over, at least; by default from 0 to the greatest value. */
  readonly domain?: readonly [low: number, high: number] | undefined
  /** Whether what lies between the first two lines is shaded. */
  readonly band: boolean
  readonly marks: readonly ChartMark[]
  readonly format: (value: number) => string
  /** Where the horizontal axis is logarithmic: how a number of it is written. */
  readonly along?: (value: number) => string
  readonly reading: Reading
}

const margin = { top: 12, right: 76, bottom: 22, left: 44 }
/** Fewest pixels between the labels of two line ends. */
const labelGap = 14

/** Some lines over one axis, named at their ends; places can be marked, and any one read. */
export function LineChart({
  label,
  x,
  unit,
  series,
  ghost,
  log,
  domain,
  band,
  marks,
  format,
  along,
  reading,
}: LineChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const clip = useId()
  const [read, setRead] = useState<number | null>(null)
  const right = Math.max(margin.left + 1, width - (series[0]?.label === '' ? margin.top : margin.right))
  const bottom = Math.max(margin.top + 1, height - margin.bottom)
  const places = [x.at(-1) ?? 1, ghost?.x.at(-1) ?? 0, ...marks.map((mark) => mark.x)].filter(
    (place) => !along || place > 0,
  )
  const start = along ? Math.min(x[0] ?? 1, ...places) : 0
  const end = Math.max(along ? 0 : 1, ...places)

  const drawn = useMemo(() => {
    const known = [...series, ...(ghost ? [{ values: ghost.values, raw: undefined }] : [])]
      .flatMap(({ values, raw }) => values.concat(raw ?? []))
      .filter((value) => isDrawn(value, log))
    const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const across = (along ? logScale : linearScale)([start, end], [margin.left, right])
    const range = [bottom, margin.top] as const
    const up = log
      ? logScale(known.length > 0 ? logDomain(low, high) : [0.01, 1], range)
      : linearScale(domain ?? roundDomain(known.length > 0 ? upFromZero(low, high) : [0, 1]), range)
    const level = (value: number) => up(log && value <= 0 ? up.domain[0] : value)
    const pathOf = (values: readonly number[], at = x) =>
      linePath(values.map((value, i) => [across(at[i] ?? 0), level(value)]))
    const paths = series.map(({ values, raw }) => ({ line: pathOf(values), raw: raw && pathOf(raw) }))
    const [first, second] = paths
    return {
      across,
      up,
      level,
      ticks: up.ticks(5),
      paths,
      ghost: ghost && {
        path: pathOf(ghost.values, ghost.x),
        at: [across(ghost.x.at(-1) ?? 0), level(ghost.values.findLast(Number.isFinite) ?? 0)] as const,
      },
      band: band && first && second ? bandOf(first.line, second.line) : null,
      ends: spreadApart(
        series.map(({ values }) => level(values.findLast(Number.isFinite) ?? Number.NaN)),
        labelGap,
        [margin.top, bottom - 4],
      ),
    }
  }, [x, series, ghost, log, domain, band, right, bottom, along, start, end])

  const { across } = drawn
  const middle = (margin.left + right) / 2
  const index = read === null || x.length === 0 ? null : nearest(x, read)
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
            ticks={series.length > 0 ? drawn.ticks : []}
            format={format}
          />
          <Axis
            scale={across}
            side="bottom"
            reach={0}
            at={bottom}
            ticks={series.length > 0 ? across.ticks(5).filter(along ? Boolean : Number.isInteger) : []}
            format={along ?? shortCount}
          />
          {unit !== undefined && series.length > 0 && (
            <text className={styles.unit} x={right + margin.right} y={bottom + 15} textAnchor="end">
              {unit}
            </text>
          )}
          <g clipPath={`url(#${clip})`}>
            {drawn.ghost && <path className={`${styles.ghost} ${ghost?.className}`} d={drawn.ghost.path} />}
            {drawn.band && <path className={`${styles.band} ${series[0]?.className}`} d={drawn.band} />}
            {series.map((one, i) => (
              <g key={one.className} className={one.className}>
                {one.raw && <path className={styles.raw} d={drawn.paths[i]?.raw} />}
                <path className={styles.line} d={drawn.paths[i]?.line} />
              </g>
            ))}
          </g>
          {drawn.ghost && (
            <text className={styles.ghostName} x={drawn.ghost.at[0]} y={drawn.ghost.at[1] - 6} textAnchor="end">
              {ghost?.label}
            </text>
          )}
          {marks.map((mark, row) => {
            const isLate = across(mark.x) > middle
            return (
              <g key={mark.kind} className={styles[mark.kind]} transform={`translate(${across(mark.x)} 0)`}>
                <line y1={margin.top} y2={bottom} />
                <text y={margin.top + 8 + row * labelGap} x={isLate ? -6 : 6} textAnchor={isLate ? 'end' : 'start'}>
                  {mark.label}
                </text>
              </g>
            )
          })}
          {series.map((one, i) => {
            const y = drawn.ends[i]
            return y === undefined || Number.isNaN(y) ? null : (
              <text key={one.className} className={`${styles.end} ${one.className}`} x={right + 6} y={y} dy="0.32em">
                {one.label}
              </text>
            )
          })}
          {index !== null && (
            <g className={styles.reader} transform={`translate(${across(x[index] ?? 0)} 0)`}>
              <line y1={margin.top} y2={bottom} />
              {series
                .map(({ className, values, raw }) => ({ className, value: (raw ?? values)[index] ?? Number.NaN }))
                .filter(({ value }) => Number.isFinite(value))
                .map(({ className, value }) => (
                  <circle key={className} className={className} cy={drawn.level(value)} r={4.5} />
                ))}
            </g>
          )}
        </svg>
      )}
      {series.length > 0 && (
        <ChartReader
          x={x}
          index={index}
          area={{ left: margin.left, top: margin.top, width: right - margin.left, height: bottom - margin.top }}
          across={across}
          reading={reading}
          onRead={setRead}
        />
      )}
    </div>
  )
}

const isDrawn = (value: number, log: boolean): boolean => Number.isFinite(value) && (!log || value > 0)

const upFromZero = (low: number, high: number): readonly [number, number] => [
  Math.min(0, low),
  high > low ? high * 1.05 : low + Math.abs(low || 1),
]

/** Losses that hardly differ stand in the middle: half as much again from bottom to top, at least. */
function logDomain(low: number, high: number): readonly [number, number] {
  const middle = Math.sqrt(low * high)
  const half = Math.sqrt(Math.max(high / low, 1.5)) * 1.1
  return [middle / half, middle * half]
}

/** What lies between two lines; nothing where one of them has gaps. */
const bandOf = (a: string, b: string): string | null =>
  a.lastIndexOf('M') === 0 && b.lastIndexOf('M') === 0 ? `${a}L${reversePath(b)}Z` : null

/** The place of the number nearest to another one, of numbers in ascending order. */
function nearest(x: readonly number[], value: number): number {
  const above = x.findIndex((one) => one >= value)
  if (above < 0) return x.length - 1
  return above > 0 && value - (x[above - 1] as number) < (x[above] as number) - value ? above - 1 : above
}

/** 12, 340, 5k, 2M. */
function shortCount(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`
  return value >= 10_000 ? `${value / 1000}k` : String(value)
}

import { bin } from 'd3-array'
import { useText } from '../../../i18n/react.ts'
import { threeDecimals } from './number.tsx'
import { liveText } from './text.ts'
import styles from './spread-plot.module.css'

const [width, height] = [168, 44]
const bars = 20

interface SpreadPlotProps {
  /** Activations of some samples, one at least. */
  readonly values: Float32Array
  /** That of the point on its way. */
  readonly at: number | null
}

/** How often a unit says what: its activations over the training samples. */
export function SpreadPlot({ values, at }: SpreadPlotProps) {
  const t = useText()
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const reach: [number, number] = high > low ? [low, high] : [low - 0.5, low + 0.5]
  const step = (reach[1] - reach[0]) / bars
  const edges = Array.from({ length: bars - 1 }, (_, i) => reach[0] + (i + 1) * step)
  const counts = bin<number, number>()
    .domain(reach)
    .thresholds(edges)(Array.from(values))
    .map((group) => group.length)
  const tallest = Math.max(1, ...counts)
  const x = (value: number) => ((value - reach[0]) / (reach[1] - reach[0])) * width
  const label = t(liveText.spread, { count: values.length, low: threeDecimals(low), high: threeDecimals(high) })
  return (
    <figure className={styles.figure}>
      <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {counts.map((count, i) => (
          <rect
            key={i}
            className={styles.bar}
            x={(i * width) / bars + 0.5}
            width={width / bars - 1}
            y={height - (count / tallest) * (height - 4)}
            height={(count / tallest) * (height - 4)}
          />
        ))}
        {at !== null && at >= reach[0] && at <= reach[1] && (
          <line className={styles.at} x1={x(at)} x2={x(at)} y1={0} y2={height} />
        )}
      </svg>
      <figcaption className={styles.ends} aria-hidden>
        <span>{threeDecimals(low)}</span>
        <span className={styles.of}>{t(liveText.spreadOf)}</span>
        <span>{threeDecimals(high)}</span>
      </figcaption>
    </figure>
  )
}

import { useRef } from 'react'
import { useText } from '../../../i18n/react.ts'
import { Axis } from '../../../plots/axis.tsx'
import { linearScale, roundDomain } from '../../../plots/scale.ts'
import { useSize } from '../../../plots/size.ts'
import { formatSigned } from '../../number-format.ts'
import shared from '../parts.module.css'
import styles from './plot.module.css'
import type { Bar } from './regression.ts'
import { viewsText } from '../text.ts'
import { evaluationText } from './text.ts'

interface ResidualHistogramProps {
  readonly bars: readonly Bar[]
  /** Samples in all. */
  readonly count: number
}

const margin = { top: 8, right: 10, bottom: 36, left: 52 }

/** How many samples miss their target by how much. */
export function ResidualHistogram({ bars, count }: ResidualHistogramProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const [low, high] = [bars[0]?.low ?? -1, bars.at(-1)?.high ?? 1]
  const tallest = bars.reduce<Bar | undefined>((most, bar) => (most && most.count >= bar.count ? most : bar), undefined)
  const across = linearScale([low, high], [margin.left, Math.max(margin.left + 1, width - margin.right)])
  const up = linearScale(roundDomain([0, Math.max(1, tallest?.count ?? 0)]), [
    Math.max(margin.top + 1, height - margin.bottom),
    margin.top,
  ])
  return (
    <>
      <div ref={box} className={styles.box}>
        {width > 0 && (
          <svg
            className={styles.layer}
            width={width}
            height={height}
            role="img"
            aria-label={t(evaluationText.histogramChart, {
              count,
              most: tallest?.count ?? 0,
              low: formatSigned(tallest?.low ?? 0),
              high: formatSigned(tallest?.high ?? 0),
            })}
          >
            <Axis
              scale={up}
              side="left"
              reach={across(high) - margin.left}
              at={margin.left}
              ticks={up.ticks(4).filter(Number.isInteger)}
              format={String}
            />
            <Axis
              scale={across}
              side="bottom"
              reach={0}
              at={height - margin.bottom}
              ticks={across.ticks(5)}
              format={(value) => formatSigned(value)}
            />
            {bars.map((bar) => (
              <rect
                key={bar.low}
                className={styles.bar}
                x={across(bar.low) + 0.5}
                y={up(bar.count)}
                width={Math.max(0, across(bar.high) - across(bar.low) - 1)}
                height={up(0) - up(bar.count)}
              />
            ))}
            {low < 0 && high > 0 && (
              <line className={styles.zero} x1={across(0)} x2={across(0)} y1={margin.top} y2={up(0)} />
            )}
            <text className={styles.name} x={(margin.left + width - margin.right) / 2} y={height - 4}>
              {t(evaluationText.residual)}
            </text>
            <text className={styles.name} transform={`translate(11 ${(up(0) + margin.top) / 2}) rotate(-90)`}>
              {t(evaluationText.support)}
            </text>
          </svg>
        )}
      </div>
      <details className={shared.details}>
        <summary>{t(viewsText.asTable)}</summary>
        <table className={shared.table} aria-label={t(evaluationText.histogram)}>
          <thead>
            <tr>
              {(['from', 'to', 'support'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(evaluationText[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.low}>
                <th scope="row">{formatSigned(bar.low)}</th>
                <td>{formatSigned(bar.high)}</td>
                <td>{bar.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

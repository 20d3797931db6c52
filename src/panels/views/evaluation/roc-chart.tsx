import { useRef } from 'react'
import { useText } from '../../../i18n/react.ts'
import type { Text } from '../../../lib/text.ts'
import { Axis } from '../../../plots/axis.tsx'
import { linePath } from '../../../plots/line-path.ts'
import { linearScale } from '../../../plots/scale.ts'
import { useSize } from '../../../plots/size.ts'
import { formatSigned } from '../../number-format.ts'
import styles from './roc-chart.module.css'
import shared from '../parts.module.css'
import { rocAt, type RocCurve } from './roc.ts'
import { viewsText } from '../text.ts'
import { evaluationText } from './text.ts'

interface RocChartProps {
  readonly curves: readonly { readonly of: number; readonly curve: RocCurve | null }[]
  readonly classes: readonly Text[]
  /** Where the decision falls, and between what it can be moved; null where the largest output decides. */
  readonly threshold: { readonly at: number; readonly low: number; readonly high: number } | null
}

const margin = { top: 8, right: 10, bottom: 36, left: 56 }
const ticks = [0, 0.25, 0.5, 0.75, 1]
/** How lines of classes differ, colour aside. */
const dashes = ['none', '7 3', '2 3', '9 3 2 3', '5 2', '1 4']

/** One line for each curve over the diagonal of guessing, and the point that is decided at. */
export function RocChart({ curves, classes, threshold }: RocChartProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const drawn = curves.filter((one): one is { of: number; curve: RocCurve } => one.curve !== null)
  const across = linearScale([0, 1], [margin.left, Math.max(margin.left + 1, width - margin.right)])
  const up = linearScale([0, 1], [Math.max(margin.top + 1, height - margin.bottom), margin.top])
  const only = threshold ? drawn[0] : undefined
  const point = only && threshold && rocAt(only.curve, threshold.at)
  const areaOf = (curve: RocCurve) => t(evaluationText.area, { area: curve.area.toFixed(3) })
  const nameOf = (k: number) => (classes[k] ? t(classes[k]) : '')
  const pointText =
    point &&
    threshold &&
    t(evaluationText.rocPoint, {
      threshold: formatSigned(threshold.at),
      hits: point.truePositives.toFixed(3),
      alarms: point.falsePositives.toFixed(3),
    })
  if (drawn.length === 0) return <p className={shared.note}>{t(evaluationText.rocOneClass)}</p>
  const areas = drawn.map(({ of, curve }) => (threshold ? areaOf(curve) : `${nameOf(of)}: ${areaOf(curve)}`)).join(', ')
  return (
    <>
      <div className={styles.side}>
        <div ref={box} className={styles.box}>
          {width > 0 && (
            <svg
              className={styles.chart}
              width={width}
              height={height}
              role="img"
              aria-label={`${t(evaluationText.rocChart, { areas })} ${pointText ?? ''}`}
            >
              <Axis scale={up} side="left" reach={across(1) - across(0)} at={across(0)} ticks={ticks} format={String} />
              <Axis scale={across} side="bottom" reach={up(0) - up(1)} at={up(0)} ticks={ticks} format={String} />
              <path
                className={styles.guess}
                d={linePath([
                  [across(0), up(0)],
                  [across(1), up(1)],
                ])}
              />
              {drawn.map(({ of, curve }) => (
                <path
                  key={of}
                  className={`${styles.line} ${threshold ? '' : styles[`class${of}`]}`}
                  strokeDasharray={threshold ? 'none' : dashes[of]}
                  d={linePath(corners(curve).map(([x, y]) => [across(x), up(y)]))}
                />
              ))}
              {point && (
                <circle className={styles.dot} cx={across(point.falsePositives)} cy={up(point.truePositives)} r={6} />
              )}
              {only && (
                <text className={styles.area} x={across(0.95)} y={up(0.08)}>
                  {areaOf(only.curve)}
                </text>
              )}
              <text className={styles.name} x={(across(0) + across(1)) / 2} y={height - 4}>
                {t(evaluationText.falsePositives)}
              </text>
              <text className={styles.name} transform={`translate(11 ${(up(0) + up(1)) / 2}) rotate(-90)`}>
                {t(evaluationText.truePositives)}
              </text>
            </svg>
          )}
        </div>
        <ul className={styles.legend}>
          {!threshold &&
            curves.map(({ of, curve }) => (
              <li key={of} className={styles.class}>
                <svg width={26} height={10} aria-hidden>
                  <line
                    className={`${styles.line} ${styles[`class${of}`]}`}
                    strokeDasharray={dashes[of]}
                    x2={26}
                    y1={5}
                    y2={5}
                  />
                </svg>
                <span>{nameOf(of)}</span>
                <b>{curve ? areaOf(curve) : t(evaluationText.area, { area: '—' })}</b>
              </li>
            ))}
          {pointText && (
            <li>
              <svg width={14} height={14} aria-hidden>
                <circle className={styles.dot} cx={7} cy={7} r={5} />
              </svg>
              {pointText}
            </li>
          )}
        </ul>
      </div>
      {only && threshold && (
        <details className={shared.details}>
          <summary>{t(viewsText.asTable)}</summary>
          <table className={shared.table} aria-label={t(evaluationText.roc)}>
            <thead>
              <tr>
                {(['threshold', 'truePositives', 'falsePositives'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(evaluationText[column])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 11 }, (_, i) => threshold.low + ((threshold.high - threshold.low) * i) / 10).map(
                (at) => {
                  const there = rocAt(only.curve, at)
                  return (
                    <tr key={at}>
                      <th scope="row">{formatSigned(at)}</th>
                      <td>{there.truePositives.toFixed(3)}</td>
                      <td>{there.falsePositives.toFixed(3)}</td>
                    </tr>
                  )
                },
              )}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

/** The places where a curve turns: a step of a thousand samples is one line. */
function corners({ points }: RocCurve): (readonly [x: number, y: number])[] {
  const places = points.map(({ falsePositives, truePositives }) => [falsePositives, truePositives] as const)
  return places.filter(([x, y], i) => {
    const [before, after] = [places[i - 1], places[i + 1]]
    if (!before || !after) return true
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y))
  })
}

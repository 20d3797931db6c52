import styles from './axis.module.css'
import type { Scale } from './scale.ts'

interface AxisProps {
  readonly scale: Scale
  /** Where the axis stands: at the bottom edge or the left edge of the picture. */
  readonly side: 'bottom' | 'left'
  /** Pixels across the other direction, where grid lines reach; 0 for none. */
  readonly reach: number
  /** Position of the axis in the other direction. */
  readonly at: number
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
}

/** Tick labels beside a picture and, where asked for, fine lines across it. */
export function Axis({ scale, side, reach, at, ticks, format }: AxisProps) {
  const isBottom = side === 'bottom'
  return (
    <g className={styles.axis} aria-hidden>
      {ticks.map((tick) => {
        const place = scale(tick)
        return (
          <g key={tick} transform={isBottom ? `translate(${place} ${at})` : `translate(${at} ${place})`}>
            {reach > 0 && <line className={styles.grid} x2={isBottom ? 0 : reach} y2={isBottom ? -reach : 0} />}
            <text
              x={isBottom ? 0 : -7}
              y={isBottom ? 15 : 0}
              dy={isBottom ? 0 : '0.32em'}
              textAnchor={isBottom ? 'middle' : 'end'}
            >
              {format(tick)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

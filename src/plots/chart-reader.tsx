import { pointerPlace } from './pointer.ts'
import type { Scale } from './scale.ts'
import styles from './chart-reader.module.css'

/** What pointer and arrow keys read. */
export interface Reading {
  /** The name of the control. */
  readonly label: string
  /** What is said of one place, by its index. */
  readonly title: (index: number) => string
  readonly values: (
    index: number,
  ) => readonly { readonly label: string; readonly className: string; readonly value: string }[]
}

interface ChartReaderProps {
  readonly x: readonly number[]
  /** The place that is read. */
  readonly index: number | null
  /** Of the lines, in pixels. */
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly across: Scale
  readonly reading: Reading
  /** The number on the axis to read at; null for none. */
  readonly onRead: (x: number | null) => void
}

/** Reads lines at one place: the pointer's, or that of the arrow keys. */
export function ChartReader({ x, index, area, across, reading, onRead }: ChartReaderProps) {
  const last = x.length - 1
  const shown = index ?? last
  const byPointer = (event: React.PointerEvent<HTMLElement>) =>
    onRead(across.invert(area.left + pointerPlace(event, event.currentTarget)[0]))
  const byKey = (event: React.KeyboardEvent) => {
    const to = { Home: 0, End: last, ...stepsOf(event, shown, index === null) }[event.key]
    if (event.key === 'Escape' && index !== null) {
      event.preventDefault()
      onRead(null)
    }
    if (to === undefined) return
    event.preventDefault()
    onRead(x[Math.max(0, Math.min(last, to))] ?? null)
  }
  const isLate = index !== null && across(x[index] ?? 0) > area.left + area.width / 2
  return (
    <>
      <div
        className={styles.reader}
        style={area}
        role="slider"
        tabIndex={0}
        aria-label={reading.label}
        aria-valuemin={x[0]}
        aria-valuemax={x[last]}
        aria-valuenow={x[shown]}
        aria-valuetext={say(reading, shown)}
        onPointerMove={byPointer}
        onPointerDown={byPointer}
        onPointerLeave={(event) => event.pointerType === 'mouse' && onRead(null)}
        onKeyDown={byKey}
        onBlur={() => onRead(null)}
      />
      {index !== null && (
        <div
          className={styles.card}
          aria-hidden
          style={{
            top: area.top,
            ...(isLate
              ? { right: `calc(100% - ${across(x[index] ?? 0) - 10}px)` }
              : { left: across(x[index] ?? 0) + 10 }),
          }}
        >
          <span>{reading.title(index)}</span>
          {reading.values(index).map(({ label, className, value }) => (
            <span key={label} className={styles.value}>
              <i className={className} />
              {label} <b>{value}</b>
            </span>
          ))}
        </div>
      )}
    </>
  )
}

const say = ({ title, values }: Reading, index: number): string =>
  `${title(index)}: ${values(index)
    .map(({ label, value }) => `${label} ${value}`)
    .join(', ')}`

/** Where arrow keys lead; the first press reads where they stand. */
function stepsOf({ shiftKey }: React.KeyboardEvent, from: number, isFirst: boolean): Record<string, number> {
  const by = isFirst ? 0 : shiftKey ? 10 : 1
  return { ArrowLeft: from - by, ArrowDown: from - by, ArrowRight: from + by, ArrowUp: from + by }
}

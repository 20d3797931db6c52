import { useEffect, useState } from 'react'
import type { PreparedData } from '../../data/prepare.ts'
import type { ColumnId } from '../../data/features/item.ts'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import { useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { Area } from './frame-area.ts'
import styles from './probe.module.css'

/** A place on the plane, in the units of its axes. */
export interface ProbePlace {
  readonly x: number
  readonly y: number
}

interface ProbeProps {
  readonly place: ProbePlace
  readonly data: PreparedData
  readonly plane: readonly ColumnId[]
  readonly area: Area
  /** The output beyond which it is the second of two classes. */
  readonly boundary: number
}

/** Half of the widest card, in pixels. */
const cardReach = 84

const round = (value: number): string =>
  (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)).replace('-', '−')

/** What the network, as it is now, says of one place. Asked of the run itself, not read off the picture. */
export function Probe({ place, data, plane, area, boundary }: ProbeProps) {
  const t = useText()
  const workspace = useWorkspace()
  const scalars = useWorkspaceState((state) => state.scalars)
  const playing = useWorkspaceState((state) => state.playing)
  const [prediction, setPrediction] = useState<readonly number[] | null>(null)
  const { dataset } = data
  useEffect(() => {
    void scalars
    const row = Array.from(data.means)
    for (const [axis, id] of plane.entries()) {
      row[dataset.columns.findIndex((column) => column.id === id)] = axis === 0 ? place.x : place.y
    }
    let wanted = true
    workspace.predict([row]).then(
      ([first]) => wanted && first && setPrediction(first),
      // A run that ended meanwhile has no answer; the next one will.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [workspace, place, data, dataset, plane, scalars])

  const isCurve = plane.length === 1
  const left = area.x(place.x)
  const top = isCurve && prediction ? area.y(prediction[0] ?? 0) : area.y(place.y)
  // Above the ring, or below where there is no room; never beyond the picture's sides.
  const middle = Math.min(Math.max(left, area.left + cardReach), area.left + area.width - cardReach)
  const isBelow = top < area.top + 70
  return (
    <>
      <span className={styles.ring} style={{ left, top }} />
      <output
        className={`${styles.card} ${isBelow ? styles.below : ''}`}
        style={{ left: middle, top }}
        // Numbers that change ten times a second are not read aloud.
        aria-live={playing ? 'off' : 'polite'}
      >
        <span>{isCurve ? `x = ${round(place.x)}` : `x = (${round(place.x)}, ${round(place.y)})`}</span>
        {prediction && <b>{verdict()}</b>}
      </output>
    </>
  )

  function verdict(): string {
    const [first = 0] = prediction ?? []
    if (dataset.task === 'regression') return `ŷ = ${round(first)}`
    if (dataset.task === 'binary')
      return `ŷ = ${first.toFixed(3).replace('-', '−')} → ${t(dataset.classes[first > boundary ? 1 : 0] as Text)}`
    const best = (prediction ?? []).reduce((at, value, k, all) => (value > (all[at] as number) ? k : at), 0)
    return `${t(dataset.classes[best] as Text)} ${(prediction?.[best] ?? 0).toFixed(3)}`
  }
}

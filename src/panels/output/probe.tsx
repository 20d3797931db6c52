import { useEffect, useState } from 'react'
import type { Dataset } from '../../data/datasets/item.ts'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import type { ProbePlace } from '../../state/probe.ts'
import { useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { Area } from './frame-area.ts'
import styles from './probe.module.css'

interface ProbeProps {
  readonly place: ProbePlace
  /** The point there, in the columns of the dataset. */
  readonly row: readonly number[]
  readonly dataset: Dataset
  readonly isCurve: boolean
  readonly area: Area
  /** The output beyond which it is the second of two classes. */
  readonly boundary: number
}

/** Half of the widest card, in pixels. */
const cardReach = 84

const round = (value: number): string =>
  (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)).replace('-', '−')

/** What the network, as it is now, says of one place. Asked of the run itself, not read off the picture. */
export function Probe({ place, row, dataset, isCurve, area, boundary }: ProbeProps) {
  const t = useText()
  const workspace = useWorkspace()
  const scalars = useWorkspaceState((state) => state.scalars)
  const playing = useWorkspaceState((state) => state.playing)
  const [prediction, setPrediction] = useState<readonly number[] | null>(null)
  useEffect(() => {
    void scalars
    let wanted = true
    workspace.predict([row]).then(
      ([first]) => wanted && first && setPrediction(first),
      // A run that ended meanwhile has no answer; the next one will.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [workspace, row, scalars])

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

import { useEffect, useState } from 'react'
import type { PreparedData } from '../../data/prepare.ts'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import type { ProbeState } from '../../state/probe.ts'
import { useWorkspace, useWorkspaceState } from '../../state/react.ts'
import type { PlaceAsked, PlaceTold } from '../../training/protocol.ts'
import { decide } from '../decision.ts'
import { formatLoss, formatOutput } from '../number-format.ts'
import type { Area } from './frame-area.ts'
import { toleranceOf } from './mistakes.ts'
import styles from './probe.module.css'
import { probeText } from './probe-text.ts'

interface ProbeProps {
  readonly probe: ProbeState
  readonly data: PreparedData
  readonly isCurve: boolean
  readonly area: Area
  /** The output beyond which it is the second of two classes. */
  readonly boundary: number
  /** Whether the deviation over draws of dropped units is wanted. */
  readonly isUncertain: boolean
}

/** Half of the widest card, in pixels. */
const cardReach = 92
/** A place is one of thousands in the picture: more draws are to be had for it. */
const draws = 100

const round = (value: number): string =>
  (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)).replace('-', '−')

/** What the network, as it is now, says of one place or sample. Asked of the run itself, not read off the picture. */
export function Probe({ probe: { place, row, sample }, data, isCurve, area, boundary, isUncertain }: ProbeProps) {
  const t = useText()
  const workspace = useWorkspace()
  const scalars = useWorkspaceState((state) => state.scalars)
  const playing = useWorkspaceState((state) => state.playing)
  const [told, setTold] = useState<{ readonly of: unknown; readonly answer: PlaceTold } | null>(null)
  const { dataset } = data
  const of = sample ?? row
  useEffect(() => {
    void scalars
    const at: PlaceAsked | null = sample ?? (row && { row })
    if (!at) return
    let wanted = true
    workspace.place(at, isUncertain ? draws : 0).then(
      (answer) => wanted && setTold({ of, answer }),
      // A run that ended meanwhile has no answer; the next one will.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [workspace, row, sample, of, isUncertain, scalars])

  if (!place || !row) return null
  // Of the same point, as it was a moment ago, until there is news; never of another.
  const answer = told?.of === of ? told?.answer : undefined
  const said = answer && answer.outputs.length === data.outputs ? answer : undefined
  const [first = 0] = said?.outputs ?? []
  const left = area.x(place.x)
  const top = isCurve && said && !sample ? area.y(first) : area.y(place.y)
  // Above the ring, or below where there is no room; never beyond the picture's sides.
  const middle = Math.min(Math.max(left, area.left + cardReach), area.left + area.width - cardReach)
  const isBelow = top < area.top + (sample ? 110 : 70)
  const deviationOf = (k: number) => (said?.deviations ? ` ± ${formatOutput(said.deviations[k] ?? 0)}` : '')
  const nameOf = (k: number) => t(dataset.classes[k] as Text)
  return (
    <>
      <span className={styles.ring} style={{ left, top }} />
      <output
        className={`${styles.card} ${isBelow ? styles.below : ''}`}
        style={{ left: middle, top }}
        // Numbers that change ten times a second are not read aloud.
        aria-live={playing ? 'off' : 'polite'}
      >
        {sample && <span>{t(probeText.sample, { set: sample.set, number: sample.index + 1 })}</span>}
        <span>{isCurve ? `x = ${round(place.x)}` : `x = (${round(place.x)}, ${round(place.y)})`}</span>
        {sample && <span>{t(probeText.truth, { value: truthOf(sample) })}</span>}
        {said && <b>{verdict(said)}</b>}
        {said && sample && (
          <span>
            {judgement(said, sample)} · {t(probeText.loss, { value: formatLoss(said.loss ?? Number.NaN) })}
          </span>
        )}
      </output>
    </>
  )

  function verdict({ outputs }: PlaceTold): string {
    if (dataset.task === 'regression') return `ŷ = ${round(first)}${deviationOf(0)}`
    const k = decide(outputs, boundary)
    if (dataset.task === 'binary') {
      return t(probeText.predicted, { value: `ŷ = ${formatOutput(first)}${deviationOf(0)}`, name: nameOf(k) })
    }
    return `${nameOf(k)} ${formatOutput(outputs[k] ?? 0)}${deviationOf(k)}`
  }

  function targetOf({ set, index }: NonNullable<ProbeState['sample']>): number {
    return data.points.y[data.split[set][index] as number] as number
  }

  function truthOf(own: NonNullable<ProbeState['sample']>): string {
    return dataset.task === 'regression' ? `y = ${round(targetOf(own))}` : nameOf(targetOf(own))
  }

  function judgement({ outputs }: PlaceTold, own: NonNullable<ProbeState['sample']>): string {
    const truth = targetOf(own)
    if (dataset.task !== 'regression') return t(decide(outputs, boundary) === truth ? probeText.right : probeText.wrong)
    const off = t(probeText.off, { value: round(first - truth) })
    return Math.abs(first - truth) > toleranceOf(dataset.target.domain) ? `✗ ${off}` : off
  }
}

import { useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../../../i18n/react.ts'
import type { Text } from '../../../lib/text.ts'
import { useWorkspaceState } from '../../../state/react.ts'
import type { Watched } from '../../../training/protocol.ts'
import { formatLoss } from '../../number-format.ts'
import { useNames } from '../names.ts'
import { seenStore, type Shown } from '../seen.ts'
import type { Network } from '../use-network.ts'
import styles from './caption.module.css'
import { shortNumber } from './draw-pass.ts'
import { largestChange } from './flows.ts'
import { threeDigits } from './number.tsx'
import { liveText } from './text.ts'

const several = (values: readonly number[]): string =>
  values.length === 1 ? shortNumber(values[0] as number) : `(${values.map(shortNumber).join(', ')})`

/** Says in words what slow motion shows; once a step, quietly, for those who only hear it. */
export function Caption({ network }: { readonly network: Network }) {
  const names = useNames(network)
  const t = useText()
  const shapes = useWorkspaceState((state) => state.facts?.shapes)
  const playing = useWorkspaceState((state) => state.playing)
  // The moment within a stage is for the picture alone.
  const key = useStore(seenStore, ({ shown }) => shown && keyOf(shown))
  const shown = key ? seenStore.getState().shown : null
  const [told, setTold] = useState('')
  const summary = shown && !playing ? quick(shown.watched) : ''
  if (summary !== '' && summary !== told) setTold(summary)
  if (!shown) return null
  const { watched } = shown
  const { place, count } = watched.sample
  return (
    <>
      <div className={styles.caption} data-testid="slow-motion">
        <span className={styles.where}>{t(liveText.sample, { step: watched.step, place: place + 1, count })}</span>
        <span aria-hidden>{t(...said(shown))}</span>
      </div>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  )

  function change(of: Watched) {
    const found = shapes ? largestChange(of, shapes) : null
    return {
      from: found ? names.symbolOf({ column: found.layer, unit: found.input }) : '',
      to: found ? names.symbolOf({ column: found.layer + 1, unit: found.unit }) : '',
      change: threeDigits(found?.change ?? 0),
    }
  }

  function verdict({ sample }: Watched) {
    return { output: several(sample.a.at(-1) ?? []), target: several(sample.y), loss: formatLoss(sample.loss) }
  }

  function quick(of: Watched): string {
    return t(liveText.quick, { ...verdict(of), change: change(of).change })
  }

  function said({ watched: of, moment, updates, isStill, isCalm }: Shown): [Text, Record<string, string | number>] {
    if (!isCalm) return [liveText.quick, { ...verdict(of), change: change(of).change }]
    if (moment.stage === 'loss') return [liveText.loss, verdict(of)]
    if (moment.stage === 'update') return [liveText.update, change(of)]
    if (moment.stage === 'backward' && !updates && moment.layer === 0 && moment.part > 0.5) return [liveText.waits, {}]
    const layer = { layer: moment.layer + 1 }
    if (moment.stage === 'forward') return isStill ? [liveText.forwardAll, {}] : [liveText.forward, layer]
    return isStill ? [liveText.backwardAll, {}] : [liveText.backward, layer]
  }
}

function keyOf({ watched, moment, isCalm }: Shown): string {
  const step = `${watched.step} ${watched.sample.place}`
  if (!isCalm) return step
  return `${step} ${moment.stage} ${'layer' in moment ? `${moment.layer} ${moment.part > 0.5}` : ''}`
}

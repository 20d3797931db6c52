import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { type Translate, useText } from '../../../i18n/react.ts'
import type { Watched } from '../../../training/protocol.ts'
import { type Flow, flowOf } from './flow.ts'
import styles from './flow-sentence.module.css'
import { formatPower } from './power.ts'
import { gradientsText } from './text.ts'

/** In one sentence: whether gradients vanish or explode, and what helps. */
export function FlowSentence({ steps }: { readonly steps: readonly Watched[] }) {
  const t = useText()
  const flow = useMemo(() => flowOf(steps), [steps])
  if (flow === null) return null
  const isBad = ['vanishing', 'growing', 'exploding', 'blocked'].includes(flow.kind)
  const Icon = isBad ? TriangleAlert : CircleCheck
  return (
    <p className={`${styles.flow} ${isBad ? styles.bad : ''}`}>
      <Icon size={16} aria-hidden />
      <span>{sentence(flow, t)}</span>
    </p>
  )
}

function sentence(flow: Flow, t: Translate): string {
  switch (flow.kind) {
    case 'vanishing':
      return t(gradientsText.vanishing, { layer: flow.layer + 1, share: formatPower(flow.share) })
    case 'growing':
      return t(gradientsText.growing, { layer: flow.layer + 1, factor: formatPower(flow.factor) })
    case 'exploding':
      return t(gradientsText.exploding, { factor: formatPower(flow.factor) })
    case 'blocked':
      return t(gradientsText.blocked, { layer: flow.layer + 1 })
    case 'healthy':
      return t(gradientsText.healthy, { share: formatPower(flow.share) })
    case 'flat':
      return t(gradientsText.flat)
    case 'short':
      return t(gradientsText.short)
  }
}

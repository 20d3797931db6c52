import { cos } from '../../lib/math.ts'
import type { Schedule } from './item.ts'
import { span } from './span.ts'

/** From 1 down to `end` along half a cosine, at a share of the way from 0 to 1. */
export const halfCosine = (share: number, end: number): number => end + (1 - end) * 0.5 * (1 + cos(Math.PI * share))

/** Loshchilov and Hutter, ICLR 2017, without restarts; it stays at its end, as Keras's `CosineDecay` does. */
export const cosine = {
  id: 'cosine',
  label: { en: 'Cosine', ko: '코사인' },
  help: {
    en: 'Slowly at first, quickly in the middle, gently at the end: down along half a cosine.',
    ko: '코사인 반 주기를 따라, 처음에는 천천히, 중간에는 빠르게, 끝에서는 다시 부드럽게 줄입니다.',
  },
  parameters: span,
  formula: String.raw`\eta_t = \eta \left(e + \tfrac{1 - e}{2} \left(1 + \cos \tfrac{\pi t}{T}\right)\right)`,
  factor: (epochs, { epochs: length, end }) => halfCosine(Math.min(1, epochs / (length as number)), end as number),
} as const satisfies Schedule

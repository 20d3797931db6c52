import { number } from '../../lib/setting.ts'
import { halfCosine } from './cosine.ts'
import type { Schedule } from './item.ts'
import { span } from './span.ts'

/**
 * Smith and Topin, 2018, with cosines, as `torch.optim.lr_scheduler.OneCycleLR`: the learning rate is the highest, which
 * it has after `rise` of the way; it starts from 1/25 of it (`div_factor`) and ends, and stays, at `end`.
 */
export const oneCycle = {
  id: 'oneCycle',
  label: { en: 'One cycle', ko: '원 사이클' },
  help: {
    en: 'Up to the full learning rate, then all the way down, once.',
    ko: '학습률을 정한 값까지 올렸다가 거의 0까지 내리는 과정을 한 번 거칩니다.',
  },
  parameters: {
    epochs: span.epochs,
    rise: number({
      key: 'rise',
      label: { en: 'Rising part', ko: '상승 구간' },
      help: { en: 'The share of the time in which it goes up.', ko: '학습률이 올라가는 구간의 비율입니다.' },
      min: 0.01,
      max: 0.99,
      step: 0.05,
      default: 0.3,
    }),
    end: { ...span.end, default: 0.000004 },
  },
  formula: String.raw`\tfrac{\eta}{25} \nearrow \eta \searrow e\,\eta`,
  factor: (epochs, { epochs: length, rise, end }) => {
    const peak = (rise as number) * (length as number)
    if (epochs < peak) return halfCosine(1 - epochs / peak, 1 / 25)
    return halfCosine(Math.min(1, (epochs - peak) / ((length as number) - peak)), end as number)
  },
} as const satisfies Schedule

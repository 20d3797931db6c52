import { number } from '../../lib/setting.ts'
import { halfCosine } from './cosine.ts'
import type { Schedule } from './item.ts'
import { span } from './span.ts'

/** SGDR: Loshchilov and Hutter, ICLR 2017; `torch.optim.lr_scheduler.CosineAnnealingWarmRestarts`. */
export const warmRestarts = {
  id: 'warmRestarts',
  label: { en: 'Warm restarts', ko: '웜 재시작' },
  help: {
    en: 'Cosine again and again, each time from the full learning rate.',
    ko: '코사인 감소를 되풀이하며, 매번 처음 학습률에서 다시 시작합니다.',
  },
  parameters: {
    epochs: {
      ...span.epochs,
      label: { en: 'First cycle (epochs)', ko: '첫 주기(에포크)' },
      help: { en: 'Epochs up to the first restart.', ko: '첫 재시작까지의 에포크 수입니다.' },
      default: 50,
    },
    growth: number({
      key: 'growth',
      label: { en: 'Growth', ko: '증가 배율' },
      help: {
        en: 'How many times longer each cycle is than the one before.',
        ko: '다음 주기가 앞 주기보다 몇 배 길지 정합니다.',
      },
      min: 1,
      max: 10,
      step: 0.5,
      default: 2,
    }),
    end: { ...span.end, default: 0 },
  },
  formula: String.raw`\eta_t = \eta \left(e + \tfrac{1 - e}{2} \left(1 + \cos \tfrac{\pi t_i}{T_i}\right)\right), \quad T_{i+1} = g\, T_i`,
  factor: (epochs, { epochs: first, growth, end }) => {
    let [length, since] = [first as number, epochs]
    if (growth === 1) since -= Math.floor(since / length) * length
    while (since >= length) {
      since -= length
      length *= growth as number
    }
    return halfCosine(since / length, end as number)
  },
} as const satisfies Schedule

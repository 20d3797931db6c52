import { pow } from '../../lib/math.ts'
import { number } from '../../lib/setting.ts'
import type { Schedule } from './item.ts'

/** `torch.optim.lr_scheduler.ExponentialLR`, going down within epochs, too. */
export const exponential = {
  id: 'exponential',
  label: { en: 'Exponential', ko: '지수' },
  help: {
    en: 'Multiplies the learning rate by the same factor in each epoch, a little in each step.',
    ko: '에포크마다 학습률이 같은 비율로 줄도록 스텝마다 조금씩 줄입니다.',
  },
  parameters: {
    factor: number({
      key: 'factor',
      label: { en: 'Factor γ', ko: '배율 γ' },
      help: { en: 'What is left of the learning rate after an epoch.', ko: '한 에포크 뒤에 남는 학습률의 비율입니다.' },
      min: 0.001,
      max: 1,
      step: 0.01,
      default: 0.98,
    }),
  },
  formula: String.raw`\eta_t = \eta\, \gamma^t`,
  factor: (epochs, { factor }) => pow(factor as number, epochs),
} as const satisfies Schedule

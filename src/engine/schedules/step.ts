import { pow } from '../../lib/math.ts'
import { number } from '../../lib/setting.ts'
import type { Schedule } from './item.ts'

/** `torch.optim.lr_scheduler.StepLR`, with epochs of any fraction. */
export const step = {
  id: 'step',
  label: { en: 'Step', ko: '계단' },
  help: {
    en: 'Multiplies the learning rate by the same factor every so many epochs.',
    ko: '정한 에포크마다 학습률에 같은 수를 곱합니다.',
  },
  parameters: {
    every: number({
      key: 'every',
      label: { en: 'Every (epochs)', ko: '간격(에포크)' },
      help: { en: 'Epochs from one step to the next.', ko: '다음 계단까지의 에포크 수입니다.' },
      min: 1,
      max: 10000,
      step: 1,
      default: 50,
    }),
    factor: number({
      key: 'factor',
      label: { en: 'Factor γ', ko: '배율 γ' },
      help: { en: 'What the learning rate is multiplied by.', ko: '학습률에 곱하는 수입니다.' },
      min: 0.001,
      max: 1,
      step: 0.05,
      default: 0.5,
    }),
  },
  formula: String.raw`\eta_t = \eta\, \gamma^{\lfloor t / s \rfloor}`,
  factor: (epochs, { every, factor }) => pow(factor as number, Math.floor(epochs / (every as number))),
} as const satisfies Schedule

import type { Option } from '../lib/setting.ts'

/** What curves can be drawn of. */
export const curves = [
  {
    id: 'loss',
    label: { en: 'Loss', ko: '손실' },
    help: { en: 'The loss of both sets after every epoch.', ko: '에포크마다 잰 두 세트의 손실입니다.' },
  },
  {
    id: 'accuracy',
    label: { en: 'Accuracy', ko: '정확도' },
    help: {
      en: 'The share of samples of both sets that are classified rightly.',
      ko: '에포크마다 두 세트에서 바르게 분류한 샘플의 비율입니다.',
    },
  },
  {
    id: 'rate',
    label: { en: 'Rate', ko: '학습률' },
    help: { en: 'The learning rate, as its schedule has it.', ko: '스케줄에 따른 학습률입니다.' },
  },
] as const satisfies readonly Option[]

export type CurveId = (typeof curves)[number]['id']

import { number } from '../../lib/setting.ts'
import { drawn, type Initializer } from './item.ts'

/** The deviation of 0.05 is that of Keras's `RandomNormal`; `torch.nn.init.normal_` has 1. */
export const normal = {
  id: 'normal',
  label: { en: 'Normal', ko: '정규' },
  help: {
    en: 'Drawn from a bell curve of the same width for every layer.',
    ko: '모든 층에서 폭이 같은 정규분포에서 뽑습니다.',
  },
  parameters: {
    deviation: number({
      key: 'sd',
      label: { en: 'Deviation σ', ko: '표준편차 σ' },
      help: { en: 'How wide the bell curve is.', ko: '정규분포의 폭입니다.' },
      min: 0,
      max: 10,
      step: 0.05,
      default: 0.05,
    }),
  },
  formula: String.raw`N(0, \sigma^2)`,
  matrix: (stream, inputs, units, { deviation }) => drawn(inputs, units, () => (deviation as number) * stream.normal()),
} as const satisfies Initializer

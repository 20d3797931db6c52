import { number } from '../../lib/setting.ts'
import { drawn, type Initializer } from './item.ts'

/** Keras's `RandomUniform` has a limit of 0.05; ½ is that of TensorFlow Playground. */
export const uniform = {
  id: 'uniform',
  label: { en: 'Uniform', ko: '균등' },
  help: {
    en: 'Anything between two limits is as likely, whatever the size of the layer.',
    ko: '층의 크기와 상관없이 두 한계 사이에서 고르게 뽑습니다.',
  },
  parameters: {
    limit: number({
      key: 'limit',
      label: { en: 'Limit', ko: '한계' },
      help: { en: 'The largest weight drawn.', ko: '뽑을 수 있는 가장 큰 가중치입니다.' },
      min: 0,
      max: 10,
      step: 0.05,
      default: 0.5,
    }),
  },
  formula: String.raw`U(\pm\ell)`,
  matrix: (stream, inputs, units, { limit }) =>
    drawn(inputs, units, () => stream.between(-(limit as number), limit as number)),
} as const satisfies Initializer

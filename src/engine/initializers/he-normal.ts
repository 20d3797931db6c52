import { drawn, type Initializer } from './item.ts'

/** He, Zhang, Ren and Sun, ICCV 2015. Not cut off, as in PyTorch; Keras draws again beyond two deviations. */
export const heNormal = {
  id: 'heNormal',
  label: { en: 'He normal', ko: 'He 정규' },
  help: {
    en: 'The same size as He uniform, drawn from a bell curve.',
    ko: 'He 균등과 같은 크기로, 정규분포에서 뽑습니다.',
  },
  parameters: {},
  formula: String.raw`N\left(0, \tfrac{2}{n_\text{in}}\right)`,
  matrix: (stream, inputs, units) => {
    const deviation = Math.sqrt(2 / inputs)
    return drawn(inputs, units, () => deviation * stream.normal())
  },
} as const satisfies Initializer

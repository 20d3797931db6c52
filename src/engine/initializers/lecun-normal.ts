import { drawn, type Initializer } from './item.ts'

/** LeCun and others, Efficient BackProp, 1998. Not cut off; Keras draws again beyond two deviations. */
export const lecunNormal = {
  id: 'lecunNormal',
  label: { en: 'LeCun normal', ko: 'LeCun 정규' },
  help: {
    en: 'The same size as LeCun uniform, drawn from a bell curve.',
    ko: 'LeCun 균등과 같은 크기로, 정규분포에서 뽑습니다.',
  },
  parameters: {},
  formula: String.raw`N\left(0, \tfrac{1}{n_\text{in}}\right)`,
  matrix: (stream, inputs, units) => {
    const deviation = Math.sqrt(1 / inputs)
    return drawn(inputs, units, () => deviation * stream.normal())
  },
} as const satisfies Initializer

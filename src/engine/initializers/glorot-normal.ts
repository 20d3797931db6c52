import { drawn, type Initializer } from './item.ts'

/** Glorot and Bengio, AISTATS 2010. Not cut off, as in PyTorch; Keras draws again beyond two deviations. */
export const glorotNormal = {
  id: 'glorotNormal',
  label: { en: 'Glorot normal', ko: 'Glorot 정규' },
  help: {
    en: 'The same size as Glorot uniform, drawn from a bell curve.',
    ko: 'Glorot 균등과 같은 크기로, 정규분포에서 뽑습니다.',
  },
  parameters: {},
  formula: String.raw`N\left(0, \tfrac{2}{n_\text{in} + n_\text{out}}\right)`,
  matrix: (stream, inputs, units) => {
    const deviation = Math.sqrt(2 / (inputs + units))
    return drawn(inputs, units, () => deviation * stream.normal())
  },
} as const satisfies Initializer

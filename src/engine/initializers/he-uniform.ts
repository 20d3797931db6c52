import { drawn, type Initializer } from './item.ts'

/** He, Zhang, Ren and Sun, ICCV 2015. */
export const heUniform = {
  id: 'heUniform',
  label: { en: 'He uniform', ko: 'He 균등' },
  help: {
    en: 'Larger than Glorot, because ReLU throws half of the signal away.',
    ko: 'ReLU가 신호의 절반을 버리므로 Glorot보다 크게 뽑습니다.',
  },
  parameters: {},
  formula: String.raw`U\left(\pm\sqrt{\tfrac{6}{n_\text{in}}}\right)`,
  matrix: (stream, inputs, units) => {
    const limit = Math.sqrt(6 / inputs)
    return drawn(inputs, units, () => stream.between(-limit, limit))
  },
} as const satisfies Initializer

import { drawn, type Initializer } from './item.ts'

/** LeCun and others, Efficient BackProp, 1998. */
export const lecunUniform = {
  id: 'lecunUniform',
  label: { en: 'LeCun uniform', ko: 'LeCun 균등' },
  help: {
    en: 'Keeps the size of signals on the way forward; made for SELU.',
    ko: '순전파에서 신호의 크기를 유지합니다. SELU에 알맞습니다.',
  },
  parameters: {},
  formula: String.raw`U\left(\pm\sqrt{\tfrac{3}{n_\text{in}}}\right)`,
  matrix: (stream, inputs, units) => {
    const limit = Math.sqrt(3 / inputs)
    return drawn(inputs, units, () => stream.between(-limit, limit))
  },
} as const satisfies Initializer

import { drawn, type Initializer } from './item.ts'

/** Glorot and Bengio, AISTATS 2010; the default of Keras (that of PyTorch is U(±√(1/n_in)), biases too). */
export const glorotUniform = {
  id: 'glorotUniform',
  label: { en: 'Glorot uniform', ko: 'Glorot 균등' },
  help: {
    en: 'Keeps signals and gradients of about the same size from layer to layer; made for tanh and sigmoid.',
    ko: '층이 바뀌어도 신호와 기울기의 크기를 비슷하게 유지합니다. tanh와 시그모이드에 알맞습니다.',
  },
  parameters: {},
  formula: String.raw`U\left(\pm\sqrt{\tfrac{6}{n_\text{in} + n_\text{out}}}\right)`,
  matrix: (stream, inputs, units) => {
    const limit = Math.sqrt(6 / (inputs + units))
    return drawn(inputs, units, () => stream.between(-limit, limit))
  },
} as const satisfies Initializer

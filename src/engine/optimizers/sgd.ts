import type { Optimizer } from './item.ts'

/** Lecture, section 10: a step against the gradient. */
export const sgd = {
  id: 'sgd',
  code: 0,
  label: { en: 'SGD', ko: 'SGD (확률적 경사 하강법)' },
  help: {
    en: 'Steps straight against the gradient, as far as the learning rate says.',
    ko: '학습률만큼 기울기의 반대 방향으로 곧장 움직입니다.',
  },
  usualRates: [0.01, 0.1],
  parameters: {},
  formula: [String.raw`W \leftarrow W - \eta \frac{\partial J}{\partial W}`],
  slots: 0,
  kernelParameters: [],
  powers: [],
  update: (w, gradient, _, { learningRate }) => w - learningRate * gradient,
} as const satisfies Optimizer

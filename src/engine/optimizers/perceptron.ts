import type { Optimizer } from './item.ts'

/**
 * Rosenblatt, 1958: `W ← W + η (y − ŷ) x`, `b ← b + η (y − ŷ)`, the mean over a batch; batches of one sample are the
 * classic rule. With a hard step only mistakes move weights; with other activations it is the delta rule of Widrow and
 * Hoff, 1960, without its slope.
 */
export const perceptron = {
  id: 'perceptron',
  code: 11,
  label: { en: 'Perceptron rule', ko: '퍼셉트론 규칙' },
  help: {
    en: 'Moves each weight by how wrong the output is, times its input: for a network without hidden layers.',
    ko: '출력이 틀린 만큼 입력에 비례해 가중치를 옮깁니다. 은닉층이 없을 때만 씁니다.',
  },
  usualRates: [0.1, 1],
  parameters: {},
  formula: [String.raw`W \leftarrow W + \eta\, (y - \hat{y})\, x`],
  slots: 0,
  kernelParameters: [],
  powers: [],
  rule: 'perceptron',
  update: (w, gradient, _, { learningRate }) => w - learningRate * gradient,
} as const satisfies Optimizer

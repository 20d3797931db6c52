import { number } from '../../lib/setting.ts'
import type { Optimizer } from './item.ts'

/**
 * Kingma and Ba, ICLR 2015; lecture, section 13. `ε` is added to the root of the corrected second moment, as in the
 * paper's Algorithm 1, PyTorch and TensorFlow.js; its default of 1e-7 is that of Keras (PyTorch has 1e-8).
 */
export const adam = {
  id: 'adam',
  code: 2,
  label: { en: 'Adam', ko: 'Adam' },
  help: {
    en: 'Gives every weight a rate of its own, from the mean and the size of its recent gradients.',
    ko: '최근 기울기의 평균과 크기에 따라 가중치마다 학습률을 다르게 맞춥니다.',
  },
  usualRates: [0.001, 0.01],
  parameters: {
    beta1: number({
      key: 'beta1',
      label: { en: 'Mean decay β₁', ko: '평균 감쇠율 β₁' },
      help: {
        en: 'How slowly the running mean of the gradient forgets.',
        ko: '기울기의 이동 평균이 과거를 유지하는 비율입니다.',
      },
      min: 0,
      max: 0.9999,
      step: 0.01,
      usual: [0.9, 0.95],
      default: 0.9,
    }),
    beta2: number({
      key: 'beta2',
      label: { en: 'Square decay β₂', ko: '제곱 감쇠율 β₂' },
      help: {
        en: 'How slowly the running mean of the squared gradient forgets.',
        ko: '기울기 제곱의 이동 평균이 과거를 유지하는 비율입니다.',
      },
      min: 0,
      max: 0.99999,
      step: 0.001,
      usual: [0.99, 0.999],
      default: 0.999,
    }),
    epsilon: number({
      key: 'eps',
      label: { en: 'ε', ko: 'ε' },
      help: {
        en: 'A small number that keeps the division from running away.',
        ko: '0에 가까운 수로 나누는 일을 막는 작은 수입니다.',
      },
      min: 1e-12,
      max: 0.1,
      step: 10,
      scale: 'log',
      default: 1e-7,
    }),
  },
  formula: [
    String.raw`m \leftarrow \beta_1 m + (1 - \beta_1) \frac{\partial J}{\partial W}`,
    String.raw`v \leftarrow \beta_2 v + (1 - \beta_2) \left(\frac{\partial J}{\partial W}\right)^2`,
    String.raw`W \leftarrow W - \eta \frac{m / (1 - \beta_1^t)}{\sqrt{v / (1 - \beta_2^t)} + \epsilon}`,
  ],
  slots: 2,
  kernelParameters: ['beta1', 'beta2', 'epsilon'],
  powers: [({ beta1 }) => beta1 as number, ({ beta2 }) => beta2 as number],
  update: (w, gradient, slots, { learningRate, parameters, powers }) => {
    const { beta1, beta2, epsilon } = parameters as Record<'beta1' | 'beta2' | 'epsilon', number>
    const m = beta1 * (slots[0] as number) + (1 - beta1) * gradient
    const v = beta2 * (slots[1] as number) + (1 - beta2) * gradient * gradient
    slots[0] = m
    slots[1] = v
    const meanCorrection = 1 - (powers[0] as number)
    const squareCorrection = 1 - (powers[1] as number)
    return w - (learningRate * (m / meanCorrection)) / (Math.sqrt(v / squareCorrection) + epsilon)
  },
} as const satisfies Optimizer

import { adam } from './adam.ts'
import type { Optimizer } from './item.ts'

/**
 * Duchi, Hazan and Singer, JMLR 2011; lecture, section 13. As in PyTorch the sum starts at 0 and `ε` = 1e-10 is added to
 * its root; Keras starts it at 0.1, and adds 1e-7 under the root.
 */
export const adagrad = {
  id: 'adagrad',
  code: 4,
  label: { en: 'Adagrad', ko: 'Adagrad' },
  help: {
    en: 'The more a weight has been pushed so far, the smaller its steps become.',
    ko: '지금까지 많이 움직인 가중치일수록 이동 폭을 줄입니다.',
  },
  usualRates: [0.01, 0.1],
  parameters: { epsilon: { ...adam.parameters.epsilon, default: 1e-10 } },
  formula: [
    String.raw`s \leftarrow s + \left(\frac{\partial J}{\partial W}\right)^2`,
    String.raw`W \leftarrow W - \frac{\eta}{\sqrt{s} + \epsilon} \frac{\partial J}{\partial W}`,
  ],
  slots: 1,
  kernelParameters: ['epsilon'],
  powers: [],
  update: (w, gradient, slots, { learningRate, parameters }) => {
    const sum = (slots[0] as number) + gradient * gradient
    slots[0] = sum
    return w - (learningRate * gradient) / (Math.sqrt(sum) + (parameters.epsilon as number))
  },
} as const satisfies Optimizer

import { adam } from './adam.ts'
import type { Optimizer } from './item.ts'
import { rmsprop } from './rmsprop.ts'

/**
 * Zeiler, 2012; lecture, section 13. Its own learning rate is 1. Defaults are those of PyTorch; Keras has ρ = 0.95 and
 * ε = 1e-7.
 */
export const adadelta = {
  id: 'adadelta',
  code: 5,
  label: { en: 'Adadelta', ko: 'Adadelta' },
  help: {
    en: 'Takes the length of its steps from the steps before: made for a learning rate of 1.',
    ko: '지난 이동 폭으로 다음 이동 폭을 정합니다. 학습률 1에 맞춘 방법입니다.',
  },
  usualRates: [0.1, 1],
  parameters: { rho: rmsprop.parameters.rho, epsilon: { ...adam.parameters.epsilon, default: 1e-6 } },
  formula: [
    String.raw`s \leftarrow \rho s + (1 - \rho) \left(\frac{\partial J}{\partial W}\right)^2`,
    String.raw`\Delta \leftarrow \frac{\sqrt{u + \epsilon}}{\sqrt{s + \epsilon}} \frac{\partial J}{\partial W}`,
    String.raw`u \leftarrow \rho u + (1 - \rho) \Delta^2, \quad W \leftarrow W - \eta \Delta`,
  ],
  slots: 2,
  kernelParameters: ['rho', 'epsilon'],
  powers: [],
  update: (w, gradient, slots, { learningRate, parameters }) => {
    const { rho, epsilon } = parameters as Record<'rho' | 'epsilon', number>
    const squares = rho * (slots[0] as number) + (1 - rho) * gradient * gradient
    const steps = slots[1] as number
    const delta = (Math.sqrt(steps + epsilon) / Math.sqrt(squares + epsilon)) * gradient
    slots[0] = squares
    slots[1] = rho * steps + (1 - rho) * delta * delta
    return w - learningRate * delta
  },
} as const satisfies Optimizer

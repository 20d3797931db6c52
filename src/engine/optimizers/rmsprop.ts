import { number } from '../../lib/setting.ts'
import { adam } from './adam.ts'
import type { Optimizer } from './item.ts'
import { momentum } from './momentum.ts'

/**
 * Hinton's lecture 6e, 2012; lecture, section 13. `ρ` = 0.9 and `ε` = 1e-7 as in Keras (PyTorch: 0.99 and 1e-8); `ε` is
 * added to the root as in PyTorch (Keras: under it), and momentum as in PyTorch, with the rate outside of it.
 */
export const rmsprop = {
  id: 'rmsprop',
  code: 6,
  label: { en: 'RMSProp', ko: 'RMSProp' },
  help: {
    en: 'Divides each gradient by its own recent size, so that all weights take steps of a like length.',
    ko: '기울기를 최근 크기로 나누어 가중치들이 비슷한 길이로 움직이게 합니다.',
  },
  usualRates: [0.001, 0.01],
  parameters: {
    rho: number({
      key: 'rho',
      label: { en: 'Square decay ρ', ko: '제곱 감쇠율 ρ' },
      help: adam.parameters.beta2.help,
      min: 0,
      max: 0.9999,
      step: 0.01,
      usual: [0.9, 0.99],
      default: 0.9,
    }),
    momentum: { ...momentum.parameters.momentum, default: 0 },
    epsilon: adam.parameters.epsilon,
  },
  formula: [
    String.raw`s \leftarrow \rho s + (1 - \rho) \left(\frac{\partial J}{\partial W}\right)^2`,
    String.raw`v \leftarrow \beta v + \frac{1}{\sqrt{s} + \epsilon} \frac{\partial J}{\partial W}`,
    String.raw`W \leftarrow W - \eta v`,
  ],
  slots: 2,
  kernelParameters: ['rho', 'momentum', 'epsilon'],
  powers: [],
  update: (w, gradient, slots, { learningRate, parameters }) => {
    const { rho, momentum: beta, epsilon } = parameters as Record<'rho' | 'momentum' | 'epsilon', number>
    const squares = rho * (slots[0] as number) + (1 - rho) * gradient * gradient
    const v = beta * (slots[1] as number) + gradient / (Math.sqrt(squares) + epsilon)
    slots[0] = squares
    slots[1] = v
    return w - learningRate * v
  },
} as const satisfies Optimizer

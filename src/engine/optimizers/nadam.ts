import { pow } from '../../lib/math.ts'
import { number } from '../../lib/setting.ts'
import { adam } from './adam.ts'
import type { Optimizer } from './item.ts'

/** What the momentum warms up by: of Dozat's paper. */
const base = 0.96

/**
 * Dozat, ICLR workshop 2016, with its schedule of momentum, as in PyTorch and Keras:
 * `μ_t = β₁ (1 − ½ · 0.96^{tψ})`. The third slot is `1 − Π μ_t`, the same for all parameters.
 */
export const nadam = {
  id: 'nadam',
  code: 9,
  label: { en: 'Nadam', ko: 'Nadam' },
  help: {
    en: 'Adam with the look ahead of Nesterov.',
    ko: '네스테로프처럼 앞을 내다보는 Adam입니다.',
  },
  usualRates: [0.001, 0.01],
  parameters: {
    ...adam.parameters,
    momentumDecay: number({
      key: 'psi',
      label: { en: 'Momentum schedule ψ', ko: '모멘텀 스케줄 ψ' },
      help: {
        en: 'How quickly momentum rises from half of β₁ to all of it.',
        ko: '모멘텀이 β₁의 절반에서 전부로 커지는 빠르기입니다.',
      },
      min: 0,
      max: 1,
      step: 0.001,
      default: 0.004,
    }),
  },
  formula: [
    String.raw`\mu_t = \beta_1 \left(1 - \tfrac12 \cdot 0.96^{t \psi}\right)`,
    adam.formula[0],
    adam.formula[1],
    String.raw`\hat{m} = \frac{\mu_{t+1} m}{1 - \prod_{i \le t+1} \mu_i} + \frac{1 - \mu_t}{1 - \prod_{i \le t} \mu_i} \frac{\partial J}{\partial W}`,
    String.raw`W \leftarrow W - \eta \frac{\hat{m}}{\sqrt{v / (1 - \beta_2^t)} + \epsilon}`,
  ],
  slots: 3,
  kernelParameters: ['beta1', 'beta2', 'epsilon'],
  powers: [({ momentumDecay }) => pow(base, momentumDecay as number), ({ beta2 }) => beta2 as number],
  update: (w, gradient, slots, { learningRate, parameters, powers, bases }) => {
    const { beta1, beta2, epsilon } = parameters as Record<'beta1' | 'beta2' | 'epsilon', number>
    const warming = powers[0] as number
    const now = beta1 * (1 - 0.5 * warming)
    const next = beta1 * (1 - 0.5 * warming * (bases[0] as number))
    const product = (1 - (slots[2] as number)) * now
    const m = beta1 * (slots[0] as number) + (1 - beta1) * gradient
    const v = beta2 * (slots[1] as number) + (1 - beta2) * gradient * gradient
    slots[0] = m
    slots[1] = v
    slots[2] = 1 - product
    const size = Math.sqrt(v / (1 - (powers[1] as number))) + epsilon
    const ahead = (next / (1 - product * next)) * m + ((1 - now) / (1 - product)) * gradient
    return w - (learningRate * ahead) / size
  },
} as const satisfies Optimizer

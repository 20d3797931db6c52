import { adam } from './adam.ts'
import type { Optimizer } from './item.ts'

/**
 * Reddi, Kale and Kumar, ICLR 2018, with corrected moments as in PyTorch: the largest second moment is kept before it is
 * corrected. Keras is the same but for where `ε` stands.
 */
export const amsgrad = {
  id: 'amsgrad',
  code: 7,
  label: { en: 'AMSGrad', ko: 'AMSGrad' },
  help: {
    en: 'Adam that never forgets the largest gradients: its rates only go down.',
    ko: '가장 컸던 기울기를 잊지 않는 Adam입니다. 가중치별 학습률이 다시 커지지 않습니다.',
  },
  usualRates: [0.001, 0.01],
  parameters: adam.parameters,
  formula: [
    adam.formula[0],
    adam.formula[1],
    String.raw`u \leftarrow \max(u, v)`,
    String.raw`W \leftarrow W - \eta \frac{m / (1 - \beta_1^t)}{\sqrt{u / (1 - \beta_2^t)} + \epsilon}`,
  ],
  slots: 3,
  kernelParameters: adam.kernelParameters,
  powers: adam.powers,
  update: (w, gradient, slots, { learningRate, parameters, powers }) => {
    const { beta1, beta2, epsilon } = parameters as Record<'beta1' | 'beta2' | 'epsilon', number>
    const m = beta1 * (slots[0] as number) + (1 - beta1) * gradient
    const v = beta2 * (slots[1] as number) + (1 - beta2) * gradient * gradient
    const largest = Math.max(slots[2] as number, v)
    slots[0] = m
    slots[1] = v
    slots[2] = largest
    const size = Math.sqrt(largest / (1 - (powers[1] as number))) + epsilon
    return w - (learningRate * (m / (1 - (powers[0] as number)))) / size
  },
} as const satisfies Optimizer

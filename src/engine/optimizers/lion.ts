import { adam } from './adam.ts'
import { adamw } from './adamw.ts'
import type { Optimizer } from './item.ts'

/** Chen and others, NeurIPS 2023: rates a third to a tenth of Adam's, decays larger by as much. Defaults as in Keras. */
export const lion = {
  id: 'lion',
  code: 10,
  label: { en: 'Lion', ko: 'Lion' },
  help: {
    en: 'Takes the sign of its momentum alone: every weight moves by the learning rate, up or down.',
    ko: '모멘텀의 부호만 씁니다. 모든 가중치가 학습률만큼 위나 아래로 움직입니다.',
  },
  usualRates: [0.0001, 0.001],
  parameters: {
    beta1: adam.parameters.beta1,
    beta2: { ...adam.parameters.beta2, default: 0.99 },
    weightDecay: { ...adamw.parameters.weightDecay, default: 0 },
  },
  decay: 'weightDecay',
  formula: [
    String.raw`W \leftarrow (1 - \eta \lambda) W - \eta \operatorname{sign}\left(\beta_1 m + (1 - \beta_1) \frac{\partial J}{\partial W}\right)`,
    String.raw`m \leftarrow \beta_2 m + (1 - \beta_2) \frac{\partial J}{\partial W}`,
  ],
  slots: 1,
  kernelParameters: ['beta1', 'beta2'],
  powers: [],
  update: (w, gradient, slots, { learningRate, parameters }) => {
    const { beta1, beta2 } = parameters as Record<'beta1' | 'beta2', number>
    const m = slots[0] as number
    slots[0] = beta2 * m + (1 - beta2) * gradient
    return w - learningRate * Math.sign(beta1 * m + (1 - beta1) * gradient)
  },
} as const satisfies Optimizer

import { number } from '../../lib/setting.ts'
import type { Optimizer } from './item.ts'

/**
 * Polyak, 1964. The learning rate inside the velocity, as in Keras; PyTorch has `v ← βv + g`, `W ← W − ηv`, the same
 * while the learning rate stays the same.
 */
export const momentum = {
  id: 'momentum',
  code: 1,
  label: { en: 'Momentum', ko: '모멘텀' },
  help: {
    en: 'Keeps part of its last step, like a ball that rolls: faster down long slopes, steadier across ravines.',
    ko: '굴러가는 공처럼 이전 움직임을 일부 유지합니다. 긴 비탈에서 빨라지고 골짜기에서 덜 흔들립니다.',
  },
  usualRates: [0.01, 0.1],
  parameters: {
    momentum: number({
      key: 'momentum',
      label: { en: 'Momentum β', ko: '모멘텀 β' },
      help: {
        en: 'How much of the last step is kept.',
        ko: '이전 움직임을 유지하는 비율입니다.',
      },
      min: 0,
      max: 0.999,
      step: 0.01,
      usual: [0.9, 0.99],
      default: 0.9,
    }),
  },
  formula: [String.raw`v \leftarrow \beta v - \eta \frac{\partial J}{\partial W}`, String.raw`W \leftarrow W + v`],
  slots: 1,
  kernelParameters: ['momentum'],
  powers: [],
  update: (w, gradient, slots, { learningRate, parameters }) => {
    const v = (parameters.momentum as number) * (slots[0] as number) - learningRate * gradient
    slots[0] = v
    return w + v
  },
} as const satisfies Optimizer

import type { Loss } from './item.ts'

/**
 * Of the support vector machine (Cortes and Vapnik, 1995); targets are −1 and 1. Several classes: each against the rest,
 * the mean over outputs, as in Keras.
 */
export const hinge = {
  id: 'hinge',
  code: 5,
  label: { en: 'Hinge', ko: '힌지' },
  help: {
    en: 'Costs nothing once a sample is right with a margin of 1: only the doubtful ones are learned from.',
    ko: '마진 1 이상으로 맞힌 샘플은 손실이 0입니다. 아슬아슬하거나 틀린 샘플에서만 배웁니다.',
  },
  parameters: {},
  formula: String.raw`\max(0, 1 - y \hat{y})`,
  outputs: { binary: ['linear', 'tanh'], multiclass: ['linear', 'tanh'] },
  targets: 'signed',
  fromLogits: false,
  value: ({ a, y }) => {
    let sum = 0
    for (let u = 0; u < a.length; u++) sum += Math.max(0, 1 - (y[u] as number) * (a[u] as number))
    return sum / a.length
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) {
      const target = y[u] as number
      out[u] = target * (a[u] as number) < 1 ? -target / a.length : 0
    }
  },
} as const satisfies Loss

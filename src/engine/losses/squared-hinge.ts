import type { Loss } from './item.ts'

/** The square of the hinge loss; targets are −1 and 1, the mean over outputs, as in Keras. */
export const squaredHinge = {
  id: 'squaredHinge',
  code: 6,
  label: { en: 'Squared hinge', ko: '제곱 힌지' },
  help: {
    en: 'The square of hinge: smooth where the margin begins, and harder on what is far on the wrong side.',
    ko: '힌지의 제곱입니다. 마진이 시작하는 곳에서 매끄럽고, 크게 틀린 샘플을 더 크게 반영합니다.',
  },
  parameters: {},
  formula: String.raw`\max(0, 1 - y \hat{y})^2`,
  outputs: { binary: ['linear', 'tanh'], multiclass: ['linear', 'tanh'] },
  targets: 'signed',
  fromLogits: false,
  value: ({ a, y }) => {
    let sum = 0
    for (let u = 0; u < a.length; u++) {
      const short = Math.max(0, 1 - (y[u] as number) * (a[u] as number))
      sum += short * short
    }
    return sum / a.length
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) {
      const target = y[u] as number
      out[u] = (-2 * target * Math.max(0, 1 - target * (a[u] as number))) / a.length
    }
  },
} as const satisfies Loss

import type { Activation } from './item.ts'

/** Turian, Bergstra and Bengio, 2009. */
export const softsign = {
  id: 'softsign',
  code: 12,
  label: { en: 'Softsign', ko: '소프트사인' },
  help: {
    en: 'Squashes any number to between −1 and 1 like tanh, but comes close to them far more slowly.',
    ko: 'tanh처럼 −1과 1 사이의 값으로 바꾸지만, 두 끝에 훨씬 천천히 가까워집니다.',
  },
  formula: String.raw`\frac{z}{1 + |z|}`,
  initializer: 'glorotUniform',
  value: (z) => z / (1 + Math.abs(z)),
  derivative: (z) => {
    const slope = 1 / (1 + Math.abs(z))
    return slope * slope
  },
  needsPreActivation: true,
  range: [-1, 1],
} as const satisfies Activation

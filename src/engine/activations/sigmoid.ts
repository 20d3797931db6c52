import { exp } from '../../lib/math.ts'
import type { Activation } from './item.ts'

/** Lecture, section 3: a number squashed to a probability. Where `e^−z` overflows, it is 0. */
export const sigmoid = {
  id: 'sigmoid',
  code: 1,
  label: { en: 'Sigmoid', ko: '시그모이드' },
  help: {
    en: 'Squashes any number to between 0 and 1, like a probability.',
    ko: '어떤 수든 확률처럼 0과 1 사이의 값으로 바꿉니다.',
  },
  formula: String.raw`\frac{1}{1 + e^{-z}}`,
  initializer: 'glorotUniform',
  value: (z) => 1 / (1 + exp(-z)),
  derivative: (_, a) => a * (1 - a),
  needsPreActivation: false,
  range: [0, 1],
} as const satisfies Activation

import { tanh as hyperbolicTangent } from '../../lib/math.ts'
import type { Activation } from './item.ts'

/** Lecture, section 3. */
export const tanh = {
  id: 'tanh',
  code: 2,
  label: { en: 'tanh', ko: 'tanh' },
  help: {
    en: 'Squashes any number to between −1 and 1, with 0 in the middle.',
    ko: '어떤 수든 0을 중심으로 −1과 1 사이의 값으로 바꿉니다.',
  },
  formula: String.raw`\tanh z = \frac{e^z - e^{-z}}{e^z + e^{-z}}`,
  initializer: 'glorotUniform',
  value: hyperbolicTangent,
  derivative: (_, a) => 1 - a * a,
  needsPreActivation: false,
  range: [-1, 1],
} as const satisfies Activation

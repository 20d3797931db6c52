import { expm1 } from '../../lib/math.ts'
import type { Activation } from './item.ts'

/** Clevert, Unterthiner and Hochreiter, ICLR 2016, with α = 1, the default of Keras and PyTorch. */
export const elu = {
  id: 'elu',
  code: 6,
  label: { en: 'ELU', ko: 'ELU' },
  help: {
    en: 'Keeps positive numbers and bends negative ones smoothly towards −1.',
    ko: '양수는 그대로 두고 음수는 −1을 향해 부드럽게 휘게 합니다.',
  },
  formula: String.raw`\begin{cases} z & z > 0 \\ e^z - 1 & z \le 0 \end{cases}`,
  initializer: 'heNormal',
  value: (z) => (z > 0 ? z : expm1(z)),
  derivative: (_, a) => (a > 0 ? 1 : a + 1),
  needsPreActivation: false,
  range: [-1, Number.POSITIVE_INFINITY],
} as const satisfies Activation

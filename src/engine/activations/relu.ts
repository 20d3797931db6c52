import type { Activation } from './item.ts'

/** Lecture, section 3; Nair and Hinton, ICML 2010. The derivative at 0 is taken as 0. */
export const relu = {
  id: 'relu',
  code: 3,
  label: { en: 'ReLU', ko: 'ReLU' },
  help: {
    en: 'Keeps positive numbers and sets negative ones to 0: simple, fast, and it can bend.',
    ko: '양수는 그대로 두고 음수는 0으로 만듭니다. 단순하고 빠르며 꺾인 모양을 만들 수 있습니다.',
  },
  formula: String.raw`\max(0, z)`,
  initializer: 'heNormal',
  value: (z) => (z > 0 ? z : 0),
  derivative: (_, a) => (a > 0 ? 1 : 0),
  needsPreActivation: false,
  range: [0, Number.POSITIVE_INFINITY],
} as const satisfies Activation

import type { Activation } from './item.ts'

const slope = 0.01

/** Maas, Hannun and Ng, ICML 2013, with the slope of PyTorch, 0.01; Keras takes 0.3. At 0 it is taken as 0.01. */
export const leakyRelu = {
  id: 'leakyRelu',
  code: 5,
  label: { en: 'Leaky ReLU', ko: 'Leaky ReLU' },
  help: {
    en: 'ReLU that lets a hundredth of negative numbers through, so no unit goes silent for good.',
    ko: '음수도 100분의 1만큼 통과시키는 ReLU로, 유닛이 완전히 죽지 않습니다.',
  },
  formula: String.raw`\max(0.01 z, z)`,
  initializer: 'heNormal',
  value: (z) => (z > 0 ? z : slope * z),
  derivative: (_, a) => (a > 0 ? 1 : slope),
  needsPreActivation: false,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
} as const satisfies Activation

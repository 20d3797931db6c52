import { exp, expm1, log1p } from '../../lib/math.ts'
import type { Activation } from './item.ts'

/**
 * Dugas and others, NeurIPS 2000: `ln(1 + e^z)`, computed as `max(z, 0) + ln(1 + e^−|z|)`, which can't overflow. Its
 * derivative is the sigmoid, `1 − e^−a`.
 */
export const softplus = {
  id: 'softplus',
  code: 11,
  label: { en: 'Softplus', ko: '소프트플러스' },
  help: {
    en: 'ReLU with its corner rounded: always above 0 and smooth everywhere.',
    ko: '모서리를 둥글게 한 ReLU로, 항상 0보다 크고 어디서나 매끄럽습니다.',
  },
  formula: String.raw`\ln(1 + e^z)`,
  initializer: 'heNormal',
  value: (z) => Math.max(z, 0) + log1p(exp(-Math.abs(z))),
  derivative: (_, a) => -expm1(-a),
  needsPreActivation: false,
  range: [0, Number.POSITIVE_INFINITY],
} as const satisfies Activation

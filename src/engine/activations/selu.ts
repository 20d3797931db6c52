import { expm1 } from '../../lib/math.ts'
import type { Activation } from './item.ts'

const scale = 1.0507009873554805
const alpha = 1.6732632423543772

/** Klambauer and others, NeurIPS 2017, with the two constants for which mean 0 and variance 1 are a fixed point. */
export const selu = {
  id: 'selu',
  code: 7,
  label: { en: 'SELU', ko: 'SELU' },
  help: {
    en: 'ELU scaled so that the numbers of a deep network keep mean 0 and variance 1 by themselves.',
    ko: '깊은 신경망에서도 값의 평균이 0, 분산이 1로 저절로 유지되도록 크기를 맞춘 ELU입니다.',
  },
  formula: String.raw`1.0507 \begin{cases} z & z > 0 \\ 1.6733 \, (e^z - 1) & z \le 0 \end{cases}`,
  initializer: 'lecunNormal',
  value: (z) => scale * (z > 0 ? z : alpha * expm1(z)),
  derivative: (_, a) => (a > 0 ? scale : a + scale * alpha),
  needsPreActivation: false,
  range: [-scale * alpha, Number.POSITIVE_INFINITY],
} as const satisfies Activation

import { erf, exp } from '../../lib/math.ts'
import type { Activation } from './item.ts'

/** The cumulative distribution of the standard normal. */
const below = (z: number): number => 0.5 * (1 + erf(z * Math.SQRT1_2))

const inverseRootTwoPi = 0.3989422804014327

/** Hendrycks and Gimpel, 2016: `z Φ(z)`, by the error function; `geluTanh` is the approximation of it. */
export const gelu = {
  id: 'gelu',
  code: 8,
  label: { en: 'GELU', ko: 'GELU' },
  help: {
    en: 'A smooth ReLU: each number times the probability that a normal one is smaller; usual in transformers.',
    ko: '부드러운 ReLU로, 표준정규분포에서 z보다 작을 확률을 z에 곱합니다. 트랜스포머에서 많이 씁니다.',
  },
  formula: String.raw`\frac{z}{2} \left(1 + \operatorname{erf} \frac{z}{\sqrt 2}\right)`,
  initializer: 'heNormal',
  value: (z) => z * below(z),
  derivative: (z) => below(z) + z * inverseRootTwoPi * exp(-0.5 * z * z),
  needsPreActivation: true,
  range: [-0.16997120747990366, Number.POSITIVE_INFINITY],
} as const satisfies Activation

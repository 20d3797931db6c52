import type { Activation } from './item.ts'
import { sigmoid } from './sigmoid.ts'

/** Elfwing, Uchibe and Doya, 2017; as Swish, Ramachandran, Zoph and Le, 2017. */
export const silu = {
  id: 'silu',
  code: 10,
  label: { en: 'SiLU (Swish)', ko: 'SiLU (Swish)' },
  help: {
    en: 'A smooth ReLU: each number times its own sigmoid.',
    ko: '부드러운 ReLU로, z에 z의 시그모이드를 곱합니다.',
  },
  formula: String.raw`\frac{z}{1 + e^{-z}}`,
  initializer: 'heNormal',
  value: (z) => z * sigmoid.value(z),
  derivative: (z) => {
    const s = sigmoid.value(z)
    return s * (1 + z * (1 - s))
  },
  needsPreActivation: true,
  range: [-0.2784645427610738, Number.POSITIVE_INFINITY],
} as const satisfies Activation

import { exp, log } from '../../lib/math.ts'
import type { Loss } from './item.ts'

/**
 * Softmax cross entropy from the pre-activations: `ln Σ e^{z_j} − Σ y_j z_j`, the largest `z` taken out first so that
 * nothing overflows.
 */
export const categoricalCrossEntropy = {
  id: 'categoricalCrossEntropy',
  code: 1,
  label: { en: 'Categorical cross entropy', ko: '범주형 교차 엔트로피' },
  help: {
    en: 'For one of several classes: the less probability the right class gets, the more it costs.',
    ko: '여러 클래스 중 하나를 고를 때 씁니다. 정답 클래스의 확률이 낮을수록 손실이 큽니다.',
  },
  parameters: {},
  formula: String.raw`-\sum_i y_i \log \hat{y}_i`,
  outputs: { multiclass: ['softmax'] },
  targets: 'unit',
  fromLogits: true,
  value: ({ z, y }) => {
    const top = z.reduce((a, b) => Math.max(a, b))
    let sum = 0
    let dot = 0
    for (let u = 0; u < z.length; u++) {
      const shifted = (z[u] as number) - top
      sum += exp(shifted)
      dot += shifted * (y[u] as number)
    }
    return log(sum) - dot
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) out[u] = (a[u] as number) - (y[u] as number)
  },
} as const satisfies Loss

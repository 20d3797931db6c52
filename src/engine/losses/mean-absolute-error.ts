import type { Loss } from './item.ts'
import { realOutputs } from './real-outputs.ts'

/** The mean over outputs, as in Keras and PyTorch. The derivative at 0 is taken as 0. */
export const meanAbsoluteError = {
  id: 'meanAbsoluteError',
  code: 3,
  label: { en: 'Mean absolute error', ko: '평균 절대 오차' },
  help: {
    en: 'How far the prediction is off, not squared: samples far off count less than with squares.',
    ko: '예측이 벗어난 거리를 제곱하지 않고 씁니다. 크게 벗어난 샘플의 영향이 제곱할 때보다 작습니다.',
  },
  parameters: {},
  formula: String.raw`|\hat{y} - y|`,
  outputs: { regression: realOutputs, binary: ['sigmoid', 'linear', 'step'], multiclass: ['sigmoid', 'linear'] },
  targets: 'unit',
  fromLogits: false,
  value: ({ a, y }) => {
    let sum = 0
    for (let u = 0; u < a.length; u++) sum += Math.abs((a[u] as number) - (y[u] as number))
    return sum / a.length
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) out[u] = Math.sign((a[u] as number) - (y[u] as number)) / a.length
  },
} as const satisfies Loss

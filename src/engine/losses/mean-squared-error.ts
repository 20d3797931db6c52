import type { Loss } from './item.ts'
import { realOutputs } from './real-outputs.ts'

/** Lecture, section 9. The mean over outputs, as in Keras and PyTorch. */
export const meanSquaredError = {
  id: 'meanSquaredError',
  code: 2,
  label: { en: 'Mean squared error', ko: '평균 제곱 오차' },
  help: {
    en: 'For real numbers: the square of how far the prediction is off.',
    ko: '실수를 예측할 때 씁니다. 예측이 벗어난 거리의 제곱입니다.',
  },
  parameters: {},
  formula: String.raw`(\hat{y} - y)^2`,
  outputs: {
    regression: realOutputs,
    binary: ['sigmoid', 'linear', 'step'],
    multiclass: ['sigmoid', 'linear'],
  },
  targets: 'unit',
  fromLogits: false,
  value: ({ a, y }) => {
    let sum = 0
    for (let u = 0; u < a.length; u++) {
      const off = (a[u] as number) - (y[u] as number)
      sum += off * off
    }
    return sum / a.length
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) out[u] = (2 * ((a[u] as number) - (y[u] as number))) / a.length
  },
} as const satisfies Loss

import { number } from '../../lib/setting.ts'
import type { Loss } from './item.ts'
import { realOutputs } from './real-outputs.ts'

/** Huber, Annals of Mathematical Statistics, 1964; the mean over outputs, as in Keras and PyTorch. */
export const huber = {
  id: 'huber',
  code: 4,
  label: { en: 'Huber', ko: '후버' },
  help: {
    en: 'Half the square of small errors, but only in proportion to large ones: outliers count less.',
    ko: '작은 오차는 제곱의 절반으로, 큰 오차는 크기에 비례하여 계산합니다. 이상치의 영향이 작습니다.',
  },
  parameters: {
    delta: number({
      key: 'delta',
      label: { en: 'Threshold δ', ko: '임계값 δ' },
      help: {
        en: 'From which error on the loss grows in proportion.',
        ko: '손실이 비례하여 커지기 시작하는 오차입니다.',
      },
      min: 0.001,
      max: 1000,
      step: 10,
      scale: 'log',
      suggestions: [0.01, 0.1, 0.5, 1, 2, 5, 10],
      default: 1,
    }),
  },
  kernelParameter: 'delta',
  formula: String.raw`\begin{cases} \frac12 (\hat{y} - y)^2 & |\hat{y} - y| \le \delta \\ \delta \left(|\hat{y} - y| - \frac12 \delta\right) & |\hat{y} - y| > \delta \end{cases}`,
  outputs: { regression: realOutputs, binary: ['sigmoid', 'linear'], multiclass: ['sigmoid', 'linear'] },
  targets: 'unit',
  fromLogits: false,
  value: ({ a, y }, { delta = Number.NaN }) => {
    let sum = 0
    for (let u = 0; u < a.length; u++) {
      const off = Math.abs((a[u] as number) - (y[u] as number))
      sum += off <= delta ? 0.5 * off * off : delta * (off - 0.5 * delta)
    }
    return sum / a.length
  },
  gradient: ({ a, y }, out, { delta = Number.NaN }) => {
    for (let u = 0; u < a.length; u++) {
      const off = (a[u] as number) - (y[u] as number)
      out[u] = Math.max(-delta, Math.min(off, delta)) / a.length
    }
  },
} as const satisfies Loss

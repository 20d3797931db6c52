import { number } from '../../lib/setting.ts'
import type { Normalization } from './item.ts'

/**
 * Ioffe and Szegedy, ICML 2015. `μ` and `σ²` (divided by n) are those of the batch in training, and running means of them
 * everywhere else. Defaults and running statistics are those of PyTorch: `r ← ρr + (1 − ρ)·batch` with ρ = 0.9 and the
 * unbiased variance (divided by n − 1), ε = 1e-5; Keras has ρ = 0.99, the biased variance and ε = 1e-3. A batch of a
 * single sample has no variance: it is normalised by the running statistics and leaves them alone.
 */
export const batch = {
  id: 'batch',
  code: 1,
  label: { en: 'Batch', ko: '배치' },
  help: {
    en: 'Brings every unit to mean 0 and deviation 1 over the batch, then scales and shifts it by numbers it learns.',
    ko: '각 유닛의 값을 배치 안에서 평균 0, 표준편차 1로 맞춘 뒤, 학습한 수로 크기와 위치를 조정합니다.',
  },
  parameters: {
    momentum: number({
      key: 'momentum',
      label: { en: 'Memory ρ', ko: '유지율 ρ' },
      help: {
        en: 'How slowly the running statistics forget.',
        ko: '이동 통계가 과거를 유지하는 비율입니다.',
      },
      min: 0,
      max: 0.999,
      step: 0.01,
      default: 0.9,
    }),
    epsilon: number({
      key: 'eps',
      label: { en: 'ε', ko: 'ε' },
      help: {
        en: 'A small number that keeps the division from running away.',
        ko: '0에 가까운 수로 나누는 일을 막는 작은 수입니다.',
      },
      min: 1e-8,
      max: 0.1,
      step: 10,
      scale: 'log',
      default: 1e-5,
    }),
  },
  formula: String.raw`\gamma \frac{z - \mu_\text{batch}}{\sqrt{\sigma^2_\text{batch} + \epsilon}} + \beta`,
} as const satisfies Normalization

import { batch } from './batch.ts'
import type { Normalization } from './item.ts'

/** Ba, Kiros and Hinton, 2016: `μ` and `σ²` (divided by n) over the units of the layer, each sample by itself. */
export const layer = {
  id: 'layer',
  code: 2,
  label: { en: 'Layer', ko: '층' },
  help: {
    en: 'Brings the units of the layer to mean 0 and deviation 1, sample by sample, then scales and shifts each.',
    ko: '샘플마다 층의 유닛 값을 평균 0, 표준편차 1로 맞춘 뒤, 유닛마다 크기와 위치를 조정합니다.',
  },
  parameters: { epsilon: batch.parameters.epsilon },
  formula: String.raw`\gamma \frac{z - \mu_\text{layer}}{\sqrt{\sigma^2_\text{layer} + \epsilon}} + \beta`,
} as const satisfies Normalization

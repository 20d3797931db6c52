import { exp, log1p } from '../../lib/math.ts'
import type { Loss } from './item.ts'

/**
 * Lecture, section 9. From the pre-activation `z` of a sigmoid output: `max(z, 0) − zy + ln(1 + e^−|z|)`, which neither
 * overflows nor takes the logarithm of 0 (as in TensorFlow's `sigmoid_cross_entropy_with_logits`). Several outputs are
 * several yes-or-no questions: their mean.
 */
export const binaryCrossEntropy = {
  id: 'binaryCrossEntropy',
  code: 0,
  label: { en: 'Binary cross entropy', ko: '이진 교차 엔트로피' },
  help: {
    en: 'For yes-or-no questions: being sure and wrong costs most.',
    ko: '예/아니요 문제에 씁니다. 확신했는데 틀리면 손실이 가장 큽니다.',
  },
  parameters: {},
  formula: String.raw`-y \log \hat{y} - (1 - y) \log(1 - \hat{y})`,
  outputs: { binary: ['sigmoid'] },
  targets: 'unit',
  fromLogits: true,
  value: ({ z, y }) => {
    let sum = 0
    for (let u = 0; u < z.length; u++) {
      const logit = z[u] as number
      sum += Math.max(logit, 0) - logit * (y[u] as number) + log1p(exp(-Math.abs(logit)))
    }
    return sum / z.length
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) out[u] = ((a[u] as number) - (y[u] as number)) / a.length
  },
} as const satisfies Loss

import type { Loss } from './item.ts'
import { realOutputs } from './real-outputs.ts'

/**
 * That of TensorFlow Playground (`nn.ts`, `Errors.SQUARE`), which has one output: two classes are −1 and 1, usually from
 * tanh. Several outputs: their mean.
 */
export const halvedSquaredError = {
  id: 'halvedSquaredError',
  code: 7,
  label: { en: 'Halved squared error', ko: '제곱 오차의 절반' },
  help: {
    en: 'Half the square of how far the prediction is off, with classes −1 and 1: as in TensorFlow Playground.',
    ko: '벗어난 거리의 제곱의 절반입니다. TensorFlow Playground처럼 클래스를 −1과 1로 나타냅니다.',
  },
  parameters: {},
  formula: String.raw`\frac12 (\hat{y} - y)^2`,
  outputs: { regression: realOutputs, binary: ['tanh', 'linear'], multiclass: ['tanh', 'linear'] },
  targets: 'signed',
  fromLogits: false,
  value: ({ a, y }) => {
    let sum = 0
    for (let u = 0; u < a.length; u++) {
      const off = (a[u] as number) - (y[u] as number)
      sum += 0.5 * off * off
    }
    return sum / a.length
  },
  gradient: ({ a, y }, out) => {
    for (let u = 0; u < a.length; u++) out[u] = ((a[u] as number) - (y[u] as number)) / a.length
  },
} as const satisfies Loss

import { sin } from '../../lib/math.ts'
import type { Feature } from './item.ts'

/** Features made by hand, those of TensorFlow Playground: what a hidden layer would otherwise have to find. */

export const x1Squared = {
  id: 'x1sq',
  label: { en: 'x₁²', ko: 'x₁²' },
  help: { en: 'The first input squared.', ko: '첫째 입력의 제곱입니다.' },
  symbol: 'x₁²',
  formula: 'x_1^2',
  columns: ['x1'],
  value: (x) => x * x,
} as const satisfies Feature

export const x2Squared = {
  id: 'x2sq',
  label: { en: 'x₂²', ko: 'x₂²' },
  help: { en: 'The second input squared.', ko: '둘째 입력의 제곱입니다.' },
  symbol: 'x₂²',
  formula: 'x_2^2',
  columns: ['x2'],
  value: (x) => x * x,
} as const satisfies Feature

export const product = {
  id: 'x1x2',
  label: { en: 'x₁x₂', ko: 'x₁x₂' },
  help: {
    en: 'The product of the first two inputs.',
    ko: '앞의 두 입력의 곱입니다.',
  },
  symbol: 'x₁x₂',
  formula: 'x_1 x_2',
  columns: ['x1', 'x2'],
  value: (x1, x2) => x1 * x2,
} as const satisfies Feature

export const sineOfX1 = {
  id: 'sinx1',
  label: { en: 'sin x₁', ko: 'sin x₁' },
  help: { en: 'The sine of the first input.', ko: '첫째 입력의 사인값입니다.' },
  symbol: 'sin x₁',
  formula: String.raw`\sin x_1`,
  columns: ['x1'],
  value: (x) => sin(x),
} as const satisfies Feature

export const sineOfX2 = {
  id: 'sinx2',
  label: { en: 'sin x₂', ko: 'sin x₂' },
  help: {
    en: 'The sine of the second input.',
    ko: '둘째 입력의 사인값입니다.',
  },
  symbol: 'sin x₂',
  formula: String.raw`\sin x_2`,
  columns: ['x2'],
  value: (x) => sin(x),
} as const satisfies Feature

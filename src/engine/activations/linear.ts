import type { Activation } from './item.ts'

/** Lecture, section 3: with it alone the decision stays a straight line, however deep the network. */
export const linear = {
  id: 'linear',
  code: 0,
  label: { en: 'Linear', ko: '선형' },
  help: {
    en: 'Changes nothing: layers of it alone can only draw straight lines.',
    ko: '값을 바꾸지 않습니다. 이 함수만 쓰면 층을 쌓아도 직선밖에 그리지 못합니다.',
  },
  formula: 'z',
  initializer: 'glorotUniform',
  value: (z) => z,
  derivative: () => 1,
  needsPreActivation: false,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
} as const satisfies Activation

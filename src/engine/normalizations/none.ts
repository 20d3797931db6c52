import type { Normalization } from './item.ts'

export const none = {
  id: 'none',
  code: 0,
  label: { en: 'None', ko: '없음' },
  help: { en: 'Leaves the weighted sums as they are.', ko: '가중합을 그대로 둡니다.' },
  parameters: {},
  formula: 'z',
} as const satisfies Normalization

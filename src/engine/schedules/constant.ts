import type { Schedule } from './item.ts'

export const constant = {
  id: 'constant',
  label: { en: 'Constant', ko: '고정' },
  help: { en: 'The same learning rate all the time.', ko: '학습률을 처음부터 끝까지 그대로 씁니다.' },
  parameters: {},
  formula: String.raw`\eta_t = \eta`,
  factor: () => 1,
} as const satisfies Schedule

import type { Text } from '../../lib/text.ts'

export const probeText = {
  sample: {
    en: '{set, select, train {training} other {validation}} sample {number, number}',
    ko: '{set, select, train {훈련} other {검증}} 샘플 {number, number}',
  },
  truth: { en: 'truth {value}', ko: '정답 {value}' },
  predicted: { en: '{value} → {name}', ko: '{value} → {name}' },
  wrong: { en: 'wrong', ko: '틀림' },
  right: { en: 'right', ko: '맞음' },
  loss: { en: 'loss {value}', ko: '손실 {value}' },
  off: { en: 'off by {value}', ko: '오차 {value}' },
} as const satisfies Record<string, Text>

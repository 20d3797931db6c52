import type { Text } from '../../lib/text.ts'

export const probeText = {
  boundary: {
    en: '{task, select, regression {Predicted value over the plane} other {Decision boundary over the plane}}. Arrow keys move the probe, [ and ] go from sample to sample, Enter to the nearest.',
    ko: '{task, select, regression {평면 위의 예측값} other {평면 위의 결정 경계}}. 화살표 키로 탐침을 움직이고, [ 와 ] 로 샘플을 차례로, Enter 로 가장 가까운 샘플을 고릅니다.',
  },
  curve: {
    en: 'The predicted curve through the data. Arrow keys move the probe, [ and ] go from sample to sample, Enter to the nearest.',
    ko: '데이터를 지나는 예측 곡선. 화살표 키로 탐침을 움직이고, [ 와 ] 로 샘플을 차례로, Enter 로 가장 가까운 샘플을 고릅니다.',
  },
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

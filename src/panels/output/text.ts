import type { Text } from '../../lib/text.ts'

export const outputText = {
  title: { en: 'Output', ko: '출력' },
  boundary: {
    en: '{task, select, regression {Predicted value over the plane} other {Decision boundary over the plane}}. Arrow keys move the probe, [ and ] go from sample to sample, Enter to the nearest.',
    ko: '{task, select, regression {평면 위의 예측값} other {평면 위의 결정 경계}}. 화살표 키로 탐침을 움직이고, [ 와 ] 로 샘플을 차례로, Enter 로 가장 가까운 샘플을 고릅니다.',
  },
  curve: {
    en: 'The predicted curve through the data. Arrow keys move the probe, [ and ] go from sample to sample, Enter to the nearest.',
    ko: '데이터를 지나는 예측 곡선. 화살표 키로 탐침을 움직이고, [ 와 ] 로 샘플을 차례로, Enter 로 가장 가까운 샘플을 고릅니다.',
  },
  training: { en: 'training', ko: '훈련' },
  validation: { en: 'validation', ko: '검증' },
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
  mistakes: {
    en: '{task, select, regression {mistakes (off by > {tolerance})} other {mistakes}}: {train, number}{validation, select, none {} other { + {validation}}}',
    ko: '{task, select, regression {틀린 점(오차 > {tolerance})} other {틀린 점}}: {train, number}{validation, select, none {} other { + {validation}}}',
  },
  mistakesHelp: {
    en: '{task, select, regression {Off by more than {tolerance}} other {Classified wrongly by the network of now}}: of training and of validation samples.',
    ko: '{task, select, regression {오차가 {tolerance}보다 큰} other {지금 신경망이 틀리게 분류한}} 샘플 수(훈련 + 검증)입니다.',
  },
  deviation: { en: 'standard deviation over dropout draws', ko: '드롭아웃 예측의 표준편차' },
  band: { en: '± 1 and ± 2 standard deviations over dropout draws', ko: '드롭아웃 예측의 ±1, ±2 표준편차' },
  horizontal: { en: 'Horizontal axis', ko: '가로축' },
  vertical: { en: 'Vertical axis', ko: '세로축' },
  currentSample: { en: 'Sample under way', ko: '지금 처리하는 샘플' },
} as const satisfies Record<string, Text>

import type { Text } from '../../lib/text.ts'

export const legendText = {
  training: { en: 'training', ko: '훈련' },
  validation: { en: 'validation', ko: '검증' },
  mistakes: {
    en: '{task, select, regression {mistakes (off by > {tolerance})} other {mistakes}}:',
    ko: '{task, select, regression {틀린 점(오차 > {tolerance})} other {틀린 점}}:',
  },
  mistakesHelp: {
    en: 'Samples {task, select, regression {whose prediction is off by more than {tolerance}} other {that the network of now classifies wrongly}}.',
    ko: '{task, select, regression {오차가 {tolerance}보다 큰} other {지금 신경망이 틀리게 분류한}} 샘플 수입니다.',
  },
  deviation: { en: 'std. deviation over dropout draws', ko: '드롭아웃 예측의 표준편차' },
  band: { en: '±1, ±2 standard deviations over dropout draws', ko: '드롭아웃 예측의 ±1, ±2 표준편차' },
  boundary: { en: 'boundary', ko: '경계' },
  network: { en: 'network', ko: '신경망' },
  equal: { en: 'equal values', ko: '같은 값' },
  line: { en: 'Where the output is {level}', ko: '출력이 {level}인 곳' },
} as const satisfies Record<string, Text>

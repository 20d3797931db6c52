import type { Text } from '../../lib/text.ts'

export const outputText = {
  title: { en: 'Output', ko: '출력' },
  boundary: {
    en: '{task, select, regression {Predicted value over the plane} other {Decision boundary over the plane}}. Arrow keys move the probe.',
    ko: '{task, select, regression {평면 위의 예측값} other {평면 위의 결정 경계}}. 화살표 키로 탐침을 움직입니다.',
  },
  curve: {
    en: 'The predicted curve through the data. Arrow keys move the probe.',
    ko: '데이터를 지나는 예측 곡선. 화살표 키로 탐침을 움직입니다.',
  },
  training: { en: 'training', ko: '훈련' },
  validation: { en: 'validation', ko: '검증' },
  horizontal: { en: 'Horizontal axis', ko: '가로축' },
  vertical: { en: 'Vertical axis', ko: '세로축' },
  currentSample: { en: 'Sample under way', ko: '지금 처리하는 샘플' },
} as const satisfies Record<string, Text>

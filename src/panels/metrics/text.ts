import type { Text } from '../../lib/text.ts'

export const metricsText = {
  title: { en: 'Metrics', ko: '지표' },
  trainLoss: { en: 'train loss', ko: '훈련 손실' },
  validationLoss: { en: 'val loss', ko: '검증 손실' },
  accuracy: { en: 'val accuracy', ko: '검증 정확도' },
  accuracyHelp: {
    en: 'The share of validation samples that are classified rightly.',
    ko: '검증 샘플 가운데 바르게 분류한 비율입니다.',
  },
  best: { en: 'best epoch', ko: '최적 에포크' },
  bestHelp: {
    en: '{watch, select, none {The epoch with the least validation loss so far: where early stopping would go back to.} other {The epoch that was best so far by what early stopping watches.}}',
    ko: '{watch, select, none {지금까지 검증 손실이 가장 작았던 에포크로, 조기 종료를 한다면 돌아갈 지점입니다.} other {조기 종료가 지켜보는 값이 지금까지 가장 좋았던 에포크입니다.}}',
  },
} as const satisfies Record<string, Text>

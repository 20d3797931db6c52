import type { Text } from '../../lib/text.ts'

export const hyperparametersText = {
  title: { en: 'Hyperparameters', ko: '하이퍼파라미터' },
  settingsOf: { en: '{setting} settings', ko: '{setting} 설정' },
  rate: { en: 'Learning rate', ko: '학습률' },
  regularisation: { en: 'Regularisation', ko: '규제' },
  off: { en: 'Off', ko: '끔' },
  inUse: { en: '{name} {value}', ko: '{name} {value}' },
  weights: { en: 'Weights', ko: '가중치' },
  gradients: { en: 'Gradients', ko: '기울기' },
  inputs: { en: 'Inputs', ko: '입력' },
  layers: {
    en: 'Dropout, normalisation and penalties of one layer are set at that layer.',
    ko: '한 층의 드롭아웃, 정규화, 규제는 그 층에서 설정합니다.',
  },
  rateNow: { en: 'now {rate}', ko: '현재 {rate}' },
  bestEpoch: { en: 'best: epoch {epoch, number}', ko: '최적: 에포크 {epoch, number}' },
  stoppedEarly: {
    en: 'stopped at {epoch, number}{best, select, none {} other {, best {best}}}',
    ko: '{epoch, number}에서 정지{best, select, none {} other {, 최적 {best}}}',
  },
} as const satisfies Record<string, Text>

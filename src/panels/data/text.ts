import type { Text } from '../../lib/text.ts'

export const dataText = {
  title: { en: 'Data', ko: '데이터' },
  gallery: { en: 'Dataset', ko: '데이터셋' },
  draw: { en: 'Draw…', ko: '그리기…' },
  csv: { en: 'CSV…', ko: 'CSV…' },
  newSeed: { en: 'Draw new data', ko: '데이터 새로 뽑기' },
  newStart: { en: 'Another random start', ko: '새로운 무작위 시작' },
  all: { en: 'all', ko: '전체' },
  task: {
    en: '{task, select, binary {Binary classification} multiclass {Multi-class classification} other {Regression}}',
    ko: '{task, select, binary {이진 분류} multiclass {다중 분류} other {회귀}}',
  },
  counts: {
    en: '{train, number} training samples, {validation, number} for validation',
    ko: '훈련 샘플 {train, number}개, 검증 샘플 {validation, number}개',
  },
} as const satisfies Record<string, Text>

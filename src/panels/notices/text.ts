import type { Text } from '../../lib/text.ts'

export const noticesText = {
  problems: {
    en: '{count, plural, one {One thing in this link was not understood. The rest was opened.} other {# things in this link were not understood. The rest was opened.}}',
    ko: '이 링크에서 이해하지 못한 부분이 {count}개 있습니다. 나머지는 그대로 열었습니다.',
  },
  more: { en: '… and {count, number} more', ko: '… 그 밖에 {count, number}개' },
  dismiss: { en: 'Dismiss', ko: '닫기' },
  weights: {
    en: 'This experiment came with its weights. Until training goes on, every prediction is the one that was shared, to the last bit.',
    ko: '가중치를 함께 받은 실험입니다. 이어서 훈련하기 전까지는 모든 예측이 공유한 사람의 것과 비트 하나까지 같습니다.',
  },
  drawWeights: { en: 'Draw new weights', ko: '가중치 새로 뽑기' },
  failed: {
    en: 'This experiment could not be run: {message}.',
    ko: '이 실험을 실행할 수 없습니다. ({message})',
  },
  workerDied: {
    en: 'Training could not be started: its worker stopped several times in a row. The experiment itself is safe.',
    ko: '훈련 워커가 여러 번 잇달아 멈춰서 훈련을 시작할 수 없습니다. 실험 설정은 그대로 있습니다.',
  },
  revived: {
    en: 'The training worker stopped unexpectedly. Another one took over from the last checkpoint.',
    ko: '훈련 워커가 갑자기 멈춰서, 마지막 체크포인트부터 새 워커가 이어받았습니다.',
  },
  reference: {
    en: 'This browser has no WebAssembly SIMD, so a slower engine does the computing. Everything works; it only takes longer.',
    ko: '이 브라우저는 WebAssembly SIMD를 지원하지 않아 더 느린 엔진으로 계산합니다. 기능은 모두 같고 시간만 더 걸립니다.',
  },
} as const satisfies Record<string, Text>

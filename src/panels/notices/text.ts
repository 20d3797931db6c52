import type { Text } from '../../lib/text.ts'

export const noticesText = {
  problems: {
    en: '{count, plural, one {One thing in this link was not understood. The rest was opened.} other {# things in this link were not understood. The rest was opened.}}',
    ko: '이 링크에서 이해하지 못한 부분이 {count}개 있습니다. 나머지는 그대로 열었습니다.',
  },
  dismiss: { en: 'Dismiss', ko: '닫기' },
  weights: {
    en: 'This experiment came with its weights. Until training goes on, every prediction is the one that was shared, to the last bit.',
    ko: '가중치를 함께 받은 실험입니다. 이어서 훈련하기 전까지는 모든 예측이 공유한 사람의 것과 비트까지 같습니다.',
  },
  drawWeights: { en: 'Draw new weights', ko: '가중치 새로 뽑기' },
  diverged: {
    en: 'Training diverged at step {step, number}: the {where, select, gradient {gradient} weights {weights} other {loss}}{layer, select, none {} other { of layer {layer}}} left the range of numbers. A learning rate of {rate} is probably too large for this network.',
    ko: '스텝 {step, number}에서 훈련이 발산했습니다. {layer, select, none {} other {층 {layer}의 }}{where, select, gradient {기울기} weights {가중치} other {손실}}값이 표현할 수 있는 수의 범위를 벗어났습니다. 학습률 {rate}, 이 신경망에는 너무 큰 값일 수 있습니다.',
  },
  stoppedEarly: {
    en: 'Training stopped early after epoch {epoch, number}{best, select, none {.} other {: nothing was better than epoch {best}{restored, select, yes {, whose weights are back} other {}}.}} Play goes on from here.',
    ko: '에포크 {epoch, number}에서 조기 종료했습니다. {best, select, none {} other {에포크 {best}보다 나아지지 않았습니다. {restored, select, yes {그때의 가중치로 되돌렸습니다. } other {}}}}재생하면 여기서 이어집니다.',
  },
  smallerRate: { en: 'Start over with η = {rate}', ko: 'η = {rate}으로 다시 시작' },
  startOver: { en: 'Start over', ko: '다시 시작' },
  failed: {
    en: 'This experiment could not be run: {message}.',
    ko: '이 실험을 실행할 수 없습니다. ({message})',
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

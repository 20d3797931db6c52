import type { Text } from '../../lib/text.ts'

export const rangeTestText = {
  title: { en: 'Range test', ko: '학습률 범위 검사' },
  what: {
    en: 'A copy of the network takes one step with each of many growing rates: the loss hardly moves where they are too small, falls where they are right, and runs away where they are too large.',
    ko: '신경망의 사본이 학습률을 점점 키우며 한 스텝씩 움직여 봅니다. 너무 작으면 손실이 거의 그대로이고, 알맞으면 줄어들며, 너무 크면 치솟습니다.',
  },
  find: { en: 'Find a good rate', ko: '좋은 학습률 찾기' },
  running: { en: 'Trying rates…', ko: '여러 학습률을 시험하는 중…' },
  cancel: { en: 'Cancel', ko: '취소' },
  failed: { en: 'The test could not be carried out.', ko: '검사하지 못했습니다.' },
  found: {
    en: 'Tried {count, number} rates from {low} to {high} with the weights of epoch {epoch, number}. The loss falls fastest at {rate}.',
    ko: '에포크 {epoch, number}의 가중치로 {low}부터 {high}까지 학습률 {count, number}개를 시험했습니다. 손실은 {rate}에서 가장 빨리 줄어듭니다.',
  },
  none: {
    en: 'Tried {count, number} rates from {low} to {high} with the weights of epoch {epoch, number}. The loss falls at none of them by more than chance, so there is nothing to suggest: before training, the test says more.',
    ko: '에포크 {epoch, number}의 가중치로 {low}부터 {high}까지 학습률 {count, number}개를 시험했습니다. 손실이 우연을 넘어 줄어드는 곳이 없어 제안할 값이 없습니다. 훈련하기 전에 검사하면 더 잘 드러납니다.',
  },
  use: { en: 'Use {rate}', ko: '{rate} 쓰기' },
  chart: { en: 'Loss against the learning rate.', ko: '학습률에 따른 손실.' },
  read: { en: 'Read the loss at a rate', ko: '학습률별 손실 읽기' },
  rate: { en: 'Learning rate {rate}', ko: '학습률 {rate}' },
  smoothed: { en: 'Loss, smoothed', ko: '손실(평활)' },
  raw: { en: 'Loss of the batch', ko: '배치의 손실' },
  fastest: { en: 'falls fastest', ko: '가장 빠름' },
  now: { en: 'now', ko: '현재' },
} as const satisfies Record<string, Text>

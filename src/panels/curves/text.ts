import type { Text } from '../../lib/text.ts'

export const curvesText = {
  title: { en: 'Loss', ko: '손실' },
  train: { en: 'train', ko: '훈련' },
  validation: { en: 'validation', ko: '검증' },
  best: { en: 'best', ko: '최적' },
  time: { en: 'Time: go back to an epoch', ko: '시간: 지난 에포크로 돌아가기' },
  atEpoch: { en: 'Epoch {epoch, number}', ko: '에포크 {epoch, number}' },
  past: {
    en: 'At epoch {epoch, number}. Play goes on from here; what came after is then forgotten.',
    ko: '에포크 {epoch, number}입니다. 재생하면 여기서 이어지고, 그 뒤의 기록은 사라집니다.',
  },
  chart: {
    en: 'Loss by epoch. Now {train} in training, {validation} in validation, at epoch {epoch, number}.',
    ko: '에포크별 손실. 에포크 {epoch, number}에서 훈련 {train}, 검증 {validation}.',
  },
  empty: { en: 'The curves begin when training does.', ko: '훈련을 시작하면 곡선이 그려집니다.' },
} as const satisfies Record<string, Text>

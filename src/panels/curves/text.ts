import type { Text } from '../../lib/text.ts'

export const curvesText = {
  title: { en: 'Curves', ko: '곡선' },
  train: { en: 'train', ko: '훈련' },
  validation: { en: 'validation', ko: '검증' },
  rate: { en: 'rate η', ko: '학습률 η' },
  before: { en: 'old run', ko: '이전 훈련' },
  gap: { en: 'gap', ko: '격차' },
  best: { en: 'best', ko: '최적' },
  stopped: { en: 'early stop', ko: '조기 종료' },
  diverged: { en: 'diverged', ko: '발산' },
  time: { en: 'Time: go back to an epoch', ko: '시간: 지난 에포크로 돌아가기' },
  atEpoch: { en: 'Epoch {epoch, number}', ko: '에포크 {epoch, number}' },
  past: {
    en: 'At epoch {epoch, number}. Play goes on from here, with what you change here; undo brings the old run back.',
    ko: '에포크 {epoch, number}입니다. 여기서 바꾼 설정대로 이어서 훈련하고, 실행 취소하면 이전 훈련으로 돌아갑니다.',
  },
  branched: {
    en: 'A branch since epoch {epoch, number}{part, select, some { with {kept, number} of {of, number} parameters of then, the others drawn anew} other {}}. Undo brings the old run back.',
    ko: '에포크 {epoch, number}에서 갈라진 훈련입니다. {part, select, some {그때의 파라미터 {of, number}개 중 {kept, number}개를 이어받고 나머지는 새로 뽑았습니다. } other {}}실행 취소하면 이전 훈련으로 돌아갑니다.',
  },
  loss: {
    en: 'Loss by epoch. Now {train} in training, {validation} in validation, at epoch {epoch, number}.',
    ko: '에포크별 손실. 에포크 {epoch, number}에서 훈련 {train}, 검증 {validation}.',
  },
  accuracy: {
    en: 'Accuracy by epoch. Now {train} in training, {validation} in validation, at epoch {epoch, number}.',
    ko: '에포크별 정확도. 에포크 {epoch, number}에서 훈련 {train}, 검증 {validation}.',
  },
  learningRate: {
    en: 'Learning rate by epoch. Now {rate}, at epoch {epoch, number}.',
    ko: '에포크별 학습률. 에포크 {epoch, number}에서 {rate}.',
  },
  marks: { en: 'Marked: {marks}.', ko: '표시된 곳: {marks}.' },
  mark: { en: '{what} at epoch {epoch, number}', ko: '에포크 {epoch, number}에서 {what}' },
  read: { en: 'Read the curves: arrow keys go from epoch to epoch', ko: '곡선 읽기: 화살표 키로 에포크를 옮깁니다' },
  unit: { en: 'epoch', ko: '에포크' },
  empty: { en: 'The curves begin with the first whole epoch.', ko: '첫 에포크를 마치면 곡선이 그려집니다.' },
  endedBefore: {
    en: 'Training diverged before the first epoch was whole.',
    ko: '첫 에포크를 마치기 전에 훈련이 발산했습니다.',
  },
  noAccuracy: { en: 'a number is predicted, not a class', ko: '클래스가 아니라 수를 예측합니다' },
} as const satisfies Record<string, Text>

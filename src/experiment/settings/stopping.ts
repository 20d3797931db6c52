import { boolean, integer, item, number } from '../../lib/setting.ts'

const parameters = {
  patience: integer({
    key: 'patience',
    label: { en: 'Patience (epochs)', ko: '인내심(에포크)' },
    help: {
      en: 'The epochs without an improvement after which training stops.',
      ko: '나아지지 않은 채 이만큼의 에포크가 지나면 훈련을 멈춥니다.',
    },
    min: 1,
    max: 1000,
    step: 1,
    suggestions: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
    usual: [10, 20, 50],
    default: 20,
  }),
  minDelta: number({
    key: 'delta',
    label: { en: 'Smallest improvement', ko: '최소 개선 폭' },
    help: {
      en: 'A change must be larger than this to count as an improvement.',
      ko: '변화가 이보다 커야 나아진 것으로 봅니다.',
    },
    min: 0,
    max: 1,
    step: 10,
    scale: 'log',
    suggestions: [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1],
    default: 0,
  }),
}

const watching = {
  help: {
    en: 'Training stops when this has not become better for a while.',
    ko: '이 값이 한동안 나아지지 않으면 훈련을 멈춥니다.',
  },
  parameters,
} as const

/** What can be watched. */
const watched = [
  {
    id: 'none',
    label: { en: 'Off', ko: '끔' },
    help: { en: 'Training goes on until it is paused.', ko: '일시 정지할 때까지 훈련을 계속합니다.' },
    parameters: {},
  },
  { id: 'validationLoss', label: { en: 'Validation loss', ko: '검증 손실' }, ...watching },
  { id: 'trainLoss', label: { en: 'Training loss', ko: '훈련 손실' }, ...watching },
  { id: 'validationAccuracy', label: { en: 'Validation accuracy', ko: '검증 정확도' }, ...watching },
  { id: 'trainAccuracy', label: { en: 'Training accuracy', ko: '훈련 정확도' }, ...watching },
] as const

/** When training stops by itself. */
export const stoppingSettings = {
  earlyStopping: item({
    key: 'stop',
    label: { en: 'Early stopping', ko: '조기 종료' },
    help: {
      en: 'Stops training where a number has not become better for a while: before it overfits.',
      ko: '한 값이 한동안 나아지지 않으면 과적합하기 전에 훈련을 멈춥니다.',
    },
    options: watched,
    default: 'none',
  }),
  restoreBest: boolean({
    key: 'restore',
    label: { en: 'Restore the best', ko: '최적 가중치 복원' },
    help: {
      en: 'When training stops early, the weights of the best epoch are put back.',
      ko: '조기 종료할 때 가장 좋았던 에포크의 가중치로 되돌립니다.',
    },
    default: true,
  }),
}

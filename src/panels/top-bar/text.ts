import type { Text } from '../../lib/text.ts'

export const topBarText = {
  name: { en: 'Layerwise', ko: 'Layerwise' },
  title: { en: 'Title of the experiment', ko: '실험 제목' },
  untitled: {
    en: '{dataset}, {layers, plural, =0 {perceptron} one {# hidden layer} other {# hidden layers}}',
    ko: '{dataset}, {layers, plural, =0 {퍼셉트론} other {은닉층 #개}}',
  },
  play: { en: 'Play (space)', ko: '재생 (스페이스)' },
  pause: { en: 'Pause (space)', ko: '일시 정지 (스페이스)' },
  reset: { en: 'Back to the same start (R)', ko: '같은 시작점으로 되돌리기 (R)' },
  newStart: { en: 'New random start (N)', ko: '새로운 무작위 시작 (N)' },
  step: { en: 'Step (.)', ko: '한 단계 (.)' },
  stepUnit: { en: 'Step by', ko: '단계 단위' },
  sample: { en: 'sample', ko: '샘플' },
  batch: { en: 'batch', ko: '배치' },
  epoch: { en: 'epoch', ko: '에포크' },
  stepCount: { en: 'step', ko: '스텝' },
  samplesPerSecond: { en: 'samples / s', ko: '샘플 / 초' },
  share: { en: 'Copy link', ko: '링크 복사' },
  copied: { en: 'Copied', ko: '복사됨' },
  copyByHand: { en: 'Copy this link:', ko: '이 링크를 복사하세요:' },
  close: { en: 'Close', ko: '닫기' },
  theme: {
    en: 'Theme: {choice, select, light {light} dark {dark} other {as the system}}',
    ko: '테마: {choice, select, light {밝게} dark {어둡게} other {시스템 설정}}',
  },
  language: { en: '한국어로 보기', ko: 'View in English' },
  languageShort: { en: '한', ko: 'En' },
  playing: { en: 'Training', ko: '훈련 중' },
  paused: {
    en: 'Paused at epoch {epoch, number}, validation loss {loss}',
    ko: '에포크 {epoch, number}에서 일시 정지, 검증 손실 {loss}',
  },
  controls: { en: 'Training', ko: '훈련' },
} as const satisfies Record<string, Text>

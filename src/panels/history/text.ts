import type { Text } from '../../lib/text.ts'

export const historyText = {
  title: { en: 'Recent experiments', ko: '최근 실험' },
  about: {
    en: 'Kept in this browser alone: the last {most} experiments, with their runs as you left them.',
    ko: '최근 실험 {most}개를 훈련하던 상태 그대로 이 브라우저에만 저장합니다.',
  },
  empty: {
    en: 'Nothing yet. What you train or change is kept here by itself.',
    ko: '아직 없습니다. 훈련하거나 바꾼 실험이 자동으로 여기에 저장됩니다.',
  },
  refused: {
    en: 'This browser lets the page keep nothing. Links and files still keep your experiments.',
    ko: '이 브라우저에서는 아무것도 저장할 수 없습니다. 실험은 링크나 파일로 보관할 수 있습니다.',
  },
  loading: { en: 'Looking…', ko: '찾는 중…' },
  here: { en: 'Open now', ko: '지금 열려 있음' },
  layers: {
    en: '{layers, plural, =0 {perceptron} one {# hidden layer} other {# hidden layers}}',
    ko: '{layers, plural, =0 {퍼셉트론} other {은닉층 #개}}',
  },
  untrained: { en: 'not trained yet', ko: '아직 훈련하지 않음' },
  reached: {
    en: 'epoch {epoch, number} · validation loss {loss}',
    ko: '에포크 {epoch, number} · 검증 손실 {loss}',
  },
  withoutRun: {
    en: 'epoch {epoch, number} · the recipe alone is left',
    ko: '에포크 {epoch, number} · 설정만 남아 있음',
  },
  remove: { en: 'Remove {name}', ko: '{name} 지우기' },
  removeAll: { en: 'Remove all…', ko: '모두 지우기…' },
  removeReally: {
    en: '{count, plural, one {Remove it for good} other {Remove all # for good}}',
    ko: '{count}개 모두 완전히 지우기',
  },
  keep: { en: 'Keep them', ko: '취소' },
  unreadable: {
    en: '{count, plural, one {One kept experiment is damaged or of another version, and was left out.} other {# kept experiments are damaged or of another version, and were left out.}}',
    ko: '저장된 실험 중 {count}개는 손상되었거나 다른 버전의 것이라 제외했습니다.',
  },
  failed: {
    en: 'It could not be opened: what was kept of it is damaged, or gone.',
    ko: '열 수 없습니다. 저장된 내용이 손상되었거나 지워졌습니다.',
  },
} as const satisfies Record<string, Text>

import type { Text } from '../../lib/text.ts'

export const keepingText = {
  resumed: {
    en: 'The run stands where it was: epoch {epoch, number}, step {step, number}.',
    ko: '지난번에 멈춘 곳(에포크 {epoch, number}, 스텝 {step, number})에서 이어집니다.',
  },
  last: {
    en: 'Your last experiment is open again{step, plural, =0 {.} other {, where its run was: epoch {epoch, number}, step {step, number}.}}',
    ko: '마지막 실험을 다시 열었습니다.{step, plural, =0 {} other { 지난번에 멈춘 곳(에포크 {epoch, number}, 스텝 {step, number})에서 이어집니다.}}',
  },
  toStart: { en: 'Back to the start', ko: '시작점으로 되돌리기' },
  fresh: { en: 'Start a fresh one', ko: '새 실험 시작' },
  known: {
    en: 'You have trained this experiment before, up to epoch {epoch, number}.',
    ko: '전에 에포크 {epoch, number}까지 훈련한 실험입니다.',
  },
  goOn: { en: 'Go on from there', ko: '거기서 이어서 훈련' },
  crashed: {
    en: 'A tab with “{name}” ended unexpectedly. Its work was kept{epoch, plural, =0 {.} other {, up to epoch {epoch, number}.}}',
    ko: '“{name}” 실험이 있던 탭이 갑자기 닫혔지만, {epoch, plural, =0 {작업} other {에포크 {epoch, number}까지의 작업}}은 남아 있습니다.',
  },
  open: { en: 'Open it', ko: '열기' },
  all: { en: 'Recent experiments', ko: '최근 실험' },
  broken: {
    en: 'What was kept of this run could not be read, so it was left out. The experiment starts anew.',
    ko: '저장된 훈련 기록을 읽을 수 없어 제외했습니다. 실험은 처음부터 시작합니다.',
  },
  forbidden: {
    en: 'This browser does not let the page keep anything here. Everything works; only what you do is gone when the page is closed. Links and files still keep your experiments.',
    ko: '이 브라우저에서는 여기에 아무것도 저장할 수 없습니다. 기능은 모두 쓸 수 있지만, 페이지를 닫으면 작업이 사라집니다. 실험은 링크나 파일로 보관할 수 있습니다.',
  },
  full: {
    en: 'There is no room left to keep this experiment in the browser. Everything works; links and files still keep it.',
    ko: '브라우저의 저장 공간이 가득 차서 이 실험을 저장하지 못했습니다. 기능은 모두 쓸 수 있고, 실험은 링크나 파일로 보관할 수 있습니다.',
  },
  newer: {
    en: 'Another tab has a newer version of Layerwise, so this one no longer keeps what you do. Reload it to go on keeping.',
    ko: '다른 탭에서 더 새로운 Layerwise를 쓰고 있어 이 탭의 작업은 더 저장되지 않습니다. 새로고침하면 다시 저장됩니다.',
  },
  update: {
    en: 'A new version of Layerwise is ready. Your experiment and its run stay as they are.',
    ko: '새로운 버전의 Layerwise가 준비되었습니다. 실험과 훈련 상태는 그대로 유지됩니다.',
  },
  takeUpdate: { en: 'Reload with it', ko: '새 버전으로 새로고침' },
} as const satisfies Record<string, Text>

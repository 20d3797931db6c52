import type { Text } from '../lib/text.ts'
import { presentShortcuts } from './present-shortcuts.ts'
import { showParts } from './show-parts.ts'
import { shortcuts } from './shortcuts.ts'

/** One line of the sheet of shortcuts; what a control does with its keys by itself stands there too. */
interface Line {
  readonly keys: readonly string[]
  readonly label: Text
}

interface Group {
  readonly title: Text
  readonly lines: readonly Line[]
}

const line = ({ keys }: { readonly keys: readonly string[] }, label: Text): Line => ({ keys, label })

/** All keys of the page, as the sheet calls them. */
export const shortcutGroups: readonly Group[] = [
  {
    title: { en: 'Training', ko: '훈련' },
    lines: [
      line(shortcuts.play, { en: 'Play or pause', ko: '재생 또는 일시 정지' }),
      line(shortcuts.step, { en: 'One step', ko: '한 단계 진행' }),
      line(shortcuts.start, { en: 'Back to the same start', ko: '같은 시작점으로 되돌리기' }),
      line(shortcuts.newStart, { en: 'New random start', ko: '새로운 무작위 시작' }),
    ],
  },
  {
    title: { en: 'Experiment', ko: '실험' },
    lines: [
      line(shortcuts.undo, { en: 'Undo', ko: '실행 취소' }),
      line(shortcuts.redo, { en: 'Redo', ko: '다시 실행' }),
    ],
  },
  {
    title: { en: 'Page', ko: '페이지' },
    lines: [
      line(shortcuts.history, { en: 'Recent experiments', ko: '최근 실험' }),
      line(shortcuts.present, { en: 'Present', ko: '발표 화면 열기' }),
      line(shortcuts.list, { en: 'This list', ko: '이 목록 열기' }),
    ],
  },
  {
    title: { en: 'While presenting', ko: '발표 화면에서' },
    lines: [
      line(presentShortcuts.forward, {
        en: 'Forward on a clicker: play or pause',
        ko: '프레젠터의 다음 버튼: 재생 또는 일시 정지',
      }),
      line(presentShortcuts.back, { en: 'Back on a clicker: to the start', ko: '프레젠터의 이전 버튼: 시작점으로' }),
      {
        keys: showParts.map(({ key }) => key),
        label: {
          en: 'Show or hide network, output, curves, buttons',
          ko: '신경망, 출력, 곡선, 버튼을 보이거나 숨기기',
        },
      },
      line(presentShortcuts.spotlight, { en: 'Spotlight at the pointer', ko: '포인터 주위만 밝게' }),
      line(presentShortcuts.leave, { en: 'Leave', ko: '나가기' }),
    ],
  },
  {
    title: { en: 'In pictures and boxes', ko: '그림과 입력란에서' },
    lines: [
      { keys: ['Tab', 'Shift+Tab'], label: { en: 'To the next or previous control', ko: '다음 또는 이전 항목으로' } },
      {
        keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'],
        label: { en: 'Move the probe; with Shift, faster', ko: '탐침 옮기기 (Shift와 함께 누르면 더 빠르게)' },
      },
      {
        keys: ['[', ']'],
        label: { en: 'On the output: from sample to sample', ko: '출력 그림에서 샘플을 차례로 고르기' },
      },
      { keys: ['ArrowLeft', 'ArrowRight'], label: { en: 'Read the curves', ko: '곡선 읽기' } },
      { keys: ['ArrowUp', 'ArrowDown'], label: { en: 'Next larger or smaller number', ko: '숫자를 키우거나 줄이기' } },
      { keys: ['Enter'], label: { en: 'Apply the typed number', ko: '입력한 숫자 적용' } },
      { keys: ['Escape'], label: { en: 'Cancel', ko: '취소' } },
    ],
  },
]

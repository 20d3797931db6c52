import type { PartId } from '../experiment/parts.ts'
import type { Text } from '../lib/text.ts'
import { endPresenting, openDialog, type PageState, pageStore, present, toggleSpotlight } from '../state/page.ts'
import { newSeed } from '../state/seed.ts'
import type { Workspace } from '../state/workspace.ts'

/** One line of the shortcuts sheet. */
export interface Shortcut {
  /** Each as `KeyboardEvent.key` has it, after `Mod+` (⌘ on a Mac, Ctrl elsewhere) and `Shift+` where they are held. */
  readonly keys: readonly string[]
  readonly label: Text
  /** The part of the page that it works: not where a link hides or locks it. */
  readonly part?: PartId
  /** Where it holds; everywhere by default. */
  readonly mode?: PageState['mode']
  /** What a control does with its keys by itself has no action here. */
  readonly run?: (workspace: Workspace) => void
}

interface ShortcutGroup {
  readonly title: Text
  readonly shortcuts: readonly Shortcut[]
}

const toggle = (workspace: Workspace) => workspace.toggle()
const toStart = (workspace: Workspace) => workspace.reset()
// A step that a new run cuts short is no failure.
const step = (workspace: Workspace) => void workspace.step(1, 'batch').catch(() => {})

/** All keys of the page: what they do, and how the sheet calls it. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: { en: 'Training', ko: '훈련' },
    shortcuts: [
      { keys: [' '], part: 'play', label: { en: 'Play or pause', ko: '재생 또는 일시 정지' }, run: toggle },
      { keys: ['.'], part: 'step', label: { en: 'One step', ko: '한 스텝 진행' }, run: step },
      {
        keys: ['r'],
        part: 'reset',
        label: { en: 'Back to the same start', ko: '같은 시작점으로 되돌리기' },
        run: toStart,
      },
      {
        keys: ['n'],
        part: 'reset',
        label: { en: 'New random start', ko: '새로운 무작위 시작' },
        run: (workspace) => workspace.reset(newSeed()),
      },
    ],
  },
  {
    title: { en: 'Experiment', ko: '실험' },
    shortcuts: [
      { keys: ['Mod+z'], label: { en: 'Undo', ko: '실행 취소' }, run: (workspace) => workspace.undo() },
      {
        keys: ['Mod+Shift+z', 'Mod+y'],
        label: { en: 'Redo', ko: '다시 실행' },
        run: (workspace) => workspace.redo(),
      },
    ],
  },
  {
    title: { en: 'Page', ko: '페이지' },
    shortcuts: [
      { keys: ['p'], label: { en: 'Present', ko: '발표 화면 열기' }, mode: 'workspace', run: present },
      { keys: ['?'], label: { en: 'This list', ko: '이 목록 열기' }, run: () => openDialog('shortcuts') },
    ],
  },
  {
    title: { en: 'While presenting', ko: '발표 화면에서' },
    shortcuts: [
      {
        keys: ['PageDown'],
        part: 'play',
        label: { en: 'Forward on a clicker: play or pause', ko: '프레젠터의 다음 버튼: 재생 또는 일시 정지' },
        mode: 'present',
        run: toggle,
      },
      {
        keys: ['PageUp'],
        part: 'reset',
        label: { en: 'Back on a clicker: to the start', ko: '프레젠터의 이전 버튼: 시작점으로' },
        mode: 'present',
        run: toStart,
      },
      {
        keys: ['s'],
        label: { en: 'Spotlight at the pointer', ko: '포인터 주위만 밝게' },
        mode: 'present',
        run: toggleSpotlight,
      },
      { keys: ['Escape'], label: { en: 'Leave', ko: '나가기' }, mode: 'present', run: endPresenting },
    ],
  },
  {
    title: { en: 'In pictures and boxes', ko: '그림과 입력란에서' },
    shortcuts: [
      { keys: ['Tab', 'Shift+Tab'], label: { en: 'To the next or last control', ko: '다음 또는 이전 항목으로' } },
      {
        keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'],
        label: { en: 'Move the probe; with Shift, faster', ko: '탐침 옮기기 (Shift와 함께 누르면 더 빠르게)' },
      },
      { keys: ['ArrowUp', 'ArrowDown'], label: { en: 'Next larger or smaller number', ko: '숫자를 키우거나 줄이기' } },
      { keys: ['Enter'], label: { en: 'Take the typed number', ko: '입력한 숫자 적용' } },
      { keys: ['Escape'], label: { en: 'Leave it as it was', ko: '입력 취소' } },
    ],
  },
]

const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox], [type=range]), textarea') !== null

/** Space presses what has the focus; elsewhere it plays and pauses. */
const takesSpace = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, select, summary, input') !== null

/** The letter of a key that types Hangul, or is on its way to: shortcuts need no switch of the keyboard. */
const latin = ({ key, code }: KeyboardEvent): string =>
  code.startsWith('Key') && (key === 'Process' || !/^[\x20-\x7e]$/.test(key)) ? code.slice(3).toLowerCase() : key

/** How the table writes the key that was pressed. */
function written(event: KeyboardEvent): string {
  const key = latin(event)
  if (!event.ctrlKey && !event.metaKey) return key.length === 1 ? key.toLowerCase() : key
  return `Mod+${event.shiftKey ? 'Shift+' : ''}${key.toLowerCase()}`
}

function isBarred({ experiment }: Workspace, part: PartId | undefined): boolean {
  const { hidden, locked } = experiment.view
  return part !== undefined && (hidden.includes(part) || locked.includes(part))
}

/** Carries out shortcuts. They never take a key from a field that needs it. */
export function bindShortcuts(workspace: Workspace): () => void {
  const all = shortcutGroups.flatMap(({ shortcuts }) => shortcuts)
  const press = (event: KeyboardEvent) => {
    const { mode, dialog } = pageStore.getState()
    if (event.altKey || event.repeat || event.defaultPrevented || dialog !== null || takesText(event.target)) return
    const key = written(event)
    if (key === ' ' && takesSpace(event.target)) return
    const shortcut = all.find((one) => one.run && (one.mode ?? mode) === mode && one.keys.includes(key))
    if (!shortcut?.run || isBarred(workspace, shortcut.part)) return
    event.preventDefault()
    shortcut.run(workspace)
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

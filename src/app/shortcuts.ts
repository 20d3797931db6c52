import type { PartId } from '../experiment/parts.ts'
import { openDialog, type PageState, pageStore, present } from '../state/page.ts'
import { newSeed } from '../state/seed.ts'
import type { Workspace } from '../state/workspace.ts'

export interface Shortcut {
  /** Each as `KeyboardEvent.key` has it, after `Mod+` (⌘ on a Mac, Ctrl elsewhere) and `Shift+` where they are held. */
  readonly keys: readonly string[]
  /** The part of the page that it works: not where a link hides or locks it. */
  readonly part?: PartId
  /** Where it holds; everywhere by default. */
  readonly mode?: PageState['mode']
  readonly run: (workspace: Workspace) => void
}

const toggle = (workspace: Workspace) => workspace.toggle()
const toStart = (workspace: Workspace) => workspace.reset()
// A step that a new run cuts short is no failure.
const step = (workspace: Workspace) => void workspace.step(1, 'batch').catch(() => {})

/** The keys of the page, and what they do. How they are called says `shortcut-names.ts`. */
export const shortcuts = {
  play: { keys: [' '], part: 'play', run: toggle },
  step: { keys: ['.'], part: 'step', run: step },
  start: { keys: ['r'], part: 'reset', run: toStart },
  newStart: { keys: ['n'], part: 'reset', run: (workspace) => workspace.reset(newSeed()) },
  undo: { keys: ['Mod+z'], run: (workspace) => workspace.undo() },
  redo: { keys: ['Mod+Shift+z', 'Mod+y'], run: (workspace) => workspace.redo() },
  history: { keys: ['h'], mode: 'workspace', run: () => openDialog('history') },
  present: { keys: ['p'], mode: 'workspace', run: present },
  list: { keys: ['?'], run: () => openDialog('shortcuts') },
} as const satisfies Record<string, Shortcut>

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
export function bindShortcuts(workspace: Workspace, table: Readonly<Record<string, Shortcut>> = shortcuts): () => void {
  const all = Object.values(table)
  const press = (event: KeyboardEvent) => {
    const { mode, dialog } = pageStore.getState()
    if (event.altKey || event.repeat || event.defaultPrevented || dialog !== null || takesText(event.target)) return
    const key = written(event)
    if (key === ' ' && takesSpace(event.target)) return
    // It closes what is open first.
    if (key === 'Escape' && document.querySelector(':popover-open')) return
    const shortcut = all.find((one) => (one.mode ?? mode) === mode && one.keys.includes(key))
    if (!shortcut || isBarred(workspace, shortcut.part)) return
    event.preventDefault()
    shortcut.run(workspace)
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

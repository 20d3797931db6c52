import { newSeed } from '../state/seed.ts'
import type { Workspace } from '../state/workspace.ts'

const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox], [type=range]), textarea') !== null

/** Space presses what has the focus; elsewhere it plays and pauses. */
const takesSpace = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, select, summary, input') !== null

/** Single keys for what is done all the time. They never take a key from a field that needs it. */
export function bindShortcuts(workspace: Workspace): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || takesText(event.target)) return
    const action = {
      ' ': takesSpace(event.target) ? undefined : () => workspace.toggle(),
      '.': () => void workspace.step(1, 'batch').catch(() => {}),
      r: () => workspace.reset(),
      n: () => workspace.reset(newSeed()),
    }[event.key.toLowerCase()]
    if (!action) return
    event.preventDefault()
    action()
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

import { lastId, ownId } from './last.ts'
import type { Workspace } from './workspace.ts'

/**
 * Experiments are kept from the first picture on; from now on where there is one to go on with. What keeps them is loaded
 * for it, and does without where it can’t be.
 *
 * @returns to be called when the first picture is there
 */
export function keepLater(workspace: Workspace, isAsked: boolean): () => void {
  let isStarted = false
  const start = () => {
    if (isStarted) return
    isStarted = true
    import('./storage/keeping.ts').then(({ startKeeping }) => startKeeping(workspace, isAsked)).catch(() => {})
  }
  if (ownId() !== null || (!isAsked && lastId() !== null)) start()
  return start
}

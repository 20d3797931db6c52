import { lastId, ownId } from './last.ts'
import type { Workspace } from './workspace.ts'

/**
 * Experiments are kept from the first picture on; from now on where there is one to go on with. What keeps them is loaded
 * for it, and does without where it can’t be.
 *
 * @param asked the link that was in the address, or nothing
 * @returns to be called when the first picture is there
 */
export function keepLater(workspace: Workspace, asked: string): () => void {
  let isStarted = false
  const start = () => {
    if (isStarted) return
    isStarted = true
    import('./storage/keeping.ts').then(({ startKeeping }) => startKeeping(workspace, asked)).catch(() => {})
  }
  if (ownId() !== null || (asked === '' && lastId() !== null)) start()
  return start
}

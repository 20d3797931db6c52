import { readLink, writeLink } from '../experiment/link.ts'
import type { Workspace } from './workspace.ts'

/** Milliseconds that the experiment must rest before the address follows: dragging a slider is one change. */
const rest = 250

/**
 * Keeps the address bar and the experiment the same: opens what the address says, now and when it is changed by hand
 * or by going back; writes what gestures change.
 */
export function bindAddress(workspace: Workspace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  const present = () => `#${writeLink(workspace.experiment)}`
  const write = () => {
    const link = present()
    if (link !== location.hash) history.replaceState(null, '', link)
  }
  const open = () => {
    const { experiment, problems } = readLink(location.hash)
    workspace.open(experiment, problems)
    write()
  }
  const follow = () => {
    if (location.hash !== present()) open()
  }

  open()
  addEventListener('hashchange', follow)
  const unsubscribe = workspace.store.subscribe((state, before) => {
    if (state.experiment === before.experiment) return
    clearTimeout(timer)
    timer = setTimeout(write, rest)
  })
  return () => {
    clearTimeout(timer)
    removeEventListener('hashchange', follow)
    unsubscribe()
  }
}

import { readLink, writeLink } from '../experiment/link.ts'
import type { Workspace } from './workspace.ts'

/** Milliseconds that the experiment must rest before the address follows: dragging a slider is one change. */
const rest = 250

/**
 * Keeps the address bar and the experiment the same: opens what the address says, now and when it is changed by hand
 * or by going back; writes what gestures change.
 */
export function bindAddress(workspace: Workspace): () => void {
  let written = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = () => {
    const link = `#${writeLink(workspace.experiment)}`
    if (link === location.hash) return
    written = link
    history.replaceState(null, '', link)
  }
  const open = () => {
    if (location.hash !== '' && location.hash === written) return
    const { experiment, problems } = readLink(location.hash)
    workspace.open(experiment, problems)
    write()
  }

  open()
  addEventListener('hashchange', open)
  const unsubscribe = workspace.store.subscribe((state, before) => {
    if (state.experiment === before.experiment) return
    clearTimeout(timer)
    timer = setTimeout(write, rest)
  })
  return () => {
    clearTimeout(timer)
    removeEventListener('hashchange', open)
    unsubscribe()
  }
}

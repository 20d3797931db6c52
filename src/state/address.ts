import { longestLink, readLink, writeLink } from '../experiment/link.ts'
import type { Experiment } from '../experiment/types.ts'
import { drawWeights } from './edits.ts'
import { lastLink, leftOf } from './last.ts'
import type { Workspace } from './workspace.ts'

/** Milliseconds that the experiment must rest before the address follows: dragging a slider is one change. */
const rest = 250

/** The whole address of an experiment, as it is handed on. */
export function addressOf(experiment: Experiment): string {
  const address = new URL(location.href)
  address.search = ''
  address.hash = writeLink(experiment)
  return address.href
}

/** The tab, the bookmark and the place in the history are called as the experiment is. */
const titleOf = ({ title }: Experiment): string => (title === '' ? 'Layerwise' : `${title} · Layerwise`)

/** What the address bar says: all of it, but weights, and then samples, that are too many for a link. */
export function hashOf(experiment: Experiment): string {
  const recipe = drawWeights(experiment)
  const link = [experiment, recipe].map(writeLink).find(({ length }) => length <= longestLink)
  return `#${link ?? writeLink(recipe).replace(/&own=.*/, '')}`
}

/**
 * Keeps the address bar and the experiment the same: opens what the address says, now and when it is changed by hand
 * or by going back, and the last experiment where it says nothing; writes what gestures change. Back and forward walk through the experiments that were opened or
 * begun; what shapes one of them rewrites its address.
 *
 * @param walks whether experiments become places in the history; within someone else’s page that would be theirs
 */
export function bindAddress(workspace: Workspace, walks: boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** While an experiment is opened because the address says so: it has its place in the history already. */
  let isFollowing = false

  const write = (experiment: Experiment) => {
    clearTimeout(timer)
    const link = hashOf(experiment)
    if (link !== location.hash) history.replaceState(null, '', link)
  }
  const open = () => {
    const { experiment, problems } = readLink(location.hash || (walks ? lastLink() : ''))
    isFollowing = true
    workspace.open(experiment, problems)
    isFollowing = false
    write(workspace.experiment)
  }
  const follow = () => {
    if (location.hash !== hashOf(workspace.experiment)) open()
  }

  addEventListener('hashchange', follow)
  const unsubscribe = workspace.store.subscribe((state, before) => {
    if (state.experiment === before.experiment) return
    if (isFollowing) {
      // It is there already.
    } else if (walks && state.begun !== before.begun) {
      // What was not written yet belongs to the experiment that is left.
      write(before.experiment)
      history.pushState(null, '', hashOf(state.experiment))
    } else {
      clearTimeout(timer)
      timer = setTimeout(() => write(workspace.experiment), rest)
    }
    document.title = titleOf(state.experiment)
  })
  const left = walks && leftOf(location.hash)
  if (left) history.replaceState(null, '', left)
  open()
  return () => {
    clearTimeout(timer)
    removeEventListener('hashchange', follow)
    unsubscribe()
  }
}

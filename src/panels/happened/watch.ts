import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Workspace, WorkspaceState } from '../../state/workspace.ts'
import { type Found, findingsOf } from '../../training/diagnoses/index.ts'
import type { Health } from '../../training/health.ts'

/** What has been found in the present run. */
export interface HappenedState {
  readonly found: readonly Found[]
  /** Ids of findings that shall not be pointed out again in this run. */
  readonly dismissed: ReadonlySet<string>
}

/** Milliseconds between two looks at a run. */
const interval = 1000
/** Most looks that are remembered: every other one goes where there are more. */
const mostLooks = 120
/** What is not found this many times in a row is over. */
const patience = 3

const nothing: HappenedState = { found: [], dismissed: new Set() }
const watched = new WeakMap<Workspace, StoreApi<HappenedState>>()

/** What happened in the runs of a workspace, watched from the first call on. */
export function happenedIn(workspace: Workspace): StoreApi<HappenedState> {
  let store = watched.get(workspace)
  if (!store) {
    store = createStore<HappenedState>(() => nothing)
    watched.set(workspace, store)
    watch(workspace, store)
  }
  return store
}

export const dismiss = (store: StoreApi<HappenedState>, id: string): void =>
  store.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, id]) }))

function watch(workspace: Workspace, store: StoreApi<HappenedState>): void {
  let looks: Health[] = []
  let missing = new Map<string, number>()
  let isLooking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  /** The step that the curves had come to when they were judged last. */
  let judged: number | undefined

  const diagnose = ({ experiment, history, stopped, scalars, facts }: WorkspaceState) => {
    // A run may end before it has shown anything: numbers and curves are still those of the one before.
    const own = scalars?.run === facts?.run ? scalars : null
    judged = own?.step
    const [rows, remembered] = own ? [history, own.remembered] : [[], []]
    const now = findingsOf({ experiment, rows, ended: stopped, remembered, looks })
    // What was said stays as it was said, as long as it holds.
    const kept = store.getState().found.filter(({ id }) => {
      const isThere = now.some((one) => one.id === id)
      missing.set(id, isThere ? 0 : (missing.get(id) ?? 0) + 1)
      return isThere || (missing.get(id) ?? 0) < (isEnd(id) ? 1 : patience)
    })
    const found = [...now.filter(({ id }) => !kept.some((one) => one.id === id)), ...kept]
    if (found.length !== store.getState().found.length || found.some((one, i) => one !== store.getState().found[i])) {
      store.setState({ found })
    }
  }
  const look = async () => {
    isLooking = true
    lookedAt = performance.now()
    const { run } = workspace.store.getState().facts ?? {}
    // A run that is left has no answer to give.
    const health = await workspace.health().catch(() => null)
    isLooking = false
    const state = workspace.store.getState()
    if (!health || state.facts?.run !== run) return
    looks.push(health)
    if (looks.length > mostLooks) looks = looks.filter((_, i) => i % 2 === 0)
    diagnose(state)
    consider()
  }
  /** Looks, now or as soon as it is time, where something has gone on since the last look. */
  const consider = () => {
    const state = workspace.store.getState()
    const { scalars, facts, history } = state
    if (!scalars || scalars.run !== facts?.run || isLooking) return
    if (looks.at(-1)?.step === scalars.step) {
      // Curves come at their own pace: those of this look may have come after it.
      if (judged !== scalars.step) diagnose(state)
      return
    }
    // The past has been looked at.
    if (scalars.epoch < (history.at(-1)?.epoch ?? 0)) return
    clearTimeout(timer)
    const wait = lookedAt + interval - performance.now()
    if (wait > 0) timer = setTimeout(consider, wait)
    else void look()
  }
  workspace.store.subscribe((state, before) => {
    if (state.facts?.run !== before.facts?.run) {
      looks = []
      judged = undefined
      missing = new Map()
      lookedAt = Number.NEGATIVE_INFINITY
      store.setState(nothing)
    }
    const { branch, scalars, stopped } = state
    if (branch && before.branch && branch.id !== before.branch.id) {
      const { from } = branch
      looks = looks.filter(({ epoch }) => epoch <= (from ?? 0))
      store.setState(nothing)
    }
    if (stopped !== before.stopped) diagnose(state)
    if (scalars !== before.scalars) consider()
  })
  consider()
}

const isEnd = (id: string): boolean => id === 'diverged' || id === 'stoppedEarly'

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Workspace } from '../../state/workspace.ts'

type RangeTest = Awaited<ReturnType<Workspace['rangeTest']>>

/** How the last range test of a workspace went, and what it was of. */
export interface RangeTestState {
  readonly of: string | null
  readonly status: 'running' | 'failed' | 'done'
  /** How much of it is done, from 0 to 1. */
  readonly part: number
  readonly test: RangeTest | null
  /** Of the weights that it went from. */
  readonly epoch: number
}

const stores = new WeakMap<Workspace, StoreApi<RangeTestState>>()

/** It goes on, and stays, while nobody looks. */
export function rangeTestIn(workspace: Workspace): StoreApi<RangeTestState> {
  let store = stores.get(workspace)
  if (!store) {
    store = createStore<RangeTestState>(() => ({ of: null, status: 'done', part: 0, test: null, epoch: 0 }))
    stores.set(workspace, store)
  }
  return store
}

/** What a range test is of: a run and all that it does, but for the rate. Of another one it says nothing. */
export function subjectOf({ store }: Workspace): string {
  const { facts, experiment } = store.getState()
  const { learningRate: _, schedule: __, warmup: ___, earlyStopping: ____, ...training } = experiment.training
  return JSON.stringify([facts?.run, experiment.data, experiment.network, training])
}

const running = new WeakMap<Workspace, AbortController>()

export async function testRates(workspace: Workspace): Promise<void> {
  cancelTest(workspace)
  const store = rangeTestIn(workspace)
  const of = subjectOf(workspace)
  const ending = new AbortController()
  const { signal } = ending
  running.set(workspace, ending)
  // What it would say of another experiment is worth nothing.
  const unsubscribe = workspace.store.subscribe(({ experiment, facts }, before) => {
    if (experiment === before.experiment && facts === before.facts) return
    if (subjectOf(workspace) !== of) ending.abort()
  })
  store.setState({ of, status: 'running', part: 0, test: null })
  const onProgress = (part: number) => store.setState({ part })
  try {
    const [{ epoch }, test] = await Promise.all([workspace.metrics(), workspace.rangeTest({}, { onProgress, signal })])
    if (!signal.aborted) store.setState({ status: 'done', test, epoch })
  } catch {
    if (!signal.aborted) store.setState({ status: 'failed' })
  } finally {
    unsubscribe()
  }
}

/** As if it had not been begun. */
export function cancelTest(workspace: Workspace): void {
  const ending = running.get(workspace)
  running.delete(workspace)
  if (!ending || rangeTestIn(workspace).getState().status !== 'running') return
  ending.abort()
  rangeTestIn(workspace).setState({ of: null, status: 'done' })
}

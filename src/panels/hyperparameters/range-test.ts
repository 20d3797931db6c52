import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Workspace } from '../../state/workspace.ts'

type RangeTest = Awaited<ReturnType<Workspace['rangeTest']>>

/** How the last range test of a workspace went, and what it was of. */
export interface RangeTestState {
  readonly of: string | null
  readonly status: 'running' | 'failed' | 'done'
  readonly test: RangeTest | null
  /** Of the weights that it went from. */
  readonly epoch: number
}

const stores = new WeakMap<Workspace, StoreApi<RangeTestState>>()

/** It goes on, and stays, while nobody looks. */
export function rangeTestIn(workspace: Workspace): StoreApi<RangeTestState> {
  let store = stores.get(workspace)
  if (!store) {
    store = createStore<RangeTestState>(() => ({ of: null, status: 'done', test: null, epoch: 0 }))
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

export async function testRates(workspace: Workspace): Promise<void> {
  const store = rangeTestIn(workspace)
  const of = subjectOf(workspace)
  store.setState({ of, status: 'running', test: null })
  try {
    const [{ epoch }, test] = await Promise.all([workspace.metrics(), workspace.rangeTest()])
    if (store.getState().of === of) store.setState({ status: 'done', test, epoch })
  } catch {
    if (store.getState().of === of) store.setState({ status: 'failed' })
  }
}

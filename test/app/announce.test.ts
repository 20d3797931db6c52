import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { announceTraining } from '../../src/app/announce.ts'
import { readLink } from '../../src/experiment/link.ts'
import type { WorkspaceState } from '../../src/state/workspace.ts'

const at = (step: number, epoch: number, validationLoss = 0.5) =>
  ({ scalars: { step, epoch, metrics: { validationLoss } } }) as unknown as Partial<WorkspaceState>

function setUp(link = '') {
  const store = createStore(
    () =>
      ({
        playing: false,
        stopped: null,
        failure: null,
        experiment: readLink(link).experiment,
        ...at(0, 0),
      }) as unknown as WorkspaceState,
  )
  const heard: string[] = []
  announceTraining(store, (message) => heard.push(message.en))
  return { store, heard }
}

describe('announcements', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('says that training started, now and then how far it is, and where it pauses', () => {
    const { store, heard } = setUp()
    store.setState({ playing: true })
    for (let step = 1; step <= 400; step++) {
      store.setState(at(step, Math.floor(step / 10), 1 / step))
      vi.advanceTimersByTime(100)
    }
    store.setState({ playing: false })
    store.setState(at(410, 41, 0.0251))
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual([
      'Training started',
      'Epoch 15, validation loss 0.007',
      'Epoch 30, validation loss 0.003',
      'Paused at epoch 41, step 410, validation loss 0.025',
    ])
    vi.advanceTimersByTime(60_000)
    expect(heard).toHaveLength(4)
  })

  it('keeps to itself what the link hides', () => {
    const { store, heard } = setUp('v=1&hide=numbers')
    store.setState({ playing: true })
    vi.advanceTimersByTime(16_000)
    store.setState({ playing: false })
    store.setState(at(410, 41))
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['Training started', 'Epoch 0', 'Paused at epoch 41, step 410'])
  })

  it('takes a series of steps as one, and tells of the start', () => {
    const { store, heard } = setUp()
    for (let step = 1; step <= 5; step++) {
      store.setState(at(step, 0))
      vi.advanceTimersByTime(200)
    }
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['Paused at epoch 0, step 5, validation loss 0.500'])
    store.setState(at(0, 0))
    vi.advanceTimersByTime(1000)
    expect(heard.at(-1)).toBe('At the start, nothing is trained yet')
  })

  it('leaves to the notices what ended by itself', () => {
    const { store, heard } = setUp()
    store.setState({ playing: true })
    store.setState({ playing: false, stopped: { kind: 'early', epoch: 3, best: null }, ...at(30, 3) } as never)
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['Training started'])
  })
})

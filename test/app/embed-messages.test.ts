import { afterEach, describe, expect, it, vi } from 'vitest'
import { allowedOrigins, bindMessages } from '../../src/app/embed-messages.ts'
import { messageLimits, type Reply } from '../../src/app/embed-protocol.ts'
import type { PageApi } from '../../src/app/page-api.ts'

const school = 'https://school.example'

/** A window within another, and what the other one hears. */
function embedded(api: Partial<PageApi>, origins: readonly string[] = []) {
  const heard: { reply: Reply; to: string }[] = []
  let listener: ((event: MessageEvent<unknown>) => void) | null = null
  const parent = {
    postMessage: (reply: Reply, { targetOrigin }: { targetOrigin: string }) =>
      heard.push({ reply: structuredClone(reply), to: targetOrigin }),
  }
  const here = {
    parent,
    addEventListener: (_: 'message', listen: typeof listener) => {
      listener = listen
    },
    removeEventListener: () => {
      listener = null
    },
  }
  const leave = bindMessages(api as PageApi, here, origins)
  const say = async (data: unknown, origin = school, source: unknown = parent) => {
    listener?.({ data, origin, source } as MessageEvent<unknown>)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { heard, say, leave, isListening: () => listener !== null }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('an embedded experiment', () => {
  it('says that it is there, and nothing more, to anyone around', () => {
    const { heard } = embedded({})
    expect(heard).toEqual([
      { reply: { layerwise: 1, hello: { calls: expect.arrayContaining(['load', 'subscribe']) as string[] } }, to: '*' },
    ])
  })

  it('answers who asked, at the origin that asked', async () => {
    const { heard, say } = embedded({ link: () => 'https://here/#v=1' })
    await say({ layerwise: 1, id: 'a', call: 'link' })
    expect(heard[1]).toEqual({ reply: { layerwise: 1, id: 'a', result: 'https://here/#v=1' }, to: school })
    await say({ layerwise: 1, id: 'b', call: 'link' }, 'null')
    expect(heard[2]?.to).toBe('*')
  })

  it('tells of errors by name and message', async () => {
    const { heard, say } = embedded({ metrics: () => Promise.reject(new RangeError('no run')) })
    await say({ layerwise: 1, id: 1, call: 'metrics' })
    expect(heard[1]?.reply).toEqual({ layerwise: 1, id: 1, error: { name: 'RangeError', message: 'no run' } })
  })

  it('hears nobody but the window around, and of it only the origins that are named', async () => {
    const play = vi.fn<() => void>()
    const { say, heard } = embedded({ play }, [school])
    await say({ layerwise: 1, id: 1, call: 'play' }, school, {})
    await say({ layerwise: 1, id: 1, call: 'play' }, 'https://other.example')
    expect([play.mock.calls.length, heard.length]).toEqual([0, 1])
    await say({ layerwise: 1, id: 1, call: 'play' })
    expect(play).toHaveBeenCalledTimes(1)
    expect(allowedOrigins('?embed&origin=https://a.example&origin=https://b.example')).toEqual([
      'https://a.example',
      'https://b.example',
    ])
  })

  it('tells of frames at most ten times a second, and always of the last', async () => {
    vi.useFakeTimers()
    let tell: (detail: unknown) => void = () => {}
    const ended = vi.fn<() => void>()
    const { heard, say, leave } = embedded({
      on: (_, handler) => {
        tell = handler
        return ended
      },
    })
    void say({ layerwise: 1, id: 1, call: 'subscribe', args: ['frame'] })
    await vi.advanceTimersByTimeAsync(1)
    for (let step = 0; step < 100; step++) {
      tell({ step })
      await vi.advanceTimersByTimeAsync(10)
    }
    await vi.advanceTimersByTimeAsync(200)
    const told = heard.flatMap(({ reply }) => ('event' in reply ? [(reply.detail as { step: number }).step] : []))
    expect(told.length).toBeGreaterThan(5)
    expect(told.length).toBeLessThan(13)
    expect(told.at(-1)).toBe(99)
    leave()
    expect(ended).toHaveBeenCalledTimes(1)
  })

  it('refuses more calls than it can remember', async () => {
    const { heard, say } = embedded({ metrics: () => new Promise(() => {}) })
    for (let id = 0; id <= messageLimits.waiting; id++) await say({ layerwise: 1, id, call: 'metrics' })
    expect(heard.at(-1)?.reply).toMatchObject({ id: messageLimits.waiting, error: { name: 'RangeError' } })
    expect(heard).toHaveLength(2)
  })

  it('that is not embedded listens to nobody', () => {
    const here = {
      addEventListener: vi.fn<() => void>(),
      removeEventListener: vi.fn<() => void>(),
      parent: null as unknown,
    }
    here.parent = here
    bindMessages({} as PageApi, here, [])
    expect(here.addEventListener).not.toHaveBeenCalled()
  })
})

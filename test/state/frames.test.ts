import { describe, expect, it, vi } from 'vitest'
import { FrameChannel } from '../../src/state/frames.ts'
import type { Frame } from '../../src/training/frame.ts'

const frame = (step: number, playing = false) => ({ scalars: { step, playing } }) as unknown as Frame

function setUp() {
  const released: Frame[] = []
  const refreshes: (() => void)[] = []
  const channel = new FrameChannel(
    (one) => released.push(one),
    (run) => refreshes.push(run),
  )
  const refresh = () => refreshes.splice(0).forEach((run) => run())
  return { channel, released, refresh }
}

describe('the frame channel', () => {
  it('shows the newest frame at a refresh, and gives back every other one once', () => {
    const { channel, released, refresh } = setUp()
    const draw = vi.fn<(frame: Frame) => void>()
    channel.subscribe(draw)
    const [a, b, c] = [frame(1), frame(2), frame(3)] as const
    channel.publish(a)
    channel.publish(b)
    expect(released).toEqual([a])
    refresh()
    expect(draw.mock.calls).toEqual([[b]])
    channel.publish(c)
    expect(channel.current).toBe(b)
    refresh()
    expect(channel.current).toBe(c)
    expect(released).toEqual([a, b])
  })

  it('draws for a late subscriber at once, and no more for one that left', () => {
    const { channel, refresh } = setUp()
    channel.publish(frame(1))
    refresh()
    const draw = vi.fn<(frame: Frame) => void>()
    const leave = channel.subscribe(draw)
    expect(draw).toHaveBeenCalledOnce()
    leave()
    channel.publish(frame(2))
    refresh()
    expect(draw).toHaveBeenCalledOnce()
  })

  it('lets canvases take turns while a run plays, and everyone draw when it stands still', () => {
    const { channel, refresh } = setUp()
    const seen: Record<string, number[]> = { every: [], even: [], odd: [] }
    for (const turn of ['every', 'even', 'odd'] as const)
      channel.subscribe(({ scalars }) => seen[turn]?.push(scalars.step), turn)
    for (let step = 1; step <= 5; step++) {
      channel.publish(frame(step, step < 5))
      refresh()
    }
    expect(seen).toEqual({ every: [1, 2, 3, 4, 5], even: [2, 4, 5], odd: [1, 3, 5] })
  })

  it('forgets the frames of a run that is over', () => {
    const { channel, released, refresh } = setUp()
    channel.publish(frame(1))
    channel.clear()
    refresh()
    expect(channel.current).toBeNull()
    expect(released).toEqual([])
  })
})

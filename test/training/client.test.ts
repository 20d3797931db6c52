import { afterEach, describe, expect, it, vi } from 'vitest'
import { readLink } from '../../src/experiment/link.ts'
import { TrainingClient } from '../../src/training/client.ts'
import type { Event } from '../../src/training/protocol.ts'
import { ThreadPort } from '../thread-port.ts'

const experiment = readLink('v=1&data=moons&n=100&layers=4,3').experiment

/** Flat out, a session in this thread would leave no time for anything else. */
const rate = 2000

function setUp() {
  const ports: ThreadPort[] = []
  const events: Event[] = []
  const onRevived = vi.fn<() => void>()
  const client = new TrainingClient({
    spawn: () => {
      const port = new ThreadPort()
      ports.push(port)
      return port
    },
    listen: (event) => {
      events.push(event)
      if (event.type === 'frame') client.release(event.scalars.run, event.buffer)
    },
    onRevived,
  })
  opened.push(client)
  return { client, ports, events, onRevived }
}

const opened: TrainingClient[] = []
afterEach(() => {
  for (const client of opened.splice(0)) client.close()
})

describe('a client over a message channel', () => {
  it('loads, steps and answers', async () => {
    const { client } = setUp()
    client.load(experiment)
    expect(await client.metrics()).toMatchObject({ epoch: 0 })
    expect(await client.step(3, 'epoch')).toMatchObject({ epoch: 3 })
    expect((await client.weights()).map(({ w, b }) => [w.length, b.length])).toEqual([
      [2, 4],
      [4, 3],
      [3, 1],
    ])
    expect(
      await client.predict([
        [0, 0],
        [1, 2],
      ]),
    ).toHaveLength(2)
  })

  it('trains between messages, and pauses when told', async () => {
    const { client, events } = setUp()
    client.load(experiment)
    client.play(rate)
    await vi.waitFor(() => expect(events.filter(({ type }) => type === 'frame').length).toBeGreaterThan(3))
    client.pause()
    const paused = await client.metrics()
    expect(paused.step).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await client.metrics()).toEqual(paused)
  })

  it('hears nothing of a run that was replaced', async () => {
    const { client, events } = setUp()
    client.load(experiment)
    client.play(rate)
    client.load(experiment)
    const mark = events.length
    await client.metrics()
    const runs = events
      .slice(mark)
      .map((event) => (event.type === 'frame' ? event.scalars.run : 'run' in event ? event.run : 0))
    expect(new Set(runs)).toEqual(new Set([2]))
  })

  it('replaces a worker that died and goes on from the last checkpoint', async () => {
    const { client, ports, events, onRevived } = setUp()
    client.load(experiment)
    client.play(rate)
    const { client: steady } = setUp()
    steady.load(experiment)
    await new Promise((resolve) => setTimeout(resolve, 3500))
    ports[0]?.die()
    expect(onRevived).toHaveBeenCalledOnce()
    client.pause()
    const after = await client.metrics()
    expect(after.step).toBeGreaterThan(1000)
    expect(await steady.step(after.step, 'batch')).toEqual(after)
    expect(events.some(({ type }) => type === 'failed')).toBe(false)
  }, 20_000)

  it('gives up on a worker that dies again and again', () => {
    const { client, ports, events } = setUp()
    client.load(experiment)
    for (let death = 0; death < 5; death++) ports.at(-1)?.die()
    expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'workerDied' })
    expect(ports.length).toBeLessThan(6)
  })

  it('tries another worker when it is asked again', async () => {
    const { client, ports } = setUp()
    client.load(experiment)
    for (let death = 0; death < 5; death++) ports.at(-1)?.die()
    const given = ports.length
    client.load(experiment)
    expect(ports).toHaveLength(given + 1)
    expect(await client.step(2, 'epoch')).toMatchObject({ epoch: 2 })
  })

  it('rejects what can no longer be answered', async () => {
    const { client } = setUp()
    client.load(experiment)
    const asked = client.metrics()
    client.load(experiment)
    await expect(asked).rejects.toThrow('another experiment')
  })
})

import { expect, it } from 'vitest'
import { Workspace } from '../../src/state/workspace.ts'
import type { Port } from '../../src/training/client.ts'
import type { Command, Wishes } from '../../src/training/protocol.ts'

it('whoever wishes for most is granted it, until nobody does', () => {
  const told: Wishes[] = []
  const port: Port = {
    postMessage: (command: Command) => {
      if (command.type === 'watch') told.push(command.wishes)
    },
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  const workspace = new Workspace(() => port)
  const stops = [
    workspace.wish({ observation: true }),
    workspace.wish({ uncertainty: 20, gradients: true }),
    workspace.wish({ observation: true, uncertainty: 5 }),
  ]
  for (const stop of stops) stop()
  expect(told).toEqual([
    { observation: true, gradients: false, uncertainty: 0 },
    { observation: true, gradients: true, uncertainty: 20 },
    { observation: true, gradients: true, uncertainty: 20 },
    { observation: true, gradients: true, uncertainty: 20 },
    { observation: true, gradients: false, uncertainty: 5 },
    { observation: false, gradients: false, uncertainty: 0 },
  ])
})

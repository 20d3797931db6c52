import { expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import { readLink } from '../../src/experiment/link.ts'
import { late } from '../../src/training/late.ts'
import { needsLate } from '../../src/training/needs-late.ts'
import type { Command, Event } from '../../src/training/protocol.ts'
import { Session } from '../../src/training/session.ts'

const kernels = await loadKernels()
const { experiment } = readLink('v=1&data=moons&n=60&layers=3')
const ask = (question: Extract<Command, { type: 'ask' }>['question']): Command => ({
  type: 'ask',
  question,
  request: 1,
})

/** Every command and question, and what it takes for it to matter. */
const commands: Command[] = [
  { type: 'load', run: 1, experiment },
  ask({ about: 'metrics' }),
  { type: 'step', count: 3, unit: 'epoch', request: 1 },
  { type: 'watch', wishes: { observation: true, gradients: false, uncertainty: 0 } },
  { type: 'watch', wishes: { observation: false, gradients: false, uncertainty: 9 } },
  { type: 'seek', epoch: 1 },
  { type: 'load', run: 2, experiment, carry: 'past' },
  { type: 'return', run: 3, experiment, branch: '1/0', rate: null },
  { type: 'change', experiment },
  { type: 'write', parameters: [[0, 1]] },
  { type: 'freeze', parameters: [0] },
  { type: 'play', rate: 5 },
  { type: 'pause' },
  ask({ about: 'weights' }),
  ask({ about: 'state' }),
  ask({ about: 'set', set: 'train' }),
  ask({ about: 'prediction', rows: [[0, 0]] }),
  ask({ about: 'activations', rows: [[0, 0]] }),
  ask({ about: 'rangeTest', options: { low: 0.01, high: 1, steps: 5 } }),
]

it('the commands that need what is loaded late are known', () => {
  const events: Event[] = []
  let isUsed = false
  const session = new Session({
    late: () => {
      isUsed = true
      return late
    },
    start: (spec) => simdRun(kernels, spec),
    now: () => 0,
    post: (event) => events.push(event),
  })
  for (const command of commands) {
    isUsed = false
    session.handle(command)
    expect([command, isUsed]).toEqual([command, needsLate(command)])
  }
  expect(events.filter(({ type }) => type === 'failed')).toEqual([])
})

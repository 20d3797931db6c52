import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../../src/engine/kernels/node.ts'
import { simdRun } from '../../../src/engine/run.ts'
import { readLink } from '../../../src/experiment/link.ts'
import type { Experiment } from '../../../src/experiment/types.ts'
import { reachedBy } from '../../../src/state/storage/entry.ts'
import { readEntry, readRun } from '../../../src/state/storage/read-entry.ts'
import type { Event, Resume } from '../../../src/training/protocol.ts'
import { Session } from '../../../src/training/session.ts'
import { referenceRun } from '../../../src/engine/reference/run.ts'
import { byRules } from '../../../src/engine/by-rules.ts'

const kernels = await loadKernels()

/** The checkpoint of a run that has trained for some steps, as the session tells it. */
function runOf(experiment: Experiment, steps: number): Resume {
  const events: Event[] = []
  const session = new Session({
    start: byRules((spec) => simdRun(kernels, spec), referenceRun),
    now: () => 0,
    late: () => null,
    post: (event) => events.push(structuredClone(event)),
  })
  session.handle({ type: 'load', run: 1, experiment })
  session.handle({ type: 'freeze', parameters: [0] })
  session.handle({ type: 'step', count: steps, unit: 'batch', request: 1 })
  session.handle({ type: 'save' })
  const told = events.findLast((event) => event.type === 'checkpoint')
  if (told?.type !== 'checkpoint') throw new Error('no checkpoint was told')
  return told.resume
}

const links = [
  'v=1&data=moons&n=100&layers=4',
  'v=1&data=spiral&layers=8:relu:norm=batch,4:norm=layer&opt=adam&schedule=reduceOnPlateau',
  'v=1&data=iris&layers=3&opt=momentum&stop=validationLoss:patience=1&restore=1',
  'v=1&data=sine&layers=&opt=amsgrad',
  'v=1&data=tfCircle&layers=4,2&rules=playground&l1=0.01',
]

/** Every way to something inside: of typed arrays none. */
function* paths(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key])
}

function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...(value as unknown[])] as never)
    : { ...(value as object) }
  copy[key] = withValue(copy[key], rest, other)
  return copy
}

describe('what was kept', () => {
  it.each(links)('comes back whole: %s', (link) => {
    const { experiment } = readLink(link)
    const run = runOf(experiment, 30)
    const entry = { id: 'a1', at: 1_700_000_000_000, experiment, reached: reachedBy(run) }
    expect(readEntry(structuredClone(entry))).toEqual(entry)
    expect(readRun(structuredClone(run), experiment)).toEqual(run)
    expect(entry.reached.bytes).toBeGreaterThan(run.checkpoint.parameters.byteLength)
  })

  it('of another network is no run of this one', () => {
    const [one = '', other = ''] = links
    const run = runOf(readLink(one).experiment, 3)
    expect(readRun(run, readLink(other).experiment)).toBeNull()
    expect(readRun(run, readLink(one.replace('layers=4', 'layers=5')).experiment)).toBeNull()
  })

  it('with a number that is none is left out', () => {
    const { experiment } = readLink(links[0] ?? '')
    const run = structuredClone(runOf(experiment, 3))
    run.checkpoint.parameters[1] = Number.NaN
    expect(readRun(run, experiment)).toBeNull()
  })

  it.each([{}, null, 3, [], { id: 'a', at: 0 }, { id: 'a', at: 0, experiment: { version: 99 }, reached: null }])(
    'as %j is left out',
    (raw) => {
      expect(readEntry(raw)).toBeNull()
      expect(readRun(raw, readLink('').experiment)).toBeNull()
    },
  )

  it('and changed anywhere is a run that goes on, or none: nothing throws', () => {
    for (const link of links) {
      const { experiment } = readLink(link)
      const run = runOf(experiment, 10)
      const everywhere = [...paths(run)]
      fc.assert(
        fc.property(fc.constantFrom(...everywhere), fc.anything({ withTypedArray: true }), (path, other) => {
          const read = readRun(withValue(run, path, other), experiment)
          if (!read) return
          const events: Event[] = []
          const session = new Session({
            start: byRules((spec) => simdRun(kernels, spec), referenceRun),
            now: () => 0,
            late: () => null,
            post: (event) => events.push(event),
          })
          session.handle({ type: 'load', run: 1, experiment, resume: read })
          session.handle({ type: 'step', count: 1, unit: 'batch', request: 1 })
        }),
        { numRuns: 200 },
      )
    }
  }, 60_000)
})

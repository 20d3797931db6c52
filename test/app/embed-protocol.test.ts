import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callNames, judgeMessage, messageLimits } from '../../src/app/embed-protocol.ts'

const ask = (call: unknown, ...args: unknown[]) => judgeMessage({ layerwise: 1, id: 1, call, args })

const circle: unknown[] = []
circle.push(circle)

const deep = (levels: number): unknown => (levels === 0 ? 0 : { on: deep(levels - 1) })

/** What structured cloning lets through, and messages that are nearly right. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
})
const nearly = fc.record(
  {
    layerwise: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: anything }),
    id: fc.oneof(fc.integer(), fc.string(), anything),
    call: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...callNames) }, { weight: 1, arbitrary: anything }),
    args: fc.oneof(fc.array(anything, { maxLength: 3 }), anything),
  },
  { requiredKeys: ['layerwise'] },
)

describe('messages of the page around', () => {
  it('are carried out where they are right', () => {
    for (const [call, ...args] of [
      ['experiment'],
      ['load', 'v=1&data=xor'],
      ['load', { version: 1, data: { dataset: 'xor' } }],
      ['play'],
      ['pause'],
      ['step'],
      ['step', 5, 'epoch'],
      ['reset'],
      ['reset', { seed: 4 }],
      ['metrics'],
      ['weights'],
      ['rangeTest', { steps: 50 }],
      ['predict', [[0.5, -1]]],
      ['link'],
      ['subscribe', 'frame'],
      ['unsubscribe', 'change'],
    ]) {
      expect(ask(call, ...args)).toEqual({ request: { layerwise: 1, id: 1, call, args } })
    }
  })

  it.each([
    ['a call that there is not', ask('close')],
    ['a name that every object has', ask('constructor')],
    ['another version', judgeMessage({ layerwise: 2, id: 1, call: 'play' })],
    ['arguments that are no list', judgeMessage({ layerwise: 1, id: 1, call: 'play', args: { length: 0 } })],
    ['more arguments than are taken', ask('metrics', 1)],
    ['no steps', ask('step', 0)],
    ['steps without end', ask('step', Number.POSITIVE_INFINITY)],
    ['another unit', ask('step', 1, 'year')],
    ['a seed that is none', ask('reset', { seed: -1 })],
    ['rows of words', ask('predict', [['a']])],
    ['rows that are not finite', ask('predict', [[Number.NaN]])],
    [
      'too many rows',
      ask(
        'predict',
        Array.from({ length: messageLimits.rows + 1 }, () => [1]),
      ),
    ],
    ['an event that there is not', ask('subscribe', 'click')],
    ['a circle', ask('load', { version: 1, data: circle })],
    ['what is too deep', ask('load', deep(messageLimits.depth + 1))],
    ['what is too much', ask('load', { data: Array.from({ length: messageLimits.values }, () => 0) })],
    ['too long a text', ask('load', 'x'.repeat(messageLimits.text + 1))],
    ['too long a name', ask('load', { ['x'.repeat(messageLimits.text + 1)]: 1 })],
    ['numbers without end', ask('load', { version: 1n })],
    ['a map', ask('load', new Map())],
  ])('are refused with a reason: %s', (_, judged) => {
    expect(judged).toEqual({ id: 1, fault: expect.any(String) as string })
  })

  it.each([
    [null],
    [7],
    ['play'],
    [[]],
    [{}],
    [{ layerwise: 1 }],
    [{ layerwise: 1, id: {}, call: 'play' }],
    [new Map()],
  ])('are not for us: %j', (message) => {
    expect(judgeMessage(message)).toBeNull()
  })

  it('are judged, whatever they are', () => {
    const counts = { carriedOut: 0, refused: 0, ignored: 0 }
    fc.assert(
      fc.property(fc.oneof(anything, nearly, nearly), (message) => {
        const judged = judgeMessage(message)
        if (judged === null) counts.ignored++
        else if ('fault' in judged) counts.refused++
        else counts.carriedOut++
      }),
      { numRuns: 20_000 },
    )
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(100)
  })
})

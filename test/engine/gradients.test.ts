import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReferenceNetwork } from '../../src/engine/reference/network.ts'
import { parameterCount } from '../../src/engine/shapes.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { heads, hiddenActivations, specOf } from './specs.ts'

/**
 * The largest difference between backpropagation and central differences of the loss, relative to the gradient. Weights
 * whose change takes a unit or the loss over a kink are left out: there is no derivative there.
 */
function worstDifference(
  hidden: readonly { units: number; activation: (typeof hiddenActivations)[number] }[],
  head: (typeof heads)[number],
  seed: number,
): number {
  const spec = specOf({ ...head, inputs: 2, hidden, optimizer: 'sgd', seed })
  const network = new ReferenceNetwork(spec)
  const count = parameterCount(network.shapes)
  const stream = new Stream(keyOf(seed, 'weights'))
  const parameters = Float64Array.from({ length: count }, () => 0.7 * stream.normal())
  const x = [stream.normal(), stream.normal()]
  const y = Float64Array.from(spec.data.train.y.subarray(0, head.outputs))
  const gradients = new Float64Array(count)
  network.forward(parameters, x)
  network.backward(parameters, x, y, gradients)
  const lossAt = (index: number, value: number) => {
    const moved = parameters.slice()
    moved[index] = value
    const a = network.forward(moved, x)
    const loss = network.lossOf(y)
    const kinks = network.layers.flatMap(({ z }) => Array.from(z))
    for (const [u, target] of y.entries()) kinks.push((a[u] as number) - target, 1 - (a[u] as number) * target)
    return { loss, sides: kinks.map(Math.sign).join() }
  }
  const step = 1e-5
  let worst = 0
  for (let i = 0; i < count; i++) {
    const w = parameters[i] as number
    const [above, below] = [lossAt(i, w + step), lossAt(i, w - step)]
    if (above.sides !== below.sides) continue
    const difference = (above.loss - below.loss) / (2 * step)
    const gradient = gradients[i] as number
    worst = Math.max(worst, Math.abs(gradient - difference) / Math.max(1, Math.abs(gradient)))
  }
  return worst
}

describe('backpropagation agrees with central differences', () => {
  for (const head of heads) {
    for (const activation of hiddenActivations) {
      it(`${activation} units, ${head.loss} on ${head.output} outputs (${head.task})`, () => {
        expect(
          worstDifference(
            [
              { units: 4, activation },
              { units: 3, activation },
            ],
            head,
            5,
          ),
        ).toBeLessThan(1e-6)
      })
    }
  }

  it('over random networks', () => {
    const layer = fc.record({
      units: fc.integer({ min: 1, max: 6 }),
      activation: fc.constantFrom(...hiddenActivations),
    })
    fc.assert(
      fc.property(
        fc.array(layer, { maxLength: 4 }),
        fc.constantFrom(...heads),
        fc.integer({ min: 0, max: 4294967295 }),
        (hidden, head, seed) => {
          expect(worstDifference(hidden, head, seed)).toBeLessThan(1e-6)
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })
})

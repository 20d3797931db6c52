import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NormalizationItem, normalizations } from '../../src/engine/normalizations/index.ts'
import { ReferenceNetwork } from '../../src/engine/reference/network.ts'
import { parameterCount } from '../../src/engine/shapes.ts'
import type { LayerSpec } from '../../src/engine/types.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { byId, itemDefault } from '../../src/lib/setting.ts'
import { heads, hiddenActivations, specOf } from './specs.ts'

interface HiddenLayer {
  readonly units: number
  readonly activation: LayerSpec['activation']
  readonly normalization?: NormalizationItem['id']
  /** Share of activations that a mask drops. */
  readonly dropout?: number
}

/**
 * The largest difference between backpropagation and central differences of the mean loss of a batch, relative to the
 * gradient. Weights whose change takes a unit or the loss over a kink are left out: there is no derivative there.
 */
function worstDifference(
  hidden: readonly HiddenLayer[],
  head: (typeof heads)[number],
  seed: number,
  count = 1,
): number {
  const plain = specOf({ ...head, inputs: 2, hidden, optimizer: 'sgd', seed })
  const layers = plain.network.layers.map((layer, k): LayerSpec => {
    const id = hidden[k]?.normalization ?? 'none'
    return { ...layer, normalization: itemDefault<NormalizationItem>(byId(normalizations, id)) }
  })
  const network = new ReferenceNetwork({ ...plain, network: { inputs: 2, layers } })
  const stream = new Stream(keyOf(seed, 'weights'))
  const parameters = Float64Array.from({ length: parameterCount(network.shapes) }, () => 0.7 * stream.normal())
  const batch = Array.from({ length: count }, () => [stream.normal(), stream.normal()])
  const { y } = plain.data.train
  const ys = batch.map((_, i) => Float64Array.from(y.subarray(i * head.outputs, (i + 1) * head.outputs)))
  const masks = hidden.map(({ units, dropout = 0 }) =>
    Array.from({ length: units * count }, () => (stream.uniform() < dropout ? 0 : 1 / (1 - dropout))),
  )
  const mask = (layer: number, unit: number, place: number) => masks[layer]?.[unit * count + place] ?? 1
  const forward = (values: Float64Array) => network.forwardBatch(values, batch, { mask, batchStatistics: true })

  const gradients = new Float64Array(parameters.length)
  forward(parameters)
  network.backward(parameters, ys, gradients, { weight: 1 / count })
  const lossAt = (index: number, value: number) => {
    const moved = parameters.slice()
    moved[index] = value
    forward(moved)
    const kinks = ys.flatMap((target, place) => {
      const traces = network.layersAt(place)
      const { a } = traces.at(-1) as (typeof traces)[number]
      const own = traces.flatMap(({ z }) => Array.from(z))
      for (const [u, t] of target.entries()) own.push((a[u] as number) - t, 1 - (a[u] as number) * t)
      for (const [u, t] of target.entries()) own.push(Math.abs((a[u] as number) - t) - 1)
      return own
    })
    const loss = ys.reduce((sum, target, place) => sum + network.lossOf(target, place), 0) / count
    return { loss, sides: kinks.map(Math.sign).join() }
  }
  const step = 1e-5
  let worst = 0
  for (let i = 0; i < parameters.length; i++) {
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
        const hidden = [4, 3].map((units) => ({ units, activation }))
        expect(worstDifference(hidden, head, 5)).toBeLessThan(1e-6)
      })
    }
  }

  for (const { id: normalization } of normalizations) {
    for (const dropout of [0, 0.4]) {
      it(`${normalization} normalisation of batches, dropout of ${dropout}`, () => {
        const hidden = [5, 4].map((units) => ({ units, activation: 'tanh' as const, normalization, dropout }))
        for (const head of heads) expect(worstDifference(hidden, head, 3, 6)).toBeLessThan(1e-6)
      })
    }
  }

  it('over random networks', () => {
    const layer = fc.record({
      units: fc.integer({ min: 1, max: 6 }),
      activation: fc.constantFrom(...hiddenActivations),
      normalization: fc.constantFrom(...normalizations.map(({ id }) => id)),
      dropout: fc.constantFrom(0, 0, 0.2, 0.5, 0.9),
    })
    fc.assert(
      fc.property(
        fc.array(layer, { maxLength: 4 }),
        fc.constantFrom(...heads),
        fc.integer({ min: 0, max: 4294967295 }),
        fc.integer({ min: 1, max: 7 }),
        (hidden, head, seed, count) => {
          expect(worstDifference(hidden, head, seed, count)).toBeLessThan(1e-6)
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })
})

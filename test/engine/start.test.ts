import { describe, expect, it } from 'vitest'
import { type InitializerItem, initializers } from '../../src/engine/initializers/index.ts'
import { shapesOf } from '../../src/engine/shapes.ts'
import { initialParameters } from '../../src/engine/start.ts'
import type { LayerSpec, NetworkSpec } from '../../src/engine/types.ts'
import { byId, itemDefault } from '../../src/lib/setting.ts'
import { expectClose } from './close.ts'

type InitializerId = LayerSpec['initializer']['id']

const layer = (units: number, id: InitializerId = 'glorotUniform'): LayerSpec => ({
  units,
  activation: 'tanh',
  initializer: itemDefault<InitializerItem>(byId(initializers, id)),
})

function weightsOf(network: NetworkSpec, seed: number, k: number): Float32Array {
  const { weights, biases } = shapesOf(network)[k] as ReturnType<typeof shapesOf>[number]
  return initialParameters(network, seed).subarray(weights, biases)
}

/** Variance and bound of each initialiser for 200 inputs and 100 units. */
const expected: Readonly<Record<Exclude<InitializerId, 'constant'>, readonly [variance: number, bound: number]>> = {
  glorotUniform: [2 / 300, Math.sqrt(6 / 300)],
  glorotNormal: [2 / 300, 7 * Math.sqrt(2 / 300)],
  heUniform: [2 / 200, Math.sqrt(6 / 200)],
  heNormal: [2 / 200, 7 * Math.sqrt(2 / 200)],
  lecunUniform: [1 / 200, Math.sqrt(3 / 200)],
  lecunNormal: [1 / 200, 7 * Math.sqrt(1 / 200)],
  orthogonal: [1 / 200, 1],
  uniform: [0.25 / 3, 0.5],
  normal: [0.0025, 7 * 0.05],
  zeros: [0, 0],
}

describe('initial parameters', () => {
  for (const { id } of initializers) {
    if (id === 'constant') continue
    it(`${id}: mean 0, the variance of its source, biases 0`, () => {
      const network = { inputs: 200, layers: [layer(100, id)] }
      const weights = weightsOf(network, 1, 0)
      const [variance, bound] = expected[id]
      const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length
      const square = weights.reduce((sum, w) => sum + w * w, 0) / weights.length
      // Four standard errors of 20,000 draws.
      expect(Math.abs(mean)).toBeLessThanOrEqual(4 * Math.sqrt(variance / 20_000))
      expect(Math.abs(square - variance)).toBeLessThanOrEqual(4 * variance * Math.sqrt(2 / 20_000))
      expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(Math.fround(bound))
      expect(initialParameters(network, 1).subarray(20_000)).toEqual(new Float32Array(100))
    })
  }

  type Other = readonly [value: LayerSpec['initializer'], variance: number, least: number, bound: number]
  const others: readonly Other[] = [
    [{ id: 'uniform', limit: 0.2 }, 0.04 / 3, 0.198, 0.2],
    [{ id: 'uniform', limit: 3 }, 3, 2.97, 3],
    [{ id: 'normal', deviation: 2 }, 4, 6, 14],
    [{ id: 'orthogonal', gain: 1.5 }, 2.25 / 200, 0.3, 1.5],
    [{ id: 'constant', value: -0.7 }, 0.49, 0.69, 0.7],
  ]
  for (const [initializer, variance, least, bound] of others) {
    it(`${JSON.stringify(initializer)}: have the mean square and the largest number that it asks for`, () => {
      const weights = weightsOf({ inputs: 200, layers: [{ ...layer(100), initializer }] }, 2, 0)
      const square = weights.reduce((sum, w) => sum + w * w, 0) / weights.length
      expect(Math.abs(square - variance)).toBeLessThanOrEqual(4 * variance * Math.sqrt(2 / 20_000))
      const largest = Math.max(...weights.map(Math.abs))
      expect(largest).toBeLessThanOrEqual(Math.fround(bound))
      expect(largest).toBeGreaterThan(least)
    })
  }

  for (const { id } of initializers) {
    it(`${id}: are the same again for the same seed`, () => {
      const network = { inputs: 9, layers: [layer(6, id)] }
      expect(weightsOf(network, 5, 0)).toEqual(weightsOf(network, 5, 0))
      const isDrawn = id !== 'zeros' && id !== 'constant'
      expect(weightsOf(network, 5, 0).some((w, i) => w !== weightsOf(network, 6, 0)[i])).toBe(isDrawn)
    })
  }

  it('are all the same with the constant one', () => {
    expect(new Set(weightsOf({ inputs: 3, layers: [layer(4, 'constant')] }, 1, 0))).toEqual(new Set([Math.fround(0.1)]))
  })

  for (const [inputs, units] of [
    [7, 7],
    [20, 3],
    [3, 20],
    [1, 5],
    [1, 1],
  ] as const) {
    it(`orthogonal of ${inputs} × ${units}: the fewer of rows and columns are orthogonal and of length 1`, () => {
      const weights = weightsOf({ inputs, layers: [layer(units, 'orthogonal')] }, 3, 0)
      const [count, length] = [Math.min(inputs, units), Math.max(inputs, units)]
      const at = (vector: number, place: number) =>
        weights[inputs < units ? vector * units + place : place * units + vector] as number
      for (let a = 0; a < count; a++) {
        for (let b = 0; b < count; b++) {
          const dot = Array.from({ length }, (_, i) => at(a, i) * at(b, i)).reduce((sum, value) => sum + value, 0)
          expectClose([dot], [a === b ? 1 : 0], 1e-6)
        }
      }
    })
  }

  it('differ by seed and by layer, and are the same again for the same', () => {
    const network = { inputs: 5, layers: [layer(5), layer(5)] }
    expect(weightsOf(network, 1, 0)).toEqual(weightsOf(network, 1, 0))
    expect(weightsOf(network, 1, 0)).not.toEqual(weightsOf(network, 2, 0))
    expect(weightsOf(network, 1, 0)).not.toEqual(weightsOf(network, 1, 1))
  })

  it('of a layer stay the same when a layer is added behind it', () => {
    const before = { inputs: 3, layers: [layer(4), layer(6)] }
    const after = { inputs: 3, layers: [layer(4), layer(6), layer(2)] }
    for (const k of [0, 1]) expect(weightsOf(after, 9, k)).toEqual(weightsOf(before, 9, k))
  })
})

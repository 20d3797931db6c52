import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/data/prepare.ts'
import { ReferenceNetwork } from '../../src/engine/reference/network.ts'
import { initialParameters } from '../../src/engine/start.ts'
import { exampleOf, presets } from '../../src/experiment/presets.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import { readWeights, weightCounts } from '../../src/experiment/weights.ts'
import { byId } from '../../src/lib/setting.ts'

const example = (id: 'lecturePerceptron' | 'lecturePass') => {
  const preset = byId(presets, id)
  if (!('link' in preset)) throw new Error('no example')
  return { experiment: exampleOf(preset), point: preset.point }
}

/** What the network says of a point in the units of its data, before any training. */
function said({ data, network, training }: Experiment, point: readonly number[]) {
  const prepared = prepare(data)
  const layers = [...network.layers, { ...network.output, units: prepared.outputs }]
  const spec = { inputs: data.features.length, layers }
  const { loss, optimizer, learningRate, batchSize, seed } = training
  const reference = new ReferenceNetwork({
    network: spec,
    training: { loss, optimizer, learningRate, batchSize, seed },
  })
  const brought = network.weights === undefined ? null : readWeights(network.weights, weightCounts({ data, network }))
  const parameters = brought?.parameters ?? initialParameters(spec, seed)
  const [output = Number.NaN] = reference.forward(Array.from(parameters), prepared.encode(Float64Array.from(point)))
  return { parameters: Array.from(parameters), output, z: reference.layers.at(-1)?.z[0] }
}

describe('the examples of the lecture', () => {
  it('section 4: the perceptron 1 + 3x₁ − 2x₂ makes −6 and 0.0025 of (−1, 2)', () => {
    const { experiment, point } = example('lecturePerceptron')
    expect(point).toEqual([-1, 2])
    const { parameters, z, output } = said(experiment, point)
    expect(parameters).toEqual([3, -2, 1])
    expect(z).toBe(-6)
    expect(output).toBeCloseTo(1 / (1 + Math.exp(6)), 12)
    expect(output.toFixed(4)).toBe('0.0025')
  })

  it('section 8: an untrained network of 2, 3 and 1 units says 0.1 of (4, 5), who passes', () => {
    const { experiment, point } = example('lecturePass')
    expect(point).toEqual([4, 5])
    expect(experiment.data.features).toHaveLength(2)
    expect(experiment.network.layers.map(({ units }) => units)).toEqual([3])
    expect(experiment.network.weights).toBeUndefined()
    expect(said(experiment, point).output.toFixed(3)).toBe('0.100')
  })
})

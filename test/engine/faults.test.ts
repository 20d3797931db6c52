import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { LayerShape, OptimizerValue, RunSpec } from '../../src/engine/types.ts'
import { everything } from './options.ts'
import { type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

const wild: Shape = {
  task: 'regression',
  inputs: 2,
  hidden: [{ units: 4, activation: 'linear' }],
  outputs: 1,
  output: 'linear',
  loss: 'meanSquaredError',
  optimizer: 'sgd',
  learningRate: 500,
}

/** One unit, `ŷ = wx + b` from w = b = 0, on samples of one's own. */
function lineSpec(
  x: readonly number[],
  y: readonly number[],
  learningRate: number,
  optimizer?: OptimizerValue,
): RunSpec {
  const spec = specOf({ ...wild, inputs: 1, hidden: [], batchSize: x.length, learningRate })
  const samples = { count: x.length, x: Float32Array.from(x), y: Float32Array.from(y) }
  const [output] = spec.network.layers
  return {
    ...spec,
    network: {
      inputs: 1,
      layers: [{ ...(output as RunSpec['network']['layers'][number]), initializer: { id: 'zeros' } }],
    },
    training: { ...spec.training, ...(optimizer ? { optimizer } : {}) },
    data: { train: samples, validation: samples },
  }
}

describe('a number that is not finite', () => {
  for (const batchSize of [1, 2, 10, 83]) {
    for (const optimizer of ['sgd', 'momentum', 'adam'] as const) {
      it(`stops the run at its step, with the parameters from before it: batches of ${batchSize}, ${optimizer}`, () => {
        // Adam's steps are no longer than its rate.
        const shape = { ...wild, batchSize, optimizer, learningRate: optimizer === 'adam' ? 1e19 : 500 }
        const run = simdRun(kernels, specOf(shape))
        const { steps, fault } = run.train(1000)
        expect(fault).toMatchObject({ kind: 'nonFinite', step: steps + 1 })
        expect([run.step, run.epoch]).toEqual([steps, Math.floor(steps / run.stepsPerEpoch)])
        const again = simdRun(kernels, specOf(shape))
        for (let k = 0; k < steps; k++) expect(again.train(1)).toEqual({ steps: 1, fault: null, stopped: false })
        expect(run.checkpoint()).toEqual(again.checkpoint())
        expect(run.parameters().every(Number.isFinite)).toBe(true)
        expect(again.train(1)).toEqual({ steps: 0, fault, stopped: false })
      })
    }
  }

  it('stops a run with every option at work, too', () => {
    for (const batchSize of [10, 83]) {
      const spec = everything(specOf({ ...wild, batchSize, learningRate: 1e37 }))
      const training = { ...spec.training, clipNorm: 0, maxNorm: 0, weightDecay: 0 }
      const [run, again] = [simdRun(kernels, { ...spec, training }), simdRun(kernels, { ...spec, training })]
      const { steps, fault } = run.train(1000)
      expect(fault).toMatchObject({ kind: 'nonFinite', step: steps + 1 })
      for (let k = 0; k < steps; k++) again.train(1)
      expect(run.checkpoint()).toEqual(again.checkpoint())
      expect(run.checkpoint().statistics.every(Number.isFinite)).toBe(true)
    }
  })

  it('leaves nothing behind: with sensible weights and rate the run goes on as a new one', () => {
    for (const batchSize of [1, 3, 10]) {
      const good = specOf({ ...wild, batchSize, learningRate: 0.01, hidden: [{ units: 5, activation: 'tanh' }] })
      const run = simdRun(kernels, { ...good, training: { ...good.training, learningRate: 1e30 } })
      const start = run.checkpoint()
      expect(run.train(500).fault).not.toBeNull()
      run.restore(start)
      run.change({ learningRate: 0.01 })
      const fresh = simdRun(kernels, good)
      for (const one of [run, fresh]) expect(one.train(100).fault).toBeNull()
      expect(run.parameters()).toEqual(fresh.parameters())
    }
  })

  it('leaves nothing behind where it passed through the whole network', () => {
    const hidden = [
      { units: 4, activation: 'relu' as const },
      { units: 5, activation: 'tanh' as const },
    ]
    for (const batchSize of [1, 10]) {
      const spec = specOf({ ...wild, batchSize, learningRate: 0.01, hidden })
      const [run, fresh] = [simdRun(kernels, spec), simdRun(kernels, spec)]
      const start = run.checkpoint()
      // An infinite activation of the first unit, which tanh hides from the loss, but not from the gradient.
      const parameters = run.parameters()
      for (const index of [0, 4, 8]) parameters[index] = 3e38
      run.setParameters(parameters)
      expect(run.train(40).fault?.where).toBe('gradient')
      run.restore(start)
      for (const one of [run, fresh]) expect(one.train(40).fault).toBeNull()
      expect(run.parameters()).toEqual(fresh.parameters())
    }
  })

  it('in the loss alone is told from one in an activation, and from one in a gradient or a weight', () => {
    const fault = (spec: RunSpec) => simdRun(kernels, spec).train(50).fault
    // 0 − 1e20, squared, is more than an f32 holds; the gradient −2e20 is not.
    expect(fault(lineSpec([1], [1e20], 0.1))).toEqual({ kind: 'nonFinite', step: 1, layer: null, where: 'loss' })
    // Two gradients of the weight, −∞ and ∞, whose sum is no number.
    expect(fault(lineSpec([1e30, 1e30], [1e15, -1e15], 0.1))).toMatchObject({ step: 1, layer: 0, where: 'gradient' })
    expect(fault(lineSpec([1e15], [1e15], 1e10))).toMatchObject({ step: 1, layer: 0, where: 'weights' })
    // The square of a gradient of 1e25 is too large for Adam, although each weight would stay finite.
    const adam = { id: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const
    expect(fault(lineSpec([1e13], [1e13], 0.1, adam))).toMatchObject({ step: 1, layer: 0, where: 'gradient' })
  })

  it('in an activation names its layer', () => {
    for (const batchSize of [1, 10]) {
      const hidden = [4, 3, 5].map((units) => ({ units, activation: 'relu' as const }))
      const run = simdRun(kernels, specOf({ ...wild, hidden, batchSize }))
      const parameters = run.parameters()
      const [first, second] = run.shapes as [LayerShape, LayerShape]
      parameters.fill(10, first.biases, first.biases + first.units)
      parameters.fill(3e38, second.weights, second.biases)
      run.setParameters(parameters)
      const fault = { kind: 'nonFinite', step: 1, layer: 1, where: 'loss' }
      expect(run.train(40).fault).toEqual(fault)
      const reference = referenceRun(specOf({ ...wild, hidden, batchSize }))
      reference.setParameters(parameters.map((w) => (w > 1e38 ? Number.POSITIVE_INFINITY : w)))
      expect(reference.train(40).fault).toEqual(fault)
    }
  })

  it('stops the reference too', () => {
    const spec = specOf({ ...wild, learningRate: 1e200 })
    const run = referenceRun(spec)
    const { steps, fault } = run.train(1000)
    expect(fault).toMatchObject({ kind: 'nonFinite', step: steps + 1 })
    const again = referenceRun(spec)
    again.train(steps)
    expect(run.checkpoint()).toEqual(again.checkpoint())
    expect(again.train(1)).toEqual({ steps: 0, fault, stopped: false })
  })
})

import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { LayerShape, RunSpec } from '../../src/engine/types.ts'
import { expectClose } from './close.ts'
import { everything } from './options.ts'
import { type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

const shape: Shape = {
  task: 'multiclass',
  inputs: 3,
  hidden: [
    { units: 5, activation: 'tanh' },
    { units: 6, activation: 'sigmoid' },
  ],
  outputs: 3,
  output: 'softmax',
  loss: 'categoricalCrossEntropy',
  optimizer: 'adam',
}

const start = (spec: RunSpec) => [simdRun(kernels, spec), referenceRun(spec)]

describe('frozen parameters', () => {
  for (const { id: optimizer } of optimizers) {
    if (optimizer === 'perceptron') continue
    for (const batchSize of [1, 10]) {
      it(`stay what they are, and the others learn as in the reference: ${optimizer}, batches of ${batchSize}`, () => {
        const runs = start(everything(specOf({ ...shape, optimizer, batchSize })))
        const frozen = [0, 7, 16, 21, 25, 40, 80]
        for (const run of runs) {
          run.train(5)
          run.freeze(frozen)
          const then = run.parameters()
          run.train(20)
          const after = run.parameters()
          for (const index of frozen) expect(after[index]).toBe(then[index])
          const moved = after.filter((w, i) => w !== then[i]).length
          // Behind batch normalisation the five biases of the first layer do not move either; steps of Lion can cancel.
          expect(moved).toBeGreaterThan(after.length - frozen.length - 20)
        }
        const [simd, reference] = runs.map((run) => run.parameters())
        expectClose(simd as Float32Array, reference as Float32Array, optimizer === 'lion' ? 1 : 1e-4)
      })
    }
  }

  it('can be set by hand, and learn again once they are not frozen', () => {
    for (const run of start(specOf(shape))) {
      run.freeze([3])
      const parameters = run.parameters()
      parameters[3] = 1.5
      run.setParameters(parameters)
      run.train(10)
      expect(run.parameters()[3]).toBe(1.5)
      run.freeze([])
      run.train(10)
      expect(run.parameters()[3]).not.toBe(1.5)
    }
  })

  it('are those of the run: a checkpoint from before gives the values back, and they stay those', () => {
    for (const run of start(specOf(shape))) {
      const checkpoint = run.checkpoint()
      run.train(10)
      run.freeze([2])
      run.restore(checkpoint)
      run.train(10)
      expect(run.parameters()[2]).toBe(Math.fround(checkpoint.parameters[2] as number))
    }
  })

  it('must be parameters', () => {
    for (const run of start(specOf(shape))) {
      for (const index of [-1, 0.5, run.parameterCount]) {
        expect(() => run.freeze([index])).toThrow(expect.objectContaining({ code: 'shape' }))
      }
      run.freeze([run.parameterCount - 1])
    }
  })

  it('a layer without biases keeps them at 0', () => {
    const spec = specOf({ ...shape, batchSize: 1 })
    const layers = spec.network.layers.map((layer, k) => ({ ...layer, bias: 0.5, hasBiases: k !== 1 }))
    for (const run of start({ ...spec, network: { ...spec.network, layers } })) {
      run.train(50)
      const parameters = run.parameters()
      const [first, second] = run.shapes as [LayerShape, LayerShape]
      expect(parameters.subarray(second.biases, second.biases + second.units)).toEqual(new Float32Array(second.units))
      expect(parameters.subarray(first.biases, first.biases + first.units)).not.toContain(0.5)
    }
  })
})

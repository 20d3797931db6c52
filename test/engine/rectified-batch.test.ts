import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { batch } from '../../src/engine/normalizations/batch.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { RunSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { expectClose } from './close.ts'
import { specOf } from './specs.ts'

/** Normalisation by the batch, rectifier and dropout are one in the kernels: widths and batches that fill vectors or don't. */

const kernels = await loadKernels()

function specWith(units: number, batchSize: number, dropout: number): RunSpec {
  const { network, training, ...rest } = specOf({
    task: 'multiclass',
    inputs: 3,
    hidden: [
      { units, activation: 'relu' },
      { units, activation: 'relu' },
    ],
    outputs: 3,
    output: 'softmax',
    loss: 'categoricalCrossEntropy',
    optimizer: 'sgd',
  })
  const layers = network.layers.map((layer, k) =>
    k === 2 ? layer : { ...layer, dropout, normalization: itemDefault(batch) },
  )
  return { ...rest, network: { ...network, layers }, training: { ...training, batchSize } }
}

describe.each([0, 0.3])('dropout of %d', (dropout) => {
  it.each([8, 5, 3, 1])('%d units', (units) => {
    for (const batchSize of [16, 7, 5]) {
      const spec = specWith(units, batchSize, dropout)
      const [simd, reference] = [simdRun(kernels, spec), referenceRun(spec)]
      for (const run of [simd, reference]) expect(run.train(6).steps).toBe(6)
      expectClose(simd.parameters(), reference.parameters(), 2e-5)
      expectClose(simd.checkpoint().statistics, reference.checkpoint().statistics, 2e-5)
    }
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { simdRun } from '../../src/engine/run.ts'
import { TinyPrograms } from '../../src/engine/tiny/program.ts'
import type { RunSpec, TrainingChange } from '../../src/engine/types.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { heads, hiddenActivations, type Shape, specOf } from './specs.ts'

/*
 * Programs of small networks do the operations of the kernels, in their order: the same bits are asked for, and the
 * kernels are held to PyTorch.
 */

const kernels = await loadKernels()

afterEach(() => vi.restoreAllMocks())

/** The same training twice: as it is, and by the kernels alone. */
function both(spec: RunSpec, steps: number) {
  const programs = vi.spyOn(TinyPrograms.prototype, 'of')
  const tiny = simdRun(kernels, spec)
  const report = tiny.train(steps)
  const written = programs.mock.results.filter(({ value }) => value !== null).length
  programs.mockReturnValue(null)
  const plain = simdRun(kernels, spec)
  const plainReport = plain.train(steps)
  return { tiny, plain, report, plainReport, written }
}

const small: Shape = {
  task: 'binary',
  inputs: 2,
  hidden: [
    { units: 4, activation: 'tanh' },
    { units: 2, activation: 'tanh' },
  ],
  outputs: 1,
  output: 'sigmoid',
  loss: 'binaryCrossEntropy',
  optimizer: 'sgd',
}

function expectSame(shape: Shape, isWritten = true): void {
  const { tiny, plain, report, plainReport, written } = both(specOf(shape), 60)
  expect(report).toEqual(plainReport)
  expect(tiny.checkpoint()).toEqual(plain.checkpoint())
  expect(written > 0).toBe(isWritten)
}

describe('a program of its own gives the bits of the kernels', () => {
  for (const activation of hiddenActivations) {
    for (const batchSize of [1, 10]) {
      it(`${activation}, batches of ${batchSize}`, () =>
        expectSame({ ...small, hidden: [{ units: 5, activation }], batchSize }))
    }
  }

  // What has a parameter, and what looks at all outputs at once, is the kernels' own.
  const straight = heads.filter(({ loss, output }) => loss !== 'huber' && output !== 'softmax')
  for (const { loss, task, output, outputs } of straight) {
    it(`${loss} of ${output}, ${task}`, () => expectSame({ ...small, loss, task, output, outputs }))
  }

  for (const { id } of optimizers.filter((optimizer) => !('rule' in optimizer))) {
    for (const batchSize of [1, 7]) {
      it(`${id}, batches of ${batchSize}`, () => expectSame({ ...small, optimizer: id, batchSize }))
    }
  }

  it('networks of every small shape, batches that fill their vectors or do not', () => {
    const stream = new Stream(keyOf(3, 'points'))
    const below = (count: number) => Math.floor(stream.uniform() * count)
    for (let k = 0; k < 60; k++) {
      const hidden = Array.from({ length: below(4) }, () => ({
        units: 1 + below(6),
        activation: hiddenActivations[below(hiddenActivations.length)] ?? 'tanh',
      }))
      const { tiny, plain } = both(
        specOf({ ...small, inputs: 1 + below(5), hidden, batchSize: 1 + below(12), seed: k }),
        40,
      )
      expect({ k, ...tiny.checkpoint() }).toEqual({ k, ...plain.checkpoint() })
    }
  })
})

it('a new batch size, dropout and noise in a live run', () => {
  const spec = specOf({ ...small, batchSize: 10 })
  const layers = (dropout: number) => [{ dropout }, { dropout: 0 }, {}]
  const changes: TrainingChange[] = [
    { batchSize: 6 },
    { layers: layers(0.5) },
    { inputNoise: 0.1 },
    { layers: layers(0), inputNoise: 0 },
    { batchSize: 1, learningRate: 0.02 },
    { batchSize: 12, l2: 0.01, clipNorm: 0.1 },
  ]
  const end = () => {
    const run = simdRun(kernels, spec)
    for (const change of changes) {
      run.change(change)
      run.train(25)
    }
    return run.checkpoint()
  }
  const checkpoint = end()
  vi.spyOn(TinyPrograms.prototype, 'of').mockReturnValue(null)
  expect(checkpoint).toEqual(end())
})

it('a number that is not finite is found at its step, and named as by the kernels', () => {
  const wild: Shape = {
    ...small,
    task: 'regression',
    output: 'linear',
    loss: 'meanSquaredError',
    hidden: [{ units: 4, activation: 'linear' }],
    learningRate: 500,
  }
  for (const batchSize of [1, 10]) {
    const { tiny, plain, report, plainReport, written } = both(specOf({ ...wild, batchSize }), 1000)
    expect(written).toBeGreaterThan(0)
    expect(report.fault).not.toBeNull()
    expect(report).toEqual(plainReport)
    expect(tiny.checkpoint()).toEqual(plain.checkpoint())
  }
})

it('larger networks, softmax and the perceptron rule are left to the kernels', () => {
  expectSame({ ...small, hidden: [{ units: 64, activation: 'relu' }] }, false)
  expectSame({ ...small, task: 'multiclass', outputs: 3, output: 'softmax', loss: 'categoricalCrossEntropy' }, false)
  expectSame({ ...small, hidden: [], optimizer: 'perceptron' }, false)
})

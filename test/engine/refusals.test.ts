import { describe, expect, it } from 'vitest'
import { EngineError } from '../../src/engine/error.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { RunSpec } from '../../src/engine/types.ts'
import { specOf } from './specs.ts'

const kernels = await loadKernels()
const good = specOf({
  task: 'binary',
  inputs: 2,
  hidden: [{ units: 3, activation: 'tanh' }],
  outputs: 1,
  output: 'sigmoid',
  loss: 'binaryCrossEntropy',
  optimizer: 'sgd',
})
const [first, last] = good.network.layers as [
  RunSpec['network']['layers'][number],
  RunSpec['network']['layers'][number],
]
const empty = { count: 0, x: new Float32Array(0), y: new Float32Array(0) }

const bad: readonly (readonly [code: EngineError['code'], what: string, spec: RunSpec])[] = [
  ['noLayers', 'no layer', { ...good, network: { inputs: 2, layers: [] } }],
  ['noUnits', 'a layer without units', { ...good, network: { inputs: 2, layers: [{ ...first, units: 0 }, last] } }],
  ['noUnits', 'half a unit', { ...good, network: { inputs: 2, layers: [{ ...first, units: 1.5 }, last] } }],
  [
    'tooLarge',
    'ten million parameters',
    { ...good, network: { inputs: 2, layers: [{ ...first, units: 3200 }, { ...first, units: 3200 }, last] } },
  ],
  ['notANumber', 'a rate that is no number', { ...good, training: { ...good.training, learningRate: Number.NaN } }],
  ['notANumber', 'a batch of nothing', { ...good, training: { ...good.training, batchSize: 0 } }],
  ['noData', 'an empty training set', { ...good, data: { ...good.data, train: empty } }],
  ['shape', 'samples of another width', { ...good, network: { ...good.network, inputs: 3 } }],
  [
    'notANumber',
    'a decay that is no number',
    { ...good, training: { ...good.training, optimizer: { id: 'momentum', momentum: Number.NaN } } },
  ],
  ['notANumber', 'a seed that is no whole number', { ...good, training: { ...good.training, seed: 0.5 } }],
  ['notANumber', 'a negative penalty', { ...good, training: { ...good.training, l2: -1 } }],
  ['notANumber', 'noise that is no number', { ...good, training: { ...good.training, inputNoise: Number.NaN } }],
  ['notANumber', 'dropout of all inputs', { ...good, training: { ...good.training, inputDropout: 1 } }],
  [
    'notANumber',
    'dropout above nine tenths',
    { ...good, network: { inputs: 2, layers: [{ ...first, dropout: 0.91 }, last] } },
  ],
  [
    'unsupported',
    'dropout after the output',
    { ...good, network: { inputs: 2, layers: [first, { ...last, dropout: 0.1 }] } },
  ],
  ['notANumber', 'an infinite bias', { ...good, network: { inputs: 2, layers: [{ ...first, bias: Infinity }, last] } }],
  [
    'notANumber',
    'a normalisation that is no number',
    {
      ...good,
      network: { inputs: 2, layers: [{ ...first, normalization: { id: 'layer', epsilon: Number.NaN } }, last] },
    },
  ],
  [
    'notANumber',
    'a schedule that is no number',
    { ...good, training: { ...good.training, schedule: { id: 'exponential', factor: Number.NaN } } },
  ],
  [
    'notANumber',
    'no patience at all',
    {
      ...good,
      training: {
        ...good.training,
        earlyStopping: { watch: 'trainLoss', patience: 0, minDelta: 0, restoreBest: false },
      },
    },
  ],
  [
    'unsupported',
    'the perceptron rule behind a hidden layer',
    { ...good, training: { ...good.training, optimizer: { id: 'perceptron' } } },
  ],
  [
    'unsupported',
    'softmax before the output',
    { ...good, network: { inputs: 2, layers: [{ ...first, activation: 'softmax' }, last] } },
  ],
  [
    'unsupported',
    'cross entropy of linear outputs',
    { ...good, network: { inputs: 2, layers: [first, { ...last, activation: 'linear' }] } },
  ],
  ['unsupported', 'a loss of another task', { ...good, task: 'regression' }],
  [
    'notANumber',
    'a sample that is not finite',
    { ...good, data: { ...good.data, train: { ...good.data.train, x: good.data.train.x.map(() => Number.NaN) } } },
  ],
]

describe('what can’t be run is refused before any memory is touched', () => {
  for (const [code, what, spec] of bad) {
    it(`${what}: ${code}`, () => {
      for (const start of [() => simdRun(kernels, spec), () => referenceRun(spec)]) {
        expect(start).toThrow(EngineError)
        expect(start).toThrow(expect.objectContaining({ code }))
      }
    })
  }

  it('wrong numbers of inputs, of parameters and of places for a map', () => {
    for (const run of [simdRun(kernels, good), referenceRun(good)]) {
      const shape = expect.objectContaining({ name: 'EngineError', code: 'shape' })
      expect(() => run.predict(new Float32Array(3))).toThrow(shape)
      expect(() => run.setGrid(0, new Float32Array(5))).toThrow(shape)
      expect(() => run.setParameters(new Float32Array(2))).toThrow(shape)
      run.setGrid(1, new Float32Array(2 * 10))
      expect(() => run.map(1, 'all', new Float32Array(39))).toThrow(shape)
      run.map(1, 'all', new Float32Array(40))
      expect(() => run.map(1, 'output', new Float32Array(9))).toThrow(shape)
      run.map(1, 'output', new Float32Array(10))
    }
  })

  it('changes to a run that can’t be', () => {
    for (const run of [simdRun(kernels, good), referenceRun(good)]) {
      const wrong = expect.objectContaining({ name: 'EngineError', code: 'notANumber' })
      expect(() => run.change({ learningRate: Number.POSITIVE_INFINITY })).toThrow(wrong)
      expect(() => run.change({ batchSize: 0.5 })).toThrow(wrong)
      expect(() => run.change({ optimizer: { id: 'momentum', momentum: Number.NaN } })).toThrow(wrong)
      expect(() => run.change({ clipNorm: Number.NaN })).toThrow(wrong)
      expect(() => run.change({ layers: [{ dropout: 0.95 }, {}] })).toThrow(wrong)
      const unsupported = expect.objectContaining({ name: 'EngineError', code: 'unsupported' })
      expect(() => run.change({ optimizer: { id: 'perceptron' } })).toThrow(unsupported)
      expect(run.train(5)).toEqual({ steps: 5, fault: null, stopped: false })
    }
  })

  it('but a batch larger than the data is all of the data', () => {
    const run = simdRun(kernels, { ...good, training: { ...good.training, batchSize: 100_000 } })
    expect(run.stepsPerEpoch).toBe(1)
    expect(run.train(3)).toEqual({ steps: 3, fault: null, stopped: false })
  })

  it('one class alone is learnt', () => {
    const train = { ...good.data.train, y: good.data.train.y.map(() => 1) }
    for (const engine of [(spec: RunSpec) => simdRun(kernels, spec), referenceRun]) {
      const run = engine({ ...good, data: { ...good.data, train } })
      run.change({ learningRate: 0.5 })
      expect(run.train(50)).toEqual({ steps: 50, fault: null, stopped: false })
      expect(run.evaluate('train')).toEqual({ loss: expect.any(Number) as number, accuracy: 1 })
    }
  })

  it('and an empty validation set has no loss: NaN', () => {
    const run = simdRun(kernels, { ...good, data: { ...good.data, validation: empty } })
    expect(run.evaluate('validation')).toEqual({ loss: Number.NaN, accuracy: Number.NaN })
  })
})

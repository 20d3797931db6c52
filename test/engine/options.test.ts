import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { dropThreshold, keepScale } from '../../src/engine/masks.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { LayerObservation, LayerSpec, Observation, Run, RunSpec } from '../../src/engine/types.ts'
import { expectClose } from './close.ts'
import { everything, optionGroups } from './options.ts'
import { type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

const shape: Shape = {
  task: 'multiclass',
  inputs: 3,
  hidden: [
    { units: 9, activation: 'tanh' },
    { units: 6, activation: 'sigmoid' },
  ],
  outputs: 3,
  output: 'softmax',
  loss: 'categoricalCrossEntropy',
  optimizer: 'adam',
}

const engines: Readonly<Record<string, (spec: RunSpec) => Run>> = {
  kernels: (spec) => simdRun(kernels, spec),
  reference: referenceRun,
}

function expectAgreement(spec: RunSpec, steps: number): void {
  const [simd, reference] = [simdRun(kernels, spec), referenceRun(spec)]
  expectClose(simd.parameters(), reference.parameters(), 0)
  for (const run of [simd, reference]) expect(run.train(steps).steps).toBe(steps)
  expectClose(simd.parameters(), reference.parameters(), 2e-5)
  for (const set of ['train', 'validation'] as const) {
    expectClose([simd.evaluate(set).loss], [reference.evaluate(set).loss], 2e-5)
  }
  expectClose([simd.penalty()], [reference.penalty()], 2e-5)
  expectClose(simd.checkpoint().statistics, reference.checkpoint().statistics, 2e-5)
}

describe('the kernels agree with the f64 reference', () => {
  for (const { name, apply } of Object.values(optionGroups).flat()) {
    // 83 samples leave one over for the last batch of 41.
    for (const batchSize of [1, 10, 41, 83, 300]) {
      it(`${name}, batches of ${batchSize}`, () => {
        expectAgreement(apply(specOf({ ...shape, batchSize, count: batchSize === 300 ? 700 : 83 })), 25)
      })
    }
  }

  for (const batchSize of [10, 300]) {
    it(`everything at once, batches of ${batchSize}`, () => {
      expectAgreement(everything(specOf({ ...shape, batchSize, count: 700 })), 25)
    })
  }

  it('after all of it was changed in live runs', () => {
    const spec = specOf(shape)
    const runs = [simdRun(kernels, spec), referenceRun(spec)]
    for (const run of runs) {
      run.train(11)
      const layers = [{ dropout: 0.3, l1: 0.01 }, { dropout: 0, l2: 0.02 }, { l2: 0.1 }]
      run.change({ layers, l2: 0.003, clipNorm: 0.5, inputNoise: 0.05, weightDecay: 0.1 })
      run.train(11)
      run.change({ layers: [{ dropout: 0 }, { dropout: 0.5 }, {}], inputNoise: 0, inputDropout: 0.1, maxNorm: 0.9 })
      run.train(11)
      run.change({ layers: [{}, { dropout: 0 }, {}], inputDropout: 0, clipNorm: 0 })
      run.train(11)
    }
    const [simd, reference] = runs as [Run, Run]
    expectClose(simd.parameters(), reference.parameters(), 2e-5)
    expectClose([simd.penalty()], [reference.penalty()], 2e-5)
  })
})

describe('one step, observed', () => {
  const layerOf = ({ layers }: Observation, k: number) => layers[k] as LayerObservation
  const observed = (run: Run): Observation => {
    const { report, observation } = run.observe()
    expect(report).toEqual({ steps: 1, fault: null, stopped: false })
    return observation as Observation
  }

  for (const batchSize of [1, 10, 300]) {
    it(`is told alike by both engines, batches of ${batchSize}`, () => {
      const spec = everything(specOf({ ...shape, batchSize, count: 700 }))
      const [simd, reference] = [simdRun(kernels, spec), referenceRun(spec)]
      for (const run of [simd, reference]) run.train(2)
      const [ours, theirs] = [observed(simd), observed(reference)]
      expect(ours.step).toBe(3)
      expect(ours.batch).toEqual(theirs.batch)
      expect(ours.inputMask).toEqual(theirs.inputMask?.map(Math.fround))
      expectClose(ours.x, theirs.x, 1e-6)
      expectClose([ours.loss, ours.gradientNorm], [theirs.loss, theirs.gradientNorm], 1e-5)
      for (const k of [0, 1, 2]) {
        const [a, b] = [layerOf(ours, k), layerOf(theirs, k)]
        expect(a.mask).toEqual(b.mask)
        for (const what of ['z', 'a', 'delta', 'gradients'] as const) expectClose(a[what], b[what], 1e-5)
        for (const what of ['weightNorm', 'gradientNorm', 'updateNorm', 'updateRatio', 'deadShare'] as const) {
          expectClose([a[what]], [b[what]], 1e-4)
        }
        expect(a.saturatedShare).toBe(b.saturatedShare)
      }
    })
  }

  for (const [name, engine] of Object.entries(engines)) {
    it(`is the step that is done without looking: ${name}`, () => {
      const spec = everything(specOf(shape))
      const [quiet, watched] = [engine(spec), engine(spec)]
      quiet.train(20)
      for (let step = 0; step < 20; step++) {
        watched.observe()
        watched.gradientNoise(3)
        watched.penalty()
      }
      expect(watched.checkpoint()).toEqual(quiet.checkpoint())
    })

    it(`of SGD moves weights by the rate times the gradient that is told: ${name}`, () => {
      const run = engine(specOf({ ...shape, optimizer: 'sgd', learningRate: 0.25 }))
      const before = run.parameters()
      const { layers, learningRate } = observed(run)
      const after = run.parameters()
      expect(learningRate).toBe(0.25)
      const gradients = layers.flatMap((layer) => Array.from(layer.gradients))
      expectClose(
        after,
        before.map((w, i) => w - 0.25 * (gradients[i] as number)),
        1e-6,
      )
      for (const { updateNorm, weightNorm, updateRatio } of layers) expect(updateRatio).toBe(updateNorm / weightNorm)
    })

    it(`has masks of 0 and 1 / (1 − p), as often as they should: ${name}`, () => {
      const spec = specOf({ ...shape, batchSize: 400, count: 400, hidden: [{ units: 50, activation: 'relu' }] })
      const [hidden, output] = spec.network.layers as [LayerSpec, LayerSpec]
      const layers = [{ ...hidden, dropout: 0.3 }, output]
      const run = engine({ ...spec, network: { ...spec.network, layers } })
      const [first, second] = [observed(run), observed(run)]
      const mask = layerOf(first, 0).mask as Float32Array
      expect(new Set(mask)).toEqual(new Set([0, Math.fround(keepScale(0.3))]))
      expect(keepScale(0.3)).toBeCloseTo(1 / 0.7, 4)
      const dropped = mask.filter((value) => value === 0).length
      // 20,000 draws: 4.5 standard deviations.
      expect(Math.abs(dropped / mask.length - dropThreshold(0.3) / 65536)).toBeLessThan(0.0146)
      expect(layerOf(second, 0).mask).not.toEqual(mask)
      expect(layerOf(first, 1).mask).toBeNull()
      expect(first.inputMask).toBeNull()
    })

    it(`counts dead and saturated units: ${name}`, () => {
      const spec = specOf({
        ...shape,
        hidden: [
          { units: 4, activation: 'relu' },
          { units: 2, activation: 'tanh' },
        ],
      })
      const run = engine(spec)
      const parameters = run.parameters()
      const [relu, tanh] = run.shapes as [Run['shapes'][number], Run['shapes'][number]]
      parameters[relu.biases + 1] = -1000
      parameters[relu.biases + 2] = -1000
      parameters[relu.biases + 3] = 1000
      parameters[tanh.biases] = 1e6
      parameters.fill(0, tanh.weights, tanh.biases)
      run.setParameters(parameters)
      const { layers } = observed(run)
      expect(layers.map(({ deadShare }) => deadShare)).toEqual([0.5, 0.5, 0])
      expect(layers[0]?.saturatedShare).toBeNull()
      expect(layers[1]?.saturatedShare).toBe(0.5)
    })
  }

  it('tells a fault and no more where it can’t be done', () => {
    for (const engine of Object.values(engines)) {
      const wild = { optimizer: 'sgd', learningRate: 1e30, output: 'linear', loss: 'meanSquaredError' } as const
      const run = engine(specOf({ ...shape, ...wild, task: 'regression', hidden: [{ units: 5, activation: 'relu' }] }))
      let last = run.observe()
      for (let k = 0; k < 50 && last.observation; k++) last = run.observe()
      expect(last.observation).toBeNull()
      expect(last.report.fault).not.toBeNull()
      expect([...run.checkpoint().parameters].every(Number.isFinite)).toBe(true)
    }
  })
})

describe('gradient noise', () => {
  it('is the spread of the gradients of whole batches', () => {
    for (const engine of Object.values(engines)) {
      const run = engine(specOf(shape))
      run.train(3)
      const { signal, noise, layers } = run.gradientNoise(8)
      // The same by hand: a step of SGD on each batch shows its gradient.
      const parameters = run.parameters()
      const gradients = Array.from({ length: 8 }, (_, k) => {
        const one = engine(specOf({ ...shape, optimizer: 'sgd', learningRate: 1 }))
        one.train(k)
        one.setParameters(parameters)
        return (one.observe().observation as Observation).layers.flatMap((layer) => Array.from(layer.gradients))
      })
      const mean = parameters.map((_, i) => gradients.reduce((sum, g) => sum + (g[i] as number), 0) / 8)
      const spread = gradients.reduce((sum, g) => sum + g.reduce((s, v, i) => s + (v - (mean[i] as number)) ** 2, 0), 0)
      expectClose([signal, noise], [Math.hypot(...mean), Math.sqrt(spread / 7)], 1e-5)
      expectClose([Math.hypot(...layers.map((layer) => layer.signal))], [signal], 1e-9)
      expectClose([Math.hypot(...layers.map((layer) => layer.noise))], [noise], 1e-9)
    }
  })

  it('needs two whole batches', () => {
    for (const engine of Object.values(engines)) {
      const run = engine(specOf(shape))
      for (const batches of [0, 1, 2.5, 9, Number.NaN]) {
        expect(() => run.gradientNoise(batches)).toThrow(expect.objectContaining({ code: 'shape' }))
      }
    }
  })
})

describe('Monte-Carlo dropout', () => {
  const cells = 300
  const x = Float32Array.from({ length: cells * 3 }, (_, i) => Math.sin(i))
  const ask = (run: Run, draws: number) => {
    const [mean, deviation] = [new Float32Array(cells * 3), new Float32Array(cells * 3)]
    run.setGrid(0, x)
    run.uncertainty(0, draws, mean, deviation)
    return { mean, deviation }
  }

  it('is drawn alike by both engines', () => {
    const spec = everything(specOf(shape))
    const [simd, reference] = [simdRun(kernels, spec), referenceRun(spec)]
    for (const run of [simd, reference]) run.train(10)
    const [ours, theirs] = [ask(simd, 20), ask(reference, 20)]
    expectClose(ours.mean, theirs.mean, 1e-5)
    expectClose(ours.deviation, theirs.deviation, 1e-4)
    expect(ours.deviation.every((value) => value > 0)).toBe(true)
  })

  it('without dropout is the prediction, and sure', () => {
    for (const engine of Object.values(engines)) {
      const run = engine(specOf(shape))
      const { mean, deviation } = ask(run, 5)
      const map = new Float32Array(cells * 3)
      run.map(0, 'output', map)
      expectClose(mean, map, 1e-6)
      expect(Math.max(...deviation)).toBeLessThan(1e-6)
    }
  })

  it('leaves no trace in training, and the same answer twice', () => {
    for (const engine of Object.values(engines)) {
      const spec = everything(specOf(shape))
      const [quiet, asked] = [engine(spec), engine(spec)]
      quiet.train(9)
      asked.train(4)
      expect(ask(asked, 7)).toEqual(ask(asked, 7))
      asked.train(5)
      expect(asked.checkpoint()).toEqual(quiet.checkpoint())
    }
  })

  it('of one linear unit has the mean and the deviation of its law', () => {
    const linear: Shape = {
      ...shape,
      task: 'regression',
      hidden: [],
      outputs: 1,
      output: 'linear',
      loss: 'meanSquaredError',
    }
    const spec = specOf(linear)
    const run = simdRun(kernels, { ...spec, training: { ...spec.training, inputDropout: 0.5 } })
    run.setParameters(Float32Array.of(2, 0, 0, 1))
    const { mean, deviation } = ask(run, 4000)
    for (const cell of [1, 2, 100]) {
      // ŷ = 1 + 2·x·m, m 0 or 2, each half of the time: mean 1 + 2x, deviation |2x|.
      const x0 = x[cell * 3] as number
      expect(Math.abs((mean[cell] as number) - (1 + 2 * x0))).toBeLessThan((4.5 * Math.abs(2 * x0)) / Math.sqrt(4000))
      expect(Math.abs((deviation[cell] as number) - Math.abs(2 * x0))).toBeLessThan(0.05 * Math.abs(2 * x0))
    }
  })

  it('needs a draw', () => {
    for (const engine of Object.values(engines)) expect(() => ask(engine(specOf(shape)), 0)).toThrow('0 draws')
  })
})

import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { rangeTest, usualRangeTest } from '../../src/engine/range-test.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { Run, RunSpec } from '../../src/engine/types.ts'
import { expectClose } from './close.ts'
import { type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

const shape: Shape = {
  task: 'regression',
  inputs: 1,
  hidden: [],
  outputs: 1,
  output: 'linear',
  loss: 'meanSquaredError',
  optimizer: 'sgd',
  count: 64,
  batchSize: 64,
}

const engines: Readonly<Record<string, (spec: RunSpec) => Run>> = {
  kernels: (spec) => simdRun(kernels, spec),
  reference: referenceRun,
}

describe('a learning-rate range test', () => {
  for (const [name, engine] of Object.entries(engines)) {
    it(`grows the rate by equal factors and tells the loss before each update: ${name}`, () => {
      const { rates, losses, smoothed } = rangeTest(engine(specOf(shape)), { low: 1e-4, high: 1e-2, steps: 21 })
      expectClose(
        rates,
        Array.from({ length: 21 }, (_, i) => 10 ** (-4 + i / 10)),
        1e-12,
      )
      const run = engine(specOf(shape))
      for (const [i, rate] of rates.entries()) {
        // One batch is the whole set.
        expectClose([losses[i] as number], [run.evaluate('train').loss], 1e-6)
        run.change({ learningRate: rate })
        run.train(1)
      }
      // Weights of a running mean, oldest last: 1, 0.9, 0.81 …
      const [a, b, c] = losses as [number, number, number]
      expectClose(smoothed.slice(0, 3), [a, (b + 0.9 * a) / 1.9, (c + 0.9 * b + 0.81 * a) / 2.71], 1e-9)
    })

    it(`stops where the loss runs away, and suggests a rate that does not: ${name}`, () => {
      const { rates, smoothed, suggestion } = rangeTest(engine(specOf(shape)), { low: 1e-4, high: 1e4, steps: 60 })
      expect(rates.length).toBeLessThan(60)
      expect(smoothed.at(-1)).toBeGreaterThan(4 * Math.min(...smoothed))
      // Of a parabola with curvature 2 mean(x²) ≈ 2, rates above 1 run away.
      expect(suggestion).toBeGreaterThan(1e-3)
      expect(suggestion).toBeLessThan(1)
      const run = engine(specOf({ ...shape, learningRate: suggestion as number }))
      const before = run.evaluate('train').loss
      run.train(50)
      expect(run.evaluate('train').loss).toBeLessThan(before)
    })

    it(`ends where a number is not finite: ${name}`, () => {
      const run = engine(specOf({ ...shape, hidden: [{ units: 4, activation: 'relu' }] }))
      const { rates, losses } = rangeTest(run, { low: 1e30, high: 1e300, steps: 50 })
      expect(rates.length).toBeLessThan(50)
      expect(losses.every(Number.isFinite)).toBe(true)
    })
  }

  it('suggests nothing where the loss does not fall', () => {
    const flat = specOf(shape)
    const samples = { ...flat.data.train, x: new Float32Array(64), y: new Float32Array(64) }
    const run = simdRun(kernels, { ...flat, data: { ...flat.data, train: samples } })
    expect(rangeTest(run, usualRangeTest).suggestion).toBeNull()
  })

  it('suggests nothing where the loss falls by chance alone', () => {
    // Batches of four of what can't be learned: a running mean of them goes up and down.
    const noise = specOf({ ...shape, count: 400, batchSize: 4 })
    const { length } = noise.data.train.y
    const y = Float32Array.from({ length }, (_, i) => Math.sin(i * i * 12.9898) * 2)
    const x = new Float32Array(noise.data.train.x.length).fill(0)
    const samples = { ...noise.data.train, x, y }
    const found = Array.from({ length: 8 }, (_, i) => {
      const run = simdRun(kernels, {
        ...noise,
        data: { ...noise.data, train: samples },
        training: { ...noise.training, seed: i + 1 },
      })
      return rangeTest(run, { low: 1e-6, high: 1e-3, steps: 100 })
    })
    expect(found.map(({ rates }) => rates.length)).toEqual(found.map(() => 100))
    expect(found.map(({ suggestion }) => suggestion)).toEqual(found.map(() => null))
  })

  it('refuses what is no range', () => {
    const run = simdRun(kernels, specOf(shape))
    for (const change of [{ low: 0 }, { low: 20 }, { high: Number.POSITIVE_INFINITY }, { low: Number.NaN }]) {
      expect(() => rangeTest(run, { ...usualRangeTest, ...change })).toThrow('a range test can’t go'.replace('’', "'"))
    }
    for (const steps of [1, 2.5, 1e6]) {
      expect(() => rangeTest(run, { ...usualRangeTest, steps })).toThrow(`${steps} steps`)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { Run } from '../../src/engine/types.ts'
import { heads, hiddenActivations, type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

function expectClose(a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): void {
  expect(a.length).toBe(b.length)
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] as number) - (b[i] as number))
    if (!(difference <= tolerance * Math.max(1, Math.abs(b[i] as number)))) {
      expect.fail(`place ${i}: ${a[i]} and ${b[i]} are more than ${tolerance} apart`)
    }
  }
}

function trainBoth(shape: Shape, steps: number): { simd: Run; reference: Run } {
  const spec = specOf(shape)
  const simd = simdRun(kernels, spec)
  const reference = referenceRun(spec)
  expectClose(simd.parameters(), reference.parameters(), 0)
  expect(simd.train(steps)).toEqual({ steps, fault: null })
  expect(reference.train(steps)).toEqual({ steps, fault: null })
  expect([simd.step, simd.epoch, simd.stepOfEpoch]).toEqual([reference.step, reference.epoch, reference.stepOfEpoch])
  return { simd, reference }
}

function expectAgreement({ simd, reference }: { simd: Run; reference: Run }, tolerance: number): void {
  expectClose(simd.parameters(), reference.parameters(), tolerance)
  for (const set of ['train', 'validation'] as const) {
    const [a, b] = [simd.evaluate(set), reference.evaluate(set)]
    expectClose([a.loss], [b.loss], tolerance)
    expect(a.accuracy === null).toBe(b.accuracy === null)
    if (a.accuracy !== null) expect(a.accuracy).toBeCloseTo(b.accuracy as number, 1)
  }
}

describe('the kernels agree with the f64 reference', () => {
  for (const head of heads) {
    for (const { id: optimizer } of optimizers) {
      for (const activation of hiddenActivations) {
        it(`${activation}, ${head.loss} on ${head.output} (${head.task}), ${optimizer}`, () => {
          const hidden = [
            { units: 5, activation },
            { units: 6, activation },
          ]
          expectAgreement(trainBoth({ ...head, inputs: 2, hidden, optimizer }, 40), 1e-4)
        })
      }
    }
  }

  const sizes: readonly (readonly [name: string, shape: Partial<Shape>])[] = [
    ['no hidden layer', { hidden: [] }],
    [
      'single units',
      {
        hidden: [
          { units: 1, activation: 'tanh' },
          { units: 1, activation: 'sigmoid' },
        ],
      },
    ],
    ['a wide layer', { hidden: [{ units: 67, activation: 'tanh' }] }],
    ['ten layers', { hidden: Array.from({ length: 10 }, () => ({ units: 7, activation: 'tanh' as const })) }],
    ['seven inputs', { inputs: 7 }],
    ['one sample', { count: 1 }],
    ['batches of one', { batchSize: 1 }],
    ['batches of three', { batchSize: 3 }],
    ['the whole set, in several passes', { batchSize: 5000, count: 1037 }],
    ['batches larger than a pass, the last one ragged', { batchSize: 300, count: 1037 }],
  ]
  for (const [name, change] of sizes) {
    it(`with ${name}`, () => {
      const shape: Shape = {
        task: 'multiclass',
        inputs: 2,
        hidden: [{ units: 9, activation: 'tanh' }],
        outputs: 3,
        output: 'softmax',
        loss: 'categoricalCrossEntropy',
        optimizer: 'momentum',
        ...change,
      }
      expectAgreement(trainBoth(shape, 30), 1e-4)
    })
  }
})

describe('a run of the kernels', () => {
  const shape: Shape = {
    task: 'binary',
    inputs: 2,
    hidden: [
      { units: 6, activation: 'tanh' },
      { units: 5, activation: 'relu' },
    ],
    outputs: 1,
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    optimizer: 'adam',
  }
  const start = (change: Partial<Shape> = {}) => simdRun(kernels, specOf({ ...shape, ...change }))

  it('gives the same bits however its steps are divided', () => {
    const [whole, parts] = [start(), start()]
    whole.train(103)
    for (const count of [1, 2, 30, 9, 61]) parts.train(count)
    expect(parts.parameters()).toEqual(whole.parameters())
    expect(parts.evaluate('train')).toEqual(whole.evaluate('train'))
  })

  it('goes on from a checkpoint with the bits of the uninterrupted run', () => {
    for (const { id: optimizer } of optimizers) {
      const whole = start({ optimizer })
      whole.train(57)
      const checkpoint = whole.checkpoint()
      whole.train(200)
      const resumed = start({ optimizer })
      resumed.restore(checkpoint)
      expect([resumed.step, resumed.epoch]).toEqual([57, 6])
      resumed.train(200)
      expect(resumed.parameters()).toEqual(whole.parameters())
    }
  })

  it('evaluates, maps and predicts without a trace in what follows', () => {
    const [quiet, asked] = [start(), start()]
    quiet.train(50)
    asked.setGrid(
      0,
      Float32Array.from({ length: 26 }, (_, i) => i / 9),
    )
    const out = new Float32Array(12 * 13)
    for (let i = 0; i < 50; i++) {
      asked.train(1)
      asked.evaluate('validation')
      asked.map(0, 'all', out)
      asked.predict(Float32Array.of(1, 2))
    }
    expect(asked.parameters()).toEqual(quiet.parameters())
  })

  it('maps every unit as it predicts', () => {
    const run = start()
    const reference = referenceRun(specOf(shape))
    const cells = 601
    const x = Float32Array.from({ length: cells * 2 }, (_, i) => Math.sin(i) * 2)
    const [all, output, expected] = [12, 1, 12].map((units) => new Float32Array(units * cells))
    run.setGrid(1, x)
    reference.setGrid(1, x)
    run.map(1, 'all', all as Float32Array)
    run.map(1, 'output', output as Float32Array)
    reference.map(1, 'all', expected as Float32Array)
    expectClose(all as Float32Array, expected as Float32Array, 1e-5)
    expect(output).toEqual((all as Float32Array).subarray(11 * cells))
    expect(run.predict(x)).toEqual(output)
  })

  it('stops at the step where a number is not finite, with the parameters from before it', () => {
    const wild: Partial<Shape> = {
      task: 'regression',
      output: 'linear',
      loss: 'meanSquaredError',
      optimizer: 'sgd',
      hidden: [{ units: 4, activation: 'linear' }],
      learningRate: 500,
    }
    const run = start(wild)
    const { steps, fault } = run.train(1000)
    expect(fault).toMatchObject({ kind: 'nonFinite', step: steps + 1 })
    expect(fault?.layer).not.toBeNull()
    expect(run.step).toBe(steps)
    expect(run.parameters().every(Number.isFinite)).toBe(true)
    const again = start(wild)
    again.train(steps)
    expect(run.parameters()).toEqual(again.parameters())
  })

  it('changes rate, batch size and optimizer while it runs, as the reference does', () => {
    const run = start()
    const reference = referenceRun(specOf(shape))
    for (const one of [run, reference]) {
      one.train(13)
      one.change({ learningRate: 0.05 })
      one.train(7)
      one.change({ batchSize: 17 })
      one.train(9)
      one.change({ optimizer: { id: 'momentum', momentum: 0.5 } })
      one.train(11)
    }
    expect([run.step, run.epoch, run.stepOfEpoch]).toEqual([reference.step, reference.epoch, reference.stepOfEpoch])
    expectClose(run.parameters(), reference.parameters(), 1e-4)
  })

  it('leaves memory as large as it was planned', () => {
    const run = start()
    const { memory } = run as unknown as { memory: WebAssembly.Memory }
    const before = memory.buffer.byteLength
    run.train(200_000)
    expect(memory.buffer.byteLength).toBe(before)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planUnitsInLanes } from '../../src/engine/kernels/layout.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import type { Heap } from '../../src/engine/memory.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import type { Regions } from '../../src/engine/regions.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import { expectClose } from './close.ts'
import { heads, hiddenActivations, type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

/** At a kink rounding decides which way a sample goes: the two engines part there. */
const kinked: ReadonlySet<string> = new Set(['meanAbsoluteError', 'hinge', 'relu', 'leakyRelu', 'step', 'lion'])
const smoothHeads = heads.filter(({ loss, output }) => !kinked.has(loss) && !kinked.has(output))
const smoothActivations = hiddenActivations.filter((id) => !kinked.has(id))

/** Those of networks with hidden layers. */
const layeredOptimizers = optimizers.filter(({ id }) => id !== 'perceptron').map(({ id }) => id)

/** Trains both engines from the same start and compares all they say: f32 against f64. */
function expectAgreement(shape: Shape, steps: number, tolerance: number): void {
  const spec = specOf(shape)
  const simd = simdRun(kernels, spec)
  const reference = referenceRun(spec)
  expectClose(simd.parameters(), reference.parameters(), 0)
  expect(simd.train(steps)).toEqual({ steps, fault: null, stopped: false })
  expect(reference.train(steps)).toEqual({ steps, fault: null, stopped: false })
  expect([simd.step, simd.epoch, simd.stepOfEpoch]).toEqual([reference.step, reference.epoch, reference.stepOfEpoch])
  expectClose(simd.parameters(), reference.parameters(), tolerance)
  for (const set of ['train', 'validation'] as const) {
    const [a, b] = [simd.evaluate(set), reference.evaluate(set)]
    expectClose([a.loss], [b.loss], tolerance)
    expect(a.accuracy === null).toBe(shape.task === 'regression')
    // A sample right on the boundary may fall on either side.
    expect(Math.abs((a.accuracy ?? 0) - (b.accuracy ?? 0))).toBeLessThanOrEqual(1 / 31)
  }
}

describe('the kernels agree with the f64 reference', () => {
  const expectHeadAgreement = (
    head: (typeof heads)[number],
    activation: (typeof hiddenActivations)[number],
    optimizer: Shape['optimizer'],
  ) => {
    const hidden = [5, 6].map((units) => ({ units, activation }))
    const isKinked = [activation, head.loss, head.output, optimizer].some((id) => kinked.has(id))
    expectAgreement({ ...head, inputs: 2, hidden, optimizer }, isKinked ? 15 : 40, 1e-5)
  }

  for (const [i, head] of heads.entries()) {
    for (const [k, activation] of hiddenActivations.entries()) {
      const optimizer = layeredOptimizers[(i + k) % layeredOptimizers.length] as Shape['optimizer']
      it(`${activation}, ${head.loss} on ${head.output} (${head.task}), ${optimizer}`, () => {
        expectHeadAgreement(head, activation, optimizer)
      })
    }
  }

  for (const head of heads) {
    it(`the perceptron rule, ${head.loss} on ${head.output} (${head.task})`, () => {
      expectAgreement({ ...head, inputs: 2, hidden: [], optimizer: 'perceptron' }, 40, 1e-5)
    })
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
      expectAgreement(shape, 30, 1e-5)
    })
  }

  it('for random networks and batches of any size', () => {
    const hidden = fc.array(
      fc.record({
        units: fc.integer({ min: 1, max: 40 }),
        activation: fc.constantFrom(...smoothActivations),
      }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(
        hidden,
        fc.constantFrom(...smoothHeads),
        fc.constantFrom(...layeredOptimizers.filter((id) => !kinked.has(id))),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 13, 64, 300),
        fc.integer({ min: 1, max: 60 }),
        (layers, head, optimizer, inputs, outputs, batchSize, count) => {
          const shape = { ...head, hidden: layers, optimizer, inputs, batchSize, count, learningRate: 0.003 }
          const classes = head.task === 'multiclass' ? Math.max(3, outputs) : 1
          expectAgreement({ ...shape, outputs: classes }, 12, 1e-5)
        },
      ),
      { numRuns: 150, seed: 1 },
    )
  })

  it('in both layouts', () => {
    const shape: Shape = {
      ...(heads[0] as Shape),
      inputs: 3,
      hidden: [{ units: 8, activation: 'tanh' }],
      optimizer: 'sgd',
    }
    const runs = [1, 2, 3, 4, 5, 6, 10].map((batchSize) => {
      const run = simdRun(kernels, specOf({ ...shape, batchSize, count: 60 }))
      const { heap, regions } = run as unknown as { heap: Heap; regions: Regions }
      return heap.view.getInt32(regions.plan + planUnitsInLanes, true)
    })
    // Both are taken somewhere, so every test above that trains with several sizes of batches trains both.
    expect(new Set(runs)).toEqual(new Set([0, 1]))
  })
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
    const { memory } = (run as unknown as { heap: Heap }).heap
    const before = memory.buffer.byteLength
    run.train(200_000)
    expect(memory.buffer.byteLength).toBe(before)
    const x = new Float32Array(2 * 1000)
    run.setGrid(0, x)
    const withGrid = memory.buffer.byteLength
    for (let i = 0; i < 100; i++) run.setGrid(0, x)
    expect(memory.buffer.byteLength).toBe(withGrid)
  })
})

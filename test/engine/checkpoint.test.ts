import { describe, expect, it } from 'vitest'
import { EngineError } from '../../src/engine/error.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { Run, RunSpec } from '../../src/engine/types.ts'
import { everything } from './options.ts'
import { type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

const shape: Shape = {
  task: 'multiclass',
  inputs: 2,
  hidden: [
    { units: 6, activation: 'tanh' },
    { units: 5, activation: 'relu' },
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

const place = ({ step, epoch, stepOfEpoch, stepsPerEpoch }: Run) => ({ step, epoch, stepOfEpoch, stepsPerEpoch })

for (const [name, engine] of Object.entries(engines)) {
  const start = (change: Partial<Shape> = {}) => engine(specOf({ ...shape, ...change }))

  describe(`a checkpoint of the ${name}`, () => {
    for (const { id: optimizer } of optimizers) {
      for (const batchSize of [1, 10]) {
        it(`goes on with the bits of the uninterrupted run: ${optimizer}, batches of ${batchSize}`, () => {
          const change = { optimizer, batchSize, ...(optimizer === 'perceptron' ? { hidden: [] } : {}) }
          const whole = start(change)
          whole.train(57)
          const checkpoint = structuredClone(whole.checkpoint())
          whole.train(200)
          const resumed = start(change)
          resumed.train(3)
          resumed.restore(checkpoint)
          expect(resumed.step).toBe(57)
          resumed.train(200)
          expect(place(resumed)).toEqual(place(whole))
          expect(resumed.checkpoint()).toEqual(whole.checkpoint())
          expect(resumed.evaluate('train')).toEqual(whole.evaluate('train'))
        })
      }
    }

    it('at step 500, with every option at work, goes on with the bits of the uninterrupted run', () => {
      const withAll = () => {
        const spec = everything(specOf(shape))
        const schedule = {
          id: 'reduceOnPlateau',
          factor: 0.5,
          patience: 3,
          minDelta: 0,
          cooldown: 1,
          least: 0,
        } as const
        const earlyStopping = { watch: 'validationLoss', patience: 1000, minDelta: 0, restoreBest: true } as const
        return engine({ ...spec, training: { ...spec.training, schedule, earlyStopping, warmup: 2 } })
      }
      const whole = withAll()
      whole.train(500)
      const checkpoint = structuredClone(whole.checkpoint())
      whole.train(300)
      const resumed = withAll()
      resumed.restore(checkpoint)
      for (const count of [1, 99, 200]) resumed.train(count)
      expect(resumed.checkpoint()).toEqual(whole.checkpoint())
      expect(resumed.observe()).toEqual(whole.observe())
    })

    it('restores into the run it came from', () => {
      const run = start()
      run.train(13)
      const checkpoint = run.checkpoint()
      run.train(100)
      const after = run.parameters()
      run.restore(checkpoint)
      run.train(100)
      expect(run.parameters()).toEqual(after)
    })

    it('is not changed by what the run does afterwards', () => {
      const run = start()
      run.train(5)
      const checkpoint = run.checkpoint()
      const kept = structuredClone(checkpoint)
      run.train(5)
      expect(checkpoint).toEqual(kept)
    })

    it('after changes of rate and batch size goes on in a run that starts with them', () => {
      const run = start()
      run.train(20)
      run.change({ batchSize: 3, learningRate: 0.02 })
      run.train(7)
      const checkpoint = run.checkpoint()
      run.train(50)
      const resumed = start({ batchSize: 3, learningRate: 0.02 })
      resumed.restore(checkpoint)
      resumed.train(50)
      expect(resumed.parameters()).toEqual(run.parameters())
    })

    it('in a run of another optimizer and batch size is as if they were changed then', () => {
      const run = start()
      run.train(23)
      const checkpoint = run.checkpoint()
      run.change({ optimizer: { id: 'momentum', momentum: 0.9 }, batchSize: 7 })
      const resumed = start({ optimizer: 'momentum', batchSize: 7 })
      resumed.train(31)
      resumed.restore(checkpoint)
      for (const one of [run, resumed]) one.train(40)
      expect(place(resumed)).toEqual(place(run))
      expect(resumed.parameters()).toEqual(run.parameters())
    })

    it('of another network is refused', () => {
      const checkpoint = start({ hidden: [{ units: 2, activation: 'tanh' }] }).checkpoint()
      expect(() => start().restore(checkpoint)).toThrow(EngineError)
    })
  })

  describe(`a changed batch size in the ${name}`, () => {
    it('trains no sample twice in the epoch under way', () => {
      const run = start({ batchSize: 10, count: 83 })
      run.train(3)
      run.change({ batchSize: 7 })
      // 30 samples are done; the fifth batch of 7 is the first that begins after them.
      expect(place(run)).toEqual({ step: 3, epoch: 0, stepOfEpoch: 5, stepsPerEpoch: 12 })
      run.train(7)
      expect(place(run)).toEqual({ step: 10, epoch: 1, stepOfEpoch: 0, stepsPerEpoch: 12 })
    })

    it('ends the epoch where no such batch is left', () => {
      const run = start({ batchSize: 10, count: 83 })
      run.train(8)
      run.change({ batchSize: 50 })
      expect(place(run)).toEqual({ step: 8, epoch: 1, stepOfEpoch: 0, stepsPerEpoch: 2 })
    })
  })
}

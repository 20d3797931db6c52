import { describe, expect, it } from 'vitest'
import { freshStopping, nextStopping } from '../../src/engine/early-stopping.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import { type ScheduleItem, schedules } from '../../src/engine/schedules/index.ts'
import type { Schedule } from '../../src/engine/schedules/item.ts'
import { rateAt } from '../../src/engine/schedules/rate.ts'
import type { EarlyStoppingSpec, Observation, Run, RunSpec, TrainingSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { expectClose } from './close.ts'
import { type Shape, specOf } from './specs.ts'

const kernels = await loadKernels()

const shape: Shape = {
  task: 'binary',
  inputs: 2,
  hidden: [{ units: 8, activation: 'tanh' }],
  outputs: 1,
  output: 'sigmoid',
  loss: 'binaryCrossEntropy',
  optimizer: 'sgd',
  learningRate: 0.4,
}

const withTraining = (change: Partial<TrainingSpec>, of: Partial<Shape> = {}): RunSpec => {
  const spec = specOf({ ...shape, ...of })
  return { ...spec, training: { ...spec.training, ...change } }
}

const engines: Readonly<Record<string, (spec: RunSpec) => Run>> = {
  kernels: (spec) => simdRun(kernels, spec),
  reference: referenceRun,
}

describe('schedules', () => {
  for (const row of schedules) {
    const schedule: Schedule = row
    it(`${row.id}: never above the learning rate, never below 0, the same whenever asked`, () => {
      const { id: _, ...parameters } = itemDefault(row) as { id: string } & Record<string, number>
      for (let epochs = 0; epochs < 1000; epochs += 0.7) {
        const factor = schedule.factor(epochs, parameters)
        expect(factor).toBeGreaterThanOrEqual(0)
        expect(factor).toBeLessThanOrEqual(1)
        expect(schedule.factor(epochs, parameters)).toBe(factor)
      }
    })
  }

  it('come after a warm-up that rises in equal steps to the rate', () => {
    const training: TrainingSpec = { ...withTraining({}).training, warmup: 2, learningRate: 1 }
    const rates = Array.from({ length: 12 }, (_, step) => rateAt(training, step / 4, 4))
    expectClose(rates, [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1, 1, 1, 1], 1e-12)
    const exponential = { id: 'exponential', factor: 0.5 } as const
    const after = [8, 10, 12].map((step) => rateAt({ ...training, schedule: exponential }, step / 4, 4))
    expectClose(after, [1, Math.SQRT1_2, 0.5], 1e-12)
  })

  for (const [name, engine] of Object.entries(engines)) {
    it(`give each step of SGD its length: ${name}`, () => {
      const run = engine(withTraining({ schedule: { id: 'exponential', factor: 0.3 }, warmup: 0.5 }))
      for (let step = 0; step < 25; step++) {
        const rate = run.learningRate
        expect(rate).toBe(
          rateAt(
            withTraining({ schedule: { id: 'exponential', factor: 0.3 }, warmup: 0.5 }).training,
            run.epoch + run.stepOfEpoch / run.stepsPerEpoch,
            run.stepsPerEpoch,
          ),
        )
        const before = run.parameters()
        const { learningRate, layers } = run.observe().observation as Observation
        expect(learningRate).toBe(rate)
        const gradients = layers.flatMap((layer) => Array.from(layer.gradients))
        expectClose(
          run.parameters(),
          before.map((w, i) => w - rate * (gradients[i] as number)),
          1e-6,
        )
      }
    })

    it(`go on from a checkpoint as if nothing had been: ${name}`, () => {
      for (const row of schedules) {
        const spec = withTraining({ schedule: itemDefault<ScheduleItem>(row), warmup: 3 })
        const [whole, resumed] = [engine(spec), engine(spec)]
        whole.train(60)
        const checkpoint = structuredClone(whole.checkpoint())
        whole.train(60)
        resumed.restore(checkpoint)
        for (let step = 0; step < 60; step++) resumed.train(1)
        expect(resumed.checkpoint()).toEqual(whole.checkpoint())
      }
    })
  }

  it('reduce on a plateau of the validation loss', () => {
    const schedule = {
      id: 'reduceOnPlateau',
      factor: 0.5,
      patience: 2,
      minDelta: 1000,
      cooldown: 0,
      least: 0.2,
    } as const
    for (const engine of Object.values(engines)) {
      const run = engine(withTraining({ schedule }))
      const rates = Array.from({ length: 12 }, () => {
        run.train(run.stepsPerEpoch)
        return run.learningRate / 0.4
      })
      // The first epoch is the best; no other is better by 1000: 3 epochs after it, and 3 after that.
      expectClose(rates, [1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2], 1e-12)
    }
  })
})

describe('early stopping, told of a curve', () => {
  const spec: EarlyStoppingSpec = { watch: 'validationLoss', patience: 3, minDelta: 0.1, restoreBest: false }
  const told = (values: readonly number[], change: Partial<EarlyStoppingSpec> = {}) => {
    let state = freshStopping
    for (const [i, value] of values.entries()) {
      state = nextStopping(state, i + 1, value, { ...spec, ...change })
      if (state.stopped) return { at: i + 1, best: state.best?.epoch }
    }
    return { at: null, best: state.best?.epoch ?? null }
  }

  it('stops after so many epochs without an improvement, and knows the best', () => {
    expect(told([5, 4, 3, 3.2, 3.1, 3.05])).toEqual({ at: 6, best: 3 })
    expect(told([5, 4, 3, 3.2, 2.8, 2.9, 2.95])).toEqual({ at: null, best: 5 })
  })

  it('does not count what is not better by more than the smallest change', () => {
    expect(told([5, 4.95, 4.92, 4.905])).toEqual({ at: 4, best: 1 })
    expect(told([5, 4.95, 4.92, 4.905], { minDelta: 0 })).toEqual({ at: null, best: 4 })
  })

  it('takes more accuracy for better, and no number for worse', () => {
    expect(told([0.5, 0.9, 0.8, 0.7, 0.6], { watch: 'validationAccuracy' })).toEqual({ at: 5, best: 2 })
    expect(told([Number.NaN, Number.NaN, Number.NaN])).toEqual({ at: 3, best: undefined })
    expect(told([2, Number.NaN, 1])).toEqual({ at: null, best: 3 })
  })
})

describe('early stopping of a run', () => {
  const overfitting = (earlyStopping: EarlyStoppingSpec) =>
    withTraining({ earlyStopping, optimizer: { id: 'momentum', momentum: 0.9 } }, { count: 12 })
  const spec: EarlyStoppingSpec = { watch: 'validationLoss', patience: 4, minDelta: 0, restoreBest: true }

  /** Losses after each epoch, without stopping. */
  const curve = (engine: (spec: RunSpec) => Run, epochs: number) => {
    const run = engine(withTraining({ optimizer: { id: 'momentum', momentum: 0.9 } }, { count: 12 }))
    return Array.from({ length: epochs }, () => {
      run.train(run.stepsPerEpoch)
      return { loss: run.evaluate('validation').loss, parameters: run.parameters() }
    })
  }

  for (const [name, engine] of Object.entries(engines)) {
    it(`stops where the curve says, with the best parameters put back: ${name}`, () => {
      const epochs = curve(engine, 200)
      const expected = epochs.findIndex((_, i) => {
        const losses = epochs.slice(0, i + 1).map(({ loss }) => loss)
        return i - losses.indexOf(Math.min(...losses)) === 4
      })
      expect(expected).toBeGreaterThan(4)
      const best = expected - 4
      const run = engine(overfitting(spec))
      expect(run.best).toBeNull()
      const report = run.train(100_000)
      expect(report).toEqual({ steps: (expected + 1) * run.stepsPerEpoch, fault: null, stopped: true })
      expect(run.epoch).toBe(expected + 1)
      expect(run.best).toEqual({ epoch: best + 1, value: epochs[best]?.loss })
      expect(run.parameters()).toEqual(epochs[best]?.parameters)
      expect(run.evaluate('validation').loss).toBe(epochs[best]?.loss)
      expect(run.train(10)).toEqual({ steps: 0, fault: null, stopped: true })

      const left = engine(overfitting({ ...spec, restoreBest: false }))
      left.train(100_000)
      expect(left.parameters()).toEqual(epochs[expected]?.parameters)
    })

    it(`lets a stopped run go on where it is told to: ${name}`, () => {
      const run = engine(overfitting(spec))
      run.train(100_000)
      const { step } = run
      run.change({ earlyStopping: null })
      expect(run.train(7)).toEqual({ steps: 7, fault: null, stopped: false })
      expect(run.step).toBe(step + 7)
      expect(run.best).toBeNull()
    })

    it(`is part of a checkpoint: ${name}`, () => {
      const [whole, resumed] = [engine(overfitting(spec)), engine(overfitting(spec))]
      const { steps } = engine(overfitting(spec)).train(100_000)
      whole.train(steps - 3)
      resumed.restore(structuredClone(whole.checkpoint()))
      for (const run of [whole, resumed]) expect(run.train(1000)).toEqual({ steps: 3, fault: null, stopped: true })
      expect(resumed.checkpoint()).toEqual(whole.checkpoint())
    })
  }
})

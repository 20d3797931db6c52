import { afterAll, describe, expect, it } from 'vitest'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { schedules } from '../../src/engine/schedules/index.ts'
import type { Observation, OptimizerValue, RunSpec, ScheduleValue } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { expectClose } from '../engine/close.ts'
import { specOf } from '../engine/specs.ts'
import { caseOf, startPyTorch } from './pytorch/oracle.ts'

/** Every parameter of every optimizer and schedule at settings other than its default, beside PyTorch in f64. */

const seconds = 300
const tolerance = 1e-9
const usualSteps = 150
/** Without memory of squares, `m / |g|` runs away wherever `g` passes 0: one place in the last bit is then soon all. */
const tameSteps = 8
const runsAway = (id: string, name: string, value: number): boolean =>
  ['adam', 'adamw', 'nadam'].includes(id) && name === 'beta2' && value === 0

const pytorch = startPyTorch(seconds)
afterAll(pytorch.end)

function specFor(optimizer: OptimizerValue, schedule?: ScheduleValue): RunSpec {
  const spec = specOf({
    task: 'regression',
    inputs: 3,
    hidden: optimizer.id === 'perceptron' ? [] : [{ units: 4, activation: 'tanh' }],
    outputs: 1,
    output: 'linear',
    loss: 'meanSquaredError',
    optimizer: optimizer.id,
    learningRate: 0.01,
    count: 30,
    batchSize: 10,
  })
  return { ...spec, training: { ...spec.training, optimizer, ...(schedule ? { schedule } : {}) } }
}

async function expectAgreement(spec: RunSpec, steps = usualSteps): Promise<readonly number[]> {
  const run = referenceRun(spec)
  const start = run.parameters()
  const observations = Array.from({ length: steps }, () => run.observe().observation as Observation)
  const theirs = await pytorch.train(caseOf(spec, start, observations))
  const rates = observations.map(({ learningRate }) => learningRate)
  expectClose(rates, theirs.rates, tolerance)
  expectClose(run.checkpoint().parameters, theirs.parameters, tolerance)
  return rates
}

describe('optimizers with other parameters than their defaults agree with PyTorch', () => {
  for (const row of optimizers) {
    const usual = itemDefault<(typeof optimizers)[number]>(row)
    for (const [name, { min, max }] of Object.entries(row.parameters)) {
      for (const end of [min, max]) {
        // PyTorch refuses it; without momentum it is SGD.
        if (row.id === 'nesterov' && end === 0) continue
        const steps = runsAway(row.id, name, end) ? tameSteps : usualSteps
        it(
          `${row.id}, ${name} ${end}, ${steps} steps`,
          async () => {
            await expectAgreement(specFor({ ...usual, [name]: end }), steps)
          },
          seconds * 1000,
        )
      }
    }
  }
})

const schedulesToTry: readonly ScheduleValue[] = [
  { id: 'step', every: 1, factor: 0.7 },
  { id: 'step', every: 7, factor: 0.1 },
  { id: 'exponential', factor: 0.9 },
  { id: 'polynomial', epochs: 20, end: 0, power: 0.5 },
  { id: 'polynomial', epochs: 30, end: 0.5, power: 3 },
  { id: 'cosine', epochs: 11, end: 0 },
  { id: 'cosine', epochs: 90, end: 0.25 },
  { id: 'warmRestarts', epochs: 3, growth: 1, end: 0.1 },
  { id: 'warmRestarts', epochs: 2, growth: 3, end: 0 },
  { id: 'oneCycle', epochs: 40, rise: 0.1, end: 0.5 },
  { id: 'oneCycle', epochs: 60, rise: 0.9, end: 0.001 },
  { id: 'reduceOnPlateau', factor: 0.5, patience: 0, minDelta: 0.05, cooldown: 3, least: 0 },
  { id: 'reduceOnPlateau', factor: 0.8, patience: 2, minDelta: 0.02, cooldown: 0, least: 0.3 },
  { id: 'reduceOnPlateau', factor: 0.9, patience: 1, minDelta: 1, cooldown: 2, least: 0 },
]

describe('schedules with other parameters than their defaults agree with PyTorch', () => {
  it('every one that has any', () => {
    const tried = new Set<string>(schedulesToTry.map(({ id }) => id))
    expect(schedules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual(['constant'])
  })

  for (const schedule of schedulesToTry) {
    it(
      `the schedule ${JSON.stringify(schedule)}`,
      async () => {
        const rates = await expectAgreement(specFor({ id: 'sgd' }, schedule))
        expect(new Set(rates).size).toBeGreaterThan(1)
      },
      seconds * 1000,
    )
  }
})

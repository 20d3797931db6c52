import { describe, expect, it } from 'vitest'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import type { Optimizer } from '../../src/engine/optimizers/item.ts'
import { decayOf } from '../../src/engine/regularization.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { Observation, OptimizerValue, RunSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { specOf } from './specs.ts'

const kernels = await loadKernels()

type Row = (typeof optimizers)[number]

/** Numbers that an f32 holds; that of Adadelta is its own. */
const usualRate = 2 ** -7
const rates: Readonly<Record<string, number>> = { adadelta: 1 }

const tolerance = 2e-5
/** What is left of `1 − β`, after rounding β to f32, has few places where β is next to 1. */
const nextToOne = { above: 0.999, tolerance: 1e-3 }

/** The default of a row, and each of its parameters at both ends of its range. */
function variants(row: Row): readonly (readonly [name: string, value: OptimizerValue])[] {
  const usual = itemDefault<Row>(row)
  return [
    ['defaults', usual],
    ...Object.entries(row.parameters).flatMap(([name, { min, max }]) =>
      [min, max].map((end) => [`${name} ${end}`, { ...usual, [name]: end }] as const),
    ),
  ]
}

function specFor(optimizer: OptimizerValue): RunSpec {
  const spec = specOf({
    task: 'regression',
    inputs: 5,
    hidden: [],
    outputs: 3,
    output: 'linear',
    loss: 'meanSquaredError',
    optimizer: optimizer.id,
    batchSize: 4,
    learningRate: rates[optimizer.id] ?? usualRate,
  })
  // From 0, so that what is compared is what optimizers did, however little, and not rounded beside a weight.
  const layers = spec.network.layers.map((layer) => ({ ...layer, initializer: { id: 'zeros' } as const }))
  return { ...spec, network: { ...spec.network, layers }, training: { ...spec.training, optimizer } }
}

/**
 * Trains the kernels and, from the gradients that they say they had, each parameter by its row in f64, so that no network
 * stands between the two.
 *
 * @returns the largest distance of a parameter at any step, relative to the furthest way that any has gone
 */
function apart(row: Optimizer, value: OptimizerValue, steps: number): number {
  const spec = specFor(value)
  const run = simdRun(kernels, spec)
  const { learningRate } = spec.training
  const { biases } = run.shapes[0] as (typeof run.shapes)[number]
  const parameters = value as unknown as Readonly<Record<string, number>>
  const bases = row.powers.map((base) => base(parameters))
  const kept = 1 - learningRate * decayOf(row, value)
  const start = Float64Array.from(run.parameters())
  const weights = start.slice()
  const slots = Array.from(weights, () => new Float64Array(row.slots))
  let [furthest, distance] = [0, 0]
  for (let t = 1; t <= steps; t++) {
    const { gradients } = (run.observe().observation as Observation).layers[0] as Observation['layers'][number]
    const context = { learningRate, parameters, bases, powers: bases.map((base) => base ** t) }
    const theirs = run.parameters()
    for (let i = 0; i < weights.length; i++) {
      const before = (weights[i] as number) * (i < biases ? kept : 1)
      weights[i] = row.update(before, gradients[i] as number, slots[i] as Float64Array, context)
      furthest = Math.max(furthest, Math.abs((weights[i] as number) - (start[i] as number)))
      distance = Math.max(distance, Math.abs((weights[i] as number) - (theirs[i] as number)))
    }
  }
  return distance / furthest
}

const isNextToOne = (row: Row, name: string): boolean =>
  Object.entries(row.parameters).some(
    ([parameter, { max }]) => max > nextToOne.above && max < 1 && name === `${parameter} ${max}`,
  )

describe('the kernel of an optimizer does in f32 what its row does in f64, for 400 steps', () => {
  for (const row of optimizers) {
    for (const [name, value] of variants(row)) {
      it(`${row.id}, ${name}`, () => {
        expect(apart(row, value, 400)).toBeLessThan(isNextToOne(row, name) ? nextToOne.tolerance : tolerance)
      })
    }
  }
})

describe('a gradient whose square is more than an f32 holds', () => {
  const squaring: ReadonlySet<string> = new Set(['adagrad', 'adadelta', 'rmsprop', 'adam', 'amsgrad', 'adamw', 'nadam'])
  for (const row of optimizers) {
    const stops = squaring.has(row.id)
    it(`${stops ? 'stops' : 'does not matter to'} ${row.id}`, () => {
      const spec = specFor(itemDefault<Row>(row))
      const { train } = spec.data
      // The gradient of `(ŷ − y)²` is about 1e25 here; the loss itself stays finite.
      const x = train.x.map((value) => value * 1e25)
      const run = simdRun(kernels, { ...spec, data: { ...spec.data, train: { ...train, x } } })
      const before = run.checkpoint()
      const { steps, fault } = run.train(1)
      expect(fault).toEqual(stops ? { kind: 'nonFinite', step: 1, layer: 0, where: 'gradient' } : null)
      expect(steps).toBe(stops ? 0 : 1)
      const { parameters, slots } = run.checkpoint()
      expect(parameters.every((w, k) => w === before.parameters[k])).toBe(stops)
      expect(slots.every((slot) => slot.every(Number.isFinite))).toBe(true)
    })
  }
})

import { describe, expect, it } from 'vitest'
import { activations } from '../../src/engine/activations/index.ts'
import type { Activation } from '../../src/engine/activations/item.ts'
import { initializers } from '../../src/engine/initializers/index.ts'
import { losses } from '../../src/engine/losses/index.ts'
import type { Loss } from '../../src/engine/losses/item.ts'
import { normalizations } from '../../src/engine/normalizations/index.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import type { Optimizer } from '../../src/engine/optimizers/item.ts'
import { schedules } from '../../src/engine/schedules/index.ts'
import type { Item, Option } from '../../src/lib/setting.ts'
import { byId, itemDefault } from '../../src/lib/setting.ts'
import { targetScales } from '../../src/lib/task.ts'
import { expectClose } from './close.ts'

type Row = Option & {
  readonly code?: number
  readonly formula: string | readonly string[]
  readonly parameters?: Item['parameters']
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  activations,
  losses,
  optimizers,
  initializers,
  normalizations,
  schedules,
}

describe('every table', () => {
  for (const [name, rows] of Object.entries(tables)) {
    it(`${name}: ids and codes are unique, every row is described in both languages`, () => {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      const codes = rows.flatMap(({ code }) => (code === undefined ? [] : [code]))
      expect(new Set(codes).size).toBe(codes.length)
      for (const { label, help, formula, parameters = {} } of rows) {
        const texts = [label, help, ...Object.values(parameters).flatMap((one) => [one.label, one.help])]
        expect(texts.flatMap((text) => [text.en, text.ko])).not.toContain('')
        expect(help.ko).toMatch(/\p{Script=Hangul}/u)
        expect([formula].flat().join('')).not.toBe('')
        for (const parameter of Object.values(parameters)) {
          expect(parameter.default).toBeGreaterThanOrEqual(parameter.min)
          expect(parameter.default).toBeLessThanOrEqual(parameter.max)
        }
      }
    })
  }
})

const points = Float64Array.from({ length: 81 }, (_, i) => (i - 40.5) / 8)

describe('activations', () => {
  for (const row of activations) {
    const activation: Activation = row
    if (activation.outputOnly) continue
    it(`${row.id}: the derivative is that of the function, values stay in its range`, () => {
      const step = 1e-6
      const values = points.map(activation.value)
      const slopes = points.map((z, i) => activation.derivative(z, values[i] as number))
      const differences = points.map((z) => (activation.value(z + step) - activation.value(z - step)) / (2 * step))
      expectClose(slopes, differences, 1e-8)
      const [low, high] = activation.range
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(high)
      }
    })
  }
})

describe('losses', () => {
  for (const row of losses) {
    const loss: Loss = row
    it(`${row.id}: fits a task, with outputs of the table`, () => {
      const outputs = Object.values(loss.outputs)
      expect(outputs.length).toBeGreaterThan(0)
      const ids: readonly string[] = activations.map(({ id }) => id)
      for (const id of outputs.flat()) expect(ids).toContain(id)
    })

    it(`${row.id}: is 0 or nearly where the prediction is the target, and more elsewhere`, () => {
      const sample = (z: number[], a: number[], y: number[]) => ({
        z: Float64Array.from(z),
        a: Float64Array.from(a),
        y: Float64Array.from(y),
      })
      const { low, high } = targetScales[loss.targets]
      const { id: _, ...parameters } = itemDefault(row) as { id: string } & Record<string, number>
      const right = loss.value(sample([40, -40], [high, low], [high, low]), parameters)
      expect(right).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThan(1e-15)
      const [near, far] = [low + 0.05 * (high - low), low + 0.95 * (high - low)]
      expect(loss.value(sample([-3, 3], [near, far], [high, low]), parameters)).toBeGreaterThan(0.4)
      const wrong = loss.value(sample([1000, -1000], [high, low], [low, high]), parameters)
      expect(wrong).toBeLessThan(Number.POSITIVE_INFINITY)
    })
  }
})

/** Kernels know optimizers by these numbers, links by these names: neither may change or be used again. */
const optimizerCodes: Readonly<Record<string, number>> = {
  sgd: 0,
  momentum: 1,
  adam: 2,
  nesterov: 3,
  adagrad: 4,
  adadelta: 5,
  rmsprop: 6,
  amsgrad: 7,
  adamw: 8,
  nadam: 9,
  lion: 10,
  perceptron: 11,
}

/** Five updates of one weight of a ravine with gradient `2w`, by hand. */
describe('optimizers', () => {
  const trajectory = (optimizer: Optimizer, parameters: Record<string, number>, learningRate: number) => {
    const slots = new Float64Array(optimizer.slots)
    let w = 1
    return [1, 2, 3, 4, 5].map((t) => {
      const bases = optimizer.powers.map((base) => base(parameters))
      const powers = bases.map((base) => base ** t)
      w = optimizer.update(w, 2 * w, slots, { learningRate, parameters, powers, bases })
      return w
    })
  }

  it('keep their names and codes', () => {
    expect(Object.fromEntries(optimizers.map(({ id, code }) => [id, code]))).toEqual(optimizerCodes)
  })

  for (const row of optimizers) {
    it(`${row.id}: kernel parameters are parameters; defaults take a weight towards its minimum`, () => {
      const optimizer: Optimizer = row
      const names = Object.keys(row.parameters)
      expect(names).toEqual(expect.arrayContaining([...optimizer.kernelParameters]))
      expect(optimizer.kernelParameters.length).toBeLessThanOrEqual(4)
      expect(optimizer.powers.length).toBeLessThanOrEqual(2)
      expect(names).toEqual(expect.arrayContaining(optimizer.decay ? [optimizer.decay] : []))
      const { id: _, ...parameters } = itemDefault(row) as { id: string } & Record<string, number>
      const [first, ...rest] = trajectory(row, parameters, 0.05)
      expect(first).toBeLessThan(1)
      expect(Math.min(...rest)).toBeLessThan(first as number)
    })
  }

  it('SGD and momentum walk as worked out by hand', () => {
    const [sgd, momentum] = [byId(optimizers, 'sgd'), byId(optimizers, 'momentum')]
    expectClose(trajectory(sgd, {}, 0.25), [0.5, 0.25, 0.125, 0.0625, 0.03125], 0)
    // v: −0.5, −0.5, −0.25, 0, 0.125; w: 0.5, 0, −0.25, −0.25, −0.125
    expectClose(trajectory(momentum, { momentum: 0.5 }, 0.25), [0.5, 0, -0.25, -0.25, -0.125], 1e-15)
  })

  it('the first step of Adam is as long as the learning rate, whatever the gradient', () => {
    const adam = byId(optimizers, 'adam')
    const parameters = { beta1: 0.9, beta2: 0.999, epsilon: 0 }
    for (const gradient of [1e-6, 3, -2e5]) {
      const context = { learningRate: 0.01, parameters, powers: [0.9, 0.999], bases: [0.9, 0.999] }
      const w = adam.update(0, gradient, new Float64Array(2), context)
      expect(w).toBeCloseTo(-0.01 * Math.sign(gradient), 12)
    }
  })
})

import { activations } from '../engine/activations/index.ts'
import type { Activation } from '../engine/activations/item.ts'
import type { LayerObservation, LayerShape, Run } from '../engine/types.ts'
import { byId } from '../lib/setting.ts'
import type { Task } from '../lib/task.ts'
import type { Plan } from './plan.ts'

/** How one hidden layer is, over the training samples. */
export interface LayerHealth {
  readonly units: number
  /** Units without slope for every one of the samples. */
  readonly dead: number
  /** Share of activations within 1 % of an end of their range; 0 where the range has no ends. */
  readonly saturated: number
  /** Whether it has several units and all of them have the same weights. */
  readonly alike: boolean
  /** Its gradient in one batch as a share of that of the output layer; null where there was none to be had. */
  readonly gradient: number | null
}

/** A look at a run. */
export interface Health {
  readonly epoch: number
  readonly step: number
  readonly task: Task
  /** Samples to train on, and to validate. */
  readonly samples: number
  readonly validationSamples: number
  /** Shares of the classes among the samples to train on; none for regression. */
  readonly classes: readonly number[]
  /** Of each of them, the share that is right. */
  readonly recalls: readonly number[]
  /** Of classes, the share that is right beyond the largest class; of numbers, R². On the training samples. */
  readonly skill: number
  /** Largest standard deviation of an input as the network gets it. */
  readonly spread: number
  readonly layers: readonly LayerHealth[]
}

/** Most activations that are looked at at once. */
const most = 1 << 20
/** The part of the way to an end of its range from which on an activation counts as saturated. */
const margin = 0.01

/** A look at a run as it is, which changes nothing of it. */
export function healthOf(run: Run, plan: Plan): Health {
  const { data, network, task } = plan.spec
  const { train, validation } = data
  const units = run.shapes.reduce((sum, shape) => sum + shape.units, 0)
  const count = Math.min(train.count, Math.max(1, Math.floor(most / units)))
  run.setGrid(2, train.x.subarray(0, count * network.inputs))
  const map = new Float32Array(units * count)
  run.map(2, 'all', map)
  const gradients = gradientsOf(run)
  const parameters = run.parameters()
  let first = 0
  const layers = run.shapes.slice(0, -1).map((shape, k): LayerHealth => {
    const values = map.subarray(first * count, (first + shape.units) * count)
    first += shape.units
    const item: Activation = byId(activations, network.layers[k]?.activation ?? 'linear')
    const own = gradients?.[k] ?? null
    const last = gradients?.at(-1) ?? 0
    return {
      units: shape.units,
      dead: deadOf(item, values, count, shape.units),
      saturated: saturatedShare(item, values),
      alike: areAlike(shape, parameters),
      gradient: own === null || last === 0 ? null : own / last,
    }
  })
  const judged = task === 'regression' ? regressionSkill(run, plan) : classSkill(run, plan)
  return {
    epoch: run.epoch,
    step: run.step,
    task,
    samples: train.count,
    validationSamples: validation.count,
    ...judged,
    spread: spreadOf(train.x, network.inputs),
    layers,
  }
}

/** Norms of the gradients of the next step, layer by layer. */
function gradientsOf(run: Run): number[] | null {
  const checkpoint = run.checkpoint()
  const { observation } = run.observe()
  run.restore(checkpoint)
  return observation && observation.layers.map(({ gradientNorm }: LayerObservation) => gradientNorm)
}

/** Without a slope anywhere: ReLU at 0. Hard steps never have one, which is no illness of theirs. */
function deadOf(item: Activation, values: Float32Array, count: number, units: number): number {
  if (item.id !== 'relu') return 0
  let dead = 0
  for (let u = 0; u < units; u++) if (values.subarray(u * count, (u + 1) * count).every((a) => a === 0)) dead++
  return dead
}

function saturatedShare({ range: [low, high] }: Activation, values: Float32Array): number {
  const width = margin * (high - low)
  if (!Number.isFinite(width)) return 0
  return values.filter((a) => a < low + width || a > high - width).length / values.length
}

function areAlike({ inputs, units, weights, biases }: LayerShape, parameters: Float32Array): boolean {
  if (units < 2) return false
  for (let u = 1; u < units; u++) {
    if (parameters[biases + u] !== parameters[biases]) return false
    for (let i = 0; i < inputs; i++) {
      if (parameters[weights + i * units + u] !== parameters[weights + i * units]) return false
    }
  }
  return true
}

type Judged = Pick<Health, 'classes' | 'recalls' | 'skill'>

function classSkill(run: Run, plan: Plan): Judged {
  const { x, y, count } = plan.spec.data.train
  const width = run.outputs
  const middle = width === 1 ? y.reduce((low, value) => Math.min(low, value), 1) / 2 + 0.5 : 0
  const predicted = run.predict(x)
  const groupAt = (values: Float32Array, i: number) => {
    const row = values.subarray(i * width, (i + 1) * width)
    return width === 1 ? Number((row[0] as number) > middle) : row.indexOf(Math.max(...row))
  }
  const counts = Array.from({ length: Math.max(2, width) }, () => 0)
  const found = counts.slice()
  for (let i = 0; i < count; i++) {
    const group = groupAt(y, i)
    counts[group] = (counts[group] as number) + 1
    if (groupAt(predicted, i) === group) found[group] = (found[group] as number) + 1
  }
  const classes = counts.map((one) => one / count)
  const largest = Math.max(...classes)
  const right = found.reduce((sum, one) => sum + one, 0) / count
  const recalls = counts.map((one, group) => (one === 0 ? 1 : (found[group] as number) / one))
  return { classes, recalls, skill: largest === 1 ? 1 : (right - largest) / (1 - largest) }
}

function regressionSkill(run: Run, plan: Plan): Judged {
  const { x, y } = plan.spec.data.train
  const predicted = run.predict(x)
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  let [left, all] = [0, 0]
  for (const [i, value] of y.entries()) {
    left += squared(value - (predicted[i] as number))
    all += squared(value - mean)
  }
  return { classes: [], recalls: [], skill: all === 0 ? 1 : 1 - left / all }
}

const squared = (value: number): number => value * value

function spreadOf(x: Float32Array, inputs: number): number {
  const count = x.length / inputs
  const deviations = Array.from({ length: inputs }, (_, i) => {
    let [sum, squares] = [0, 0]
    for (let at = i; at < x.length; at += inputs) {
      sum += x[at] as number
      squares += squared(x[at] as number)
    }
    return Math.sqrt(Math.max(0, squares / count - squared(sum / count)))
  })
  return Math.max(...deviations)
}

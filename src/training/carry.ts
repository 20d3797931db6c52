import type { Checkpoint, LayerShape, LayerSpec, Run } from '../engine/types.ts'
import type { Experiment } from '../experiment/types.ts'
import { type Side, sideOf, type Source } from './live.ts'
import type { Plan } from './plan.ts'

/**
 * A new run at the time of another, with as much of it as fits: its checkpoint, which parameters are frozen, and how many
 * came along.
 */
export function carryOver(source: Source, run: Run, plan: Plan, experiment: Experiment) {
  const carried = carriedOver(source.side, sideOf(run, plan, experiment))
  const { parameters } = carried
  return {
    checkpoint: withCarried(run.checkpoint(), source.checkpoint, carried),
    frozen: source.frozen.map((index) => parameters.indexOf(index)).filter((index) => index >= 0),
    carried: { kept: parameters.filter((index) => index >= 0).length, of: parameters.length },
  }
}

/** What is carried over from one network into another: where, in the second, each number comes from in the first. */
export interface Carried {
  /** Index in the first for each parameter of the second, −1 for one that is drawn anew. */
  readonly parameters: Int32Array
  readonly statistics: Int32Array
}

/**
 * Units are the same where they stand at the same place of the same layer, inputs where they are of the same name. A
 * weight goes along where both its ends do, a bias (scale, shift, running mean …) with its unit.
 */
export function carriedOver(from: Side, to: Side): Carried {
  const sources = alignedLayers(from.shapes, to.shapes)
  const last = to.shapes.at(-1) as LayerShape
  const parameters = new Int32Array(endOf(last)).fill(-1)
  const statistics: number[] = []
  const starts = statisticsStarts(from)
  for (const [k, own] of to.shapes.entries()) {
    const source = sources[k] ?? null
    const other = source === null ? null : (from.shapes[source] as LayerShape)
    const units = other ? Math.min(own.units, other.units) : 0
    if (other) {
      for (let u = 0; u < units; u++) carryUnit(own, other, u, (i) => inputOf(i, k, source as number))
    }
    if (isBatch(to.layers[k])) {
      const start = source !== null && isBatch(from.layers[source]) ? (starts[source] as number) : null
      for (const part of [0, 1]) {
        for (let u = 0; u < own.units; u++) {
          statistics.push(start === null || !other || u >= units ? -1 : start + part * other.units + u)
        }
      }
    }
  }
  return { parameters, statistics: Int32Array.from(statistics) }

  function carryUnit(own: LayerShape, other: LayerShape, u: number, sourceOfInput: (i: number) => number): void {
    parameters[own.biases + u] = other.biases + u
    if (own.scales !== null && other.scales !== null) {
      parameters[own.scales + u] = other.scales + u
      parameters[own.scales + own.units + u] = other.scales + other.units + u
    }
    for (let i = 0; i < own.inputs; i++) {
      const input = sourceOfInput(i)
      if (input >= 0) parameters[own.weights + i * own.units + u] = other.weights + input * other.units + u
    }
  }

  /** The input of layer `source` of the first network that is input `i` of layer `k` of the second, or −1. */
  function inputOf(i: number, k: number, source: number): number {
    if (k === 0) return source === 0 ? from.features.indexOf(to.features[i] as Side['features'][number]) : -1
    if (sources[k - 1] === null || sources[k - 1] !== source - 1) return -1
    return i < (from.shapes[source] as LayerShape).inputs ? i : -1
  }
}

const isBatch = (layer: LayerSpec | undefined): boolean => layer?.normalization?.id === 'batch'

const endOf = ({ biases, scales, units }: LayerShape): number => (scales === null ? biases + units : scales + 2 * units)

function statisticsStarts({ layers, shapes }: Side): number[] {
  let at = 0
  return layers.map((layer, k) => {
    const start = at
    if (isBatch(layer)) at += 2 * (shapes[k] as LayerShape).units
    return start
  })
}

/**
 * For each layer of the second network the layer of the first that it is: one by one where there are as many of them;
 * else those that are of the same size from the front on, and then from the back.
 */
function alignedLayers(from: readonly LayerShape[], to: readonly LayerShape[]): (number | null)[] {
  if (from.length === to.length) return to.map((_, k) => k)
  const aligned = to.map((): number | null => null)
  const hidden = Math.min(from.length, to.length) - 1
  let front = 0
  while (front < hidden && from[front]?.units === to[front]?.units) aligned[front] = front++
  for (let back = 1; back <= hidden + 1 - front; back++) {
    const [a, b] = [from.length - back, to.length - back]
    if (back > 1 && from[a]?.units !== to[b]?.units) break
    aligned[b] = a
  }
  return aligned
}

/** A checkpoint of the run as it begins, with what is carried over in its place, at the time of the other. */
export function withCarried(start: Checkpoint, other: Checkpoint, carried: Carried): Checkpoint {
  const { step, epoch } = other
  const isWhole =
    start.engine === other.engine &&
    start.optimizer === other.optimizer &&
    start.parameters.length === other.parameters.length &&
    carried.parameters.every((source, i) => source === i)
  return {
    ...start,
    step,
    epoch,
    parameters: start.parameters.map((drawn, i) => other.parameters[carried.parameters[i] as number] ?? drawn),
    statistics: start.statistics.map((usual, i) => other.statistics[carried.statistics[i] as number] ?? usual),
    ...(isWhole ? { slots: other.slots, powers: other.powers } : {}),
  }
}

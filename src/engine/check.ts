import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import type { Activation } from './activations/item.ts'
import { EngineError } from './error.ts'
import { losses } from './losses/index.ts'
import type { Loss } from './losses/item.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import { optimizers } from './optimizers/index.ts'
import type { Optimizer } from './optimizers/item.ts'
import type { LayerSpec, NetworkSpec, RunSpec, Samples } from './types.ts'

/** Most parameters of a network. */
const mostParameters = 2_000_000

/**
 * Refuses what can't be run, before any memory is touched.
 *
 * @throws EngineError
 */
export function checkRun({ task, network, training, data }: RunSpec): void {
  if (network.layers.length === 0) throw new EngineError('noLayers', 'a network needs at least an output layer')
  for (const [k, units] of [network.inputs, ...network.layers.map((layer) => layer.units)].entries()) {
    if (!Number.isInteger(units) || units < 1) {
      throw new EngineError('noUnits', `${k === 0 ? 'the inputs' : `layer ${k}`} can't have ${units} units`)
    }
  }
  const parameters = parameterCount(shapesOf(network))
  if (parameters > mostParameters) {
    throw new EngineError('tooLarge', `${parameters} parameters are more than ${mostParameters}`)
  }
  for (const { activation } of network.layers.slice(0, -1)) {
    const item: Activation = byId(activations, activation)
    if (item.outputOnly) {
      throw new EngineError('unsupported', `${activation} is for the output layer alone`)
    }
  }
  const output = network.layers.at(-1) as RunSpec['network']['layers'][number]
  const { id, outputs: fitting }: Loss = byId(losses, training.loss.id)
  if (!fitting[task]?.includes(output.activation)) {
    throw new EngineError('unsupported', `${id} does not fit a ${task} task with ${output.activation} outputs`)
  }
  checkChange({ training, layers: network.layers })
  checkNumbers(`the loss ${training.loss.id}`, training.loss)
  for (const [k, layer] of network.layers.entries()) checkStart(`layer ${k + 1}`, layer)
  if (!Number.isInteger(training.seed) || training.seed < 0 || training.seed > 0xffffffff) {
    throw new EngineError('notANumber', `the seed is ${training.seed}`)
  }
  if (data.train.count < 1) throw new EngineError('noData', 'the training set is empty')
  checkSamples('training', data.train, network.inputs, output.units)
  checkSamples('validation', data.validation, network.inputs, output.units)
}

/** Settings of which there is none or some. */
const sizes = ['warmup', 'l1', 'l2', 'weightDecay', 'maxNorm', 'clipValue', 'clipNorm', 'inputNoise'] as const

/**
 * Refuses settings of training that can't be, those that can change in a live run: the whole of them, as they are to be.
 *
 * @throws EngineError
 */
export function checkChange({ training, layers }: Pick<RunSpec, 'training'> & Pick<NetworkSpec, 'layers'>): void {
  const { learningRate, batchSize, optimizer, schedule, earlyStopping, inputDropout } = training
  if (!Number.isFinite(learningRate)) throw new EngineError('notANumber', `the learning rate is ${learningRate}`)
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new EngineError('notANumber', `the batch size is ${batchSize}`)
  }
  checkNumbers(`the optimizer ${optimizer.id}`, optimizer)
  if (schedule) checkNumbers(`the schedule ${schedule.id}`, schedule)
  for (const name of sizes) checkSizes('the training', { [name]: training[name] })
  checkDropout('the inputs', inputDropout)
  for (const [k, { dropout, l1, l2 }] of layers.entries()) {
    checkSizes(`layer ${k + 1}`, { l1, l2 })
    checkDropout(`layer ${k + 1}`, dropout)
  }
  if ((layers.at(-1)?.dropout ?? 0) > 0) throw new EngineError('unsupported', 'no dropout after the output layer')
  if ((byId(optimizers, optimizer.id) as Optimizer).rule === 'perceptron' && layers.length > 1) {
    throw new EngineError('unsupported', 'the perceptron rule is for a network without hidden layers')
  }
  if (!earlyStopping) return
  checkSizes('early stopping', { minDelta: earlyStopping.minDelta })
  if (!Number.isInteger(earlyStopping.patience) || earlyStopping.patience < 1) {
    throw new EngineError('notANumber', `the patience of early stopping is ${earlyStopping.patience}`)
  }
}

/** How a layer starts, which a live run can't change. */
function checkStart(what: string, { bias = 0, initializer, normalization }: LayerSpec): void {
  checkNumbers(`the biases of ${what}`, { bias })
  checkNumbers(`the initialiser of ${what}`, initializer)
  if (normalization) checkNumbers(`the normalisation of ${what}`, normalization)
}

/** @throws EngineError where a number is not finite */
function checkNumbers(what: string, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new EngineError('notANumber', `${name} of ${what} is ${value}`)
    }
  }
}

/** @throws EngineError where a number is not finite, or less than 0 */
function checkSizes(what: string, values: Readonly<Record<string, number | undefined>>): void {
  for (const [name, value = 0] of Object.entries(values)) {
    if (!Number.isFinite(value) || value < 0) throw new EngineError('notANumber', `${name} of ${what} is ${value}`)
  }
}

/** Largest share of units that dropout may drop. */
const mostDropout = 0.9

function checkDropout(what: string, rate = 0): void {
  if (!(rate >= 0 && rate <= mostDropout)) throw new EngineError('notANumber', `dropout of ${what} is ${rate}`)
}

/**
 * Batches whose gradients are to be compared: whole ones, two at least.
 *
 * @throws EngineError
 */
export function checkBatches(batches: number, samples: number, size: number): void {
  if (!Number.isInteger(batches) || batches < 2 || batches * size > samples) {
    throw new EngineError('shape', `${batches} whole batches of ${size} are not to be had from ${samples} samples`)
  }
}

/** @throws EngineError */
export function checkDraws(draws: number): void {
  if (!Number.isInteger(draws) || draws < 1) throw new EngineError('notANumber', `${draws} draws of dropped units`)
}

/** @throws EngineError */
export function checkStatistics(statistics: ArrayLike<number>, count: number): void {
  if (statistics.length !== count) {
    throw new EngineError('shape', `${statistics.length} running statistics are not the ${count} of the network`)
  }
}

/**
 * The number of rows in `x [rows, inputs]`.
 *
 * @throws EngineError
 */
export function checkRows(what: string, x: Float32Array, inputs: number): number {
  const rows = x.length / inputs
  if (!Number.isInteger(rows)) {
    throw new EngineError('shape', `${what} of ${x.length} numbers has no whole rows of ${inputs} inputs`)
  }
  return rows
}

/** @throws EngineError */
export function checkMap(units: number, cells: number, out: Float32Array): void {
  if (out.length < units * cells) {
    throw new EngineError('shape', `a map of ${units} units and ${cells} cells does not fit ${out.length} numbers`)
  }
}

/** @throws EngineError */
export function checkParameters(parameters: ArrayLike<number>, count: number): void {
  if (parameters.length !== count) {
    throw new EngineError('shape', `${parameters.length} parameters are not the ${count} of the network`)
  }
}

function checkSamples(set: string, samples: Samples, inputs: number, outputs: number): void {
  if (samples.x.length !== samples.count * inputs || samples.y.length !== samples.count * outputs) {
    throw new EngineError(
      'shape',
      `the ${set} set of ${samples.count} samples needs ${inputs} inputs and ${outputs} targets each`,
    )
  }
  if (!samples.x.every(Number.isFinite) || !samples.y.every(Number.isFinite)) {
    throw new EngineError('notANumber', `the ${set} set holds a number that is not finite`)
  }
}

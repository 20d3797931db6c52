import { byId } from '../lib/setting.ts'
import { activations } from './activations/index.ts'
import type { Activation } from './activations/item.ts'
import { EngineError } from './error.ts'
import { losses } from './losses/index.ts'
import type { Loss } from './losses/item.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import type { OptimizerValue, RunSpec, Samples, TrainingChange } from './types.ts'

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
  checkTraining(training)
  if (data.train.count < 1) throw new EngineError('noData', 'the training set is empty')
  checkSamples('training', data.train, network.inputs, output.units)
  checkSamples('validation', data.validation, network.inputs, output.units)
}

/** @throws EngineError */
export function checkTraining({ learningRate, batchSize, optimizer }: TrainingChange): void {
  if (learningRate !== undefined && !Number.isFinite(learningRate)) {
    throw new EngineError('notANumber', `the learning rate is ${learningRate}`)
  }
  if (batchSize !== undefined && (!Number.isInteger(batchSize) || batchSize < 1)) {
    throw new EngineError('notANumber', `the batch size is ${batchSize}`)
  }
  const { id, ...parameters }: Partial<OptimizerValue> = optimizer ?? {}
  for (const [name, value] of Object.entries<number>(parameters)) {
    if (!Number.isFinite(value)) throw new EngineError('notANumber', `${name} of ${id} is ${value}`)
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

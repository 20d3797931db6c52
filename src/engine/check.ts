import { EngineError } from './error.ts'
import { parameterCount, shapesOf } from './shapes.ts'
import type { RunSpec, Samples, TrainingSpec } from './types.ts'

/** Most parameters of a network. */
export const mostParameters = 2_000_000

/**
 * Refuses what can't be run, before any memory is touched.
 *
 * @throws EngineError
 */
export function checkRun({ network, training, data }: RunSpec): void {
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
  checkTraining(training)
  if (data.train.count < 1) throw new EngineError('noData', 'the training set is empty')
  const outputs = (network.layers.at(-1) as { units: number }).units
  checkSamples('training', data.train, network.inputs, outputs)
  checkSamples('validation', data.validation, network.inputs, outputs)
}

/** @throws EngineError */
export function checkTraining({ learningRate, batchSize }: Pick<TrainingSpec, 'learningRate' | 'batchSize'>): void {
  if (!Number.isFinite(learningRate)) throw new EngineError('notANumber', `the learning rate is ${learningRate}`)
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new EngineError('notANumber', `the batch size is ${batchSize}`)
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

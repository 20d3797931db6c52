import * as tf from '@tensorflow/tfjs-core'
import { layers as tfLayers, type LayersModel, sequential } from '@tensorflow/tfjs-layers'
import { beforeAll, describe, expect, it } from 'vitest'
import { losses } from '../../src/engine/losses/index.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { Run, RunSpec } from '../../src/engine/types.ts'
import { byId } from '../../src/lib/setting.ts'
import { type Shape, specOf } from '../engine/specs.ts'

/** Whole training runs beside TensorFlow.js: the same initial weights, the same batches in the same order. */

const kernels = await loadKernels()

beforeAll(async () => {
  await import('@tensorflow/tfjs-backend-cpu')
  await tf.setBackend('cpu')
})

const epochs = 12
const epsilon = 1e-7

/** Those that are the same there; PyTorch has more. */
function optimizerOf({ optimizer, learningRate }: RunSpec['training']): tf.Optimizer {
  if (optimizer.id === 'sgd') return tf.train.sgd(learningRate)
  if (optimizer.id === 'momentum') return tf.train.momentum(learningRate, optimizer.momentum)
  if (optimizer.id === 'adam') return tf.train.adam(learningRate, optimizer.beta1, optimizer.beta2, epsilon)
  throw new Error(`${optimizer.id} is not the same there, or not there at all`)
}

/** The activations of the tasks below are called the same there. */
type TheirActivation = NonNullable<Parameters<typeof tfLayers.dense>[0]['activation']>

/** The same network, with the weights that our run starts from. */
function modelOf(spec: RunSpec, run: Run): LayersModel {
  const model = sequential()
  for (const [k, { units, activation }] of spec.network.layers.entries()) {
    // Cross entropy is taken from the pre-activations of the output.
    const isLogits = k === spec.network.layers.length - 1 && byId(losses, spec.training.loss.id).fromLogits
    model.add(
      tfLayers.dense({
        units,
        activation: isLogits ? 'linear' : (activation as TheirActivation),
        ...(k === 0 ? { inputShape: [spec.network.inputs] } : {}),
      }),
    )
  }
  const parameters = run.parameters()
  model.setWeights(
    run.shapes.flatMap(({ inputs, units, weights, biases }) => [
      tf.tensor2d(parameters.slice(weights, weights + inputs * units), [inputs, units]),
      tf.tensor1d(parameters.slice(biases, biases + units)),
    ]),
  )
  return model
}

function lossOf({ training }: RunSpec, y: tf.Tensor2D, output: tf.Tensor2D): tf.Scalar {
  switch (training.loss.id) {
    case 'binaryCrossEntropy':
      return tf.losses.sigmoidCrossEntropy(y, output)
    case 'categoricalCrossEntropy':
      return tf.losses.softmaxCrossEntropy(y, output)
    case 'meanSquaredError':
      return tf.losses.meanSquaredError(y, output)
    case 'meanAbsoluteError':
      return tf.losses.absoluteDifference(y, output)
    case 'huber':
      return tf.losses.huberLoss(y, output, undefined, training.loss.delta)
    case 'hinge':
      return tf.mean(tf.relu(tf.sub(1, tf.mul(y, output))))
    case 'squaredHinge':
      return tf.mean(tf.square(tf.relu(tf.sub(1, tf.mul(y, output)))))
    case 'halvedSquaredError':
      return tf.mul(tf.losses.meanSquaredError(y, output), 0.5)
  }
}

function expectAgreement(shape: Shape): void {
  const spec = specOf({ ...shape, seed: 3 })
  const run = simdRun(kernels, spec)
  const model = modelOf(spec, run)
  const optimizer = optimizerOf(spec.training)
  const { train } = spec.data
  const x = tf.tensor2d(train.x, [train.count, spec.network.inputs])
  const y = tf.tensor2d(train.y, [train.count, shape.outputs])
  const apply = (input: tf.Tensor2D) => model.apply(input, { training: true }) as unknown as tf.Tensor2D
  const { batchSize } = spec.training
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = run.order(epoch)
    for (let first = 0; first < train.count; first += batchSize) {
      const batch = tf.tensor1d(Int32Array.from(order.subarray(first, first + batchSize)), 'int32')
      optimizer.minimize(() => lossOf(spec, tf.gather(y, batch), apply(tf.gather(x, batch))))
    }
    run.train(run.stepsPerEpoch)
    const theirs = lossOf(spec, y, apply(x)).dataSync()[0] as number
    const { loss } = run.evaluate('train')
    expect(Math.abs(loss - theirs) / theirs, `epoch ${epoch + 1}: ${loss} and ${theirs}`).toBeLessThan(1e-4)
  }
}

const tasks: Readonly<Record<string, Omit<Shape, 'optimizer'>>> = {
  'two classes': {
    task: 'binary',
    inputs: 2,
    hidden: [
      { units: 6, activation: 'tanh' },
      { units: 4, activation: 'sigmoid' },
    ],
    outputs: 1,
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
  },
  'three classes': {
    task: 'multiclass',
    inputs: 4,
    hidden: [{ units: 8, activation: 'relu' }],
    outputs: 3,
    output: 'softmax',
    loss: 'categoricalCrossEntropy',
  },
  'a real number': {
    task: 'regression',
    inputs: 2,
    hidden: [
      { units: 8, activation: 'tanh' },
      { units: 8, activation: 'relu' },
    ],
    outputs: 1,
    output: 'linear',
    loss: 'meanSquaredError',
  },
  'three classes, one sample at a time': {
    task: 'multiclass',
    inputs: 3,
    hidden: [
      { units: 7, activation: 'tanh' },
      { units: 5, activation: 'relu' },
    ],
    outputs: 3,
    output: 'softmax',
    loss: 'categoricalCrossEntropy',
    batchSize: 1,
    count: 25,
    // At ten times the rate a change of one weight by one unit in its last place, in f64, moves the loss by 1e-4.
    learningRate: 0.005,
  },
  'two classes by squared error, a perceptron': {
    task: 'binary',
    inputs: 2,
    hidden: [],
    outputs: 1,
    output: 'sigmoid',
    loss: 'meanSquaredError',
  },
  'two classes by hinge': {
    task: 'binary',
    inputs: 2,
    hidden: [
      { units: 6, activation: 'elu' },
      { units: 5, activation: 'softplus' },
    ],
    outputs: 1,
    output: 'linear',
    loss: 'hinge',
  },
  'three classes by squared hinge': {
    task: 'multiclass',
    inputs: 3,
    hidden: [{ units: 8, activation: 'selu' }],
    outputs: 3,
    output: 'tanh',
    loss: 'squaredHinge',
  },
  'two classes as in TensorFlow Playground': {
    task: 'binary',
    inputs: 2,
    hidden: [
      { units: 4, activation: 'tanh' },
      { units: 2, activation: 'softsign' },
    ],
    outputs: 1,
    output: 'tanh',
    loss: 'halvedSquaredError',
  },
  'a real number by absolute error': {
    task: 'regression',
    inputs: 2,
    hidden: [{ units: 8, activation: 'softsign' }],
    outputs: 1,
    output: 'linear',
    loss: 'meanAbsoluteError',
  },
  'a real number by Huber': {
    task: 'regression',
    inputs: 2,
    hidden: [{ units: 8, activation: 'softplus' }],
    outputs: 1,
    output: 'linear',
    loss: 'huber',
  },
}

describe('training agrees with TensorFlow.js, epoch for epoch', () => {
  for (const [name, shape] of Object.entries(tasks)) {
    for (const optimizer of ['sgd', 'momentum', 'adam'] as const) {
      it(`${name}, ${optimizer}`, () => {
        const { learningRate = optimizer === 'adam' ? 0.01 : 0.05 } = shape
        tf.tidy(() => expectAgreement({ ...shape, optimizer, learningRate }))
      })
    }
  }
})

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import type { RunSpec } from '../../../src/engine/types.ts'
import type { Contender, Trainer } from '../contender.ts'
import { cells, gridInputs } from '../workloads.ts'
import { batchesOf, inTurn, layersOf } from './start.ts'

/*
 * TensorFlow.js on its two backends without a GPU. Batches are tensors made beforehand, products have their biases and
 * ReLU fused: as fast as it goes without changing it.
 */

export type Backend = 'cpu' | 'wasm'

export const backends: readonly Backend[] = ['cpu', 'wasm']

const nameOf = (backend: Backend): string => `tfjs-${backend}`

/** @param paths where the binaries of the wasm backend are: a folder, or an address for each */
export async function prepareTensorflow(paths: string | Record<string, string>): Promise<void> {
  // Brings the gradients along.
  await import('@tensorflow/tfjs-layers')
  await import('@tensorflow/tfjs-backend-cpu')
  tf.enableProdMode()
  setWasmPaths(paths)
}

const select = (backend: Backend) => (): Promise<boolean> => tf.setBackend(backend)

interface Model {
  readonly variables: tf.Variable[]
  /** Activations of the hidden layers, and pre-activations of the output. */
  readonly forward: (x: tf.Tensor2D) => { readonly hidden: tf.Tensor2D[]; readonly output: tf.Tensor2D }
}

function modelOf(spec: RunSpec): Model {
  const layers = layersOf(spec).map(({ inputs, units, weights, biases }) => ({
    weights: tf.variable<tf.Rank.R2>(tf.tensor2d(weights, [inputs, units])),
    biases: tf.variable<tf.Rank.R1>(tf.tensor1d(biases)),
  }))
  const relu = spec.network.layers[0]?.activation === 'relu'
  const output = layers.pop() as (typeof layers)[number]
  const forward: Model['forward'] = (x) => {
    let a = x
    const dense = (layer: typeof output, activation: 'relu' | 'linear'): tf.Tensor2D =>
      tf.fused.matMul({ a, b: layer.weights, bias: layer.biases, activation }) as tf.Tensor2D
    const hidden = layers.map((layer) => {
      a = relu ? dense(layer, 'relu') : tf.tanh(dense(layer, 'linear'))
      return a
    })
    return { hidden, output: dense(output, 'linear') }
  }
  return { variables: [...layers, output].flatMap(({ weights, biases }) => [weights, biases]), forward }
}

function lossOf({ training }: RunSpec, y: tf.Tensor2D, z: tf.Tensor2D): tf.Scalar {
  return training.loss.id === 'binaryCrossEntropy'
    ? tf.losses.sigmoidCrossEntropy(y, z)
    : tf.losses.softmaxCrossEntropy(y, z)
}

function optimizerOf({ training }: RunSpec): tf.Optimizer {
  const { optimizer, learningRate } = training
  if (optimizer.id === 'sgd') return tf.train.sgd(learningRate)
  if (optimizer.id !== 'adam') throw new Error(`no row for ${optimizer.id}`)
  return tf.train.adam(learningRate, optimizer.beta1, optimizer.beta2, optimizer.epsilon)
}

export async function tensorflowTrainer(spec: RunSpec, backend: Backend): Promise<Trainer> {
  await select(backend)()
  const { variables, forward } = modelOf(spec)
  const optimizer = optimizerOf(spec)
  const { inputs } = spec.network
  const { train } = spec.data
  const outputs = train.y.length / train.count
  const rows = (values: Float32Array, width: number, samples: ArrayLike<number>): tf.Tensor2D => {
    const out = new Float32Array(samples.length * width)
    for (let s = 0; s < samples.length; s++) {
      const from = (samples[s] as number) * width
      out.set(values.subarray(from, from + width), s * width)
    }
    return tf.tensor2d(out, [samples.length, width])
  }
  const x = tf.tensor2d(train.x, [train.count, inputs])
  const y = tf.tensor2d(train.y, [train.count, outputs])
  const nextBatch = inTurn(
    batchesOf(spec).map((batch) => ({
      count: batch.length,
      x: rows(train.x, inputs, batch),
      y: rows(train.y, outputs, batch),
    })),
  )
  const trainBatch = (): number => {
    const batch = nextBatch()
    optimizer.minimize(() => lossOf(spec, batch.y, forward(batch.x).output), false, variables)
    return batch.count
  }
  return {
    name: nameOf(backend),
    start: select(backend),
    train: (batches) => {
      for (let k = 0; k < batches; k++) trainBatch()
    },
    work: trainBatch,
    loss: () => tf.tidy(() => lossOf(spec, y, forward(x).output).dataSync()[0] as number),
  }
}

export async function tensorflowMapper(spec: RunSpec, backend: Backend, out: Float32Array): Promise<Contender> {
  await select(backend)()
  const { forward } = modelOf(spec)
  const { inputs } = spec.network
  const x = tf.tensor2d(gridInputs, [cells, inputs])
  const isBinary = spec.training.loss.id === 'binaryCrossEntropy'
  return {
    name: nameOf(backend),
    start: select(backend),
    work: () => {
      tf.tidy(() => {
        const { hidden, output } = forward(x)
        let to = 0
        for (const layer of [...hidden, isBinary ? tf.sigmoid(output) : tf.softmax(output)]) {
          out.set(tf.transpose(layer).dataSync(), to)
          to += layer.size
        }
      })
      return cells
    },
  }
}

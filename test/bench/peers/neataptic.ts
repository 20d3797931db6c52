import neataptic from 'neataptic'
import type { RunSpec } from '../../../src/engine/types.ts'
import type { Contender, Trainer } from '../contender.ts'
import { cells, gridInputs } from '../workloads.ts'
import { batchesOf, inTurn, layersOf, rowsOf } from './start.ts'

/*
 * Neataptic: a network of node objects. It has gradient descent alone, whose gradient at a logistic output is that of
 * binary cross entropy, and no softmax: it takes part where that is what is trained.
 */

const name = 'neataptic'

export const neatapticCan = ({ network, training }: RunSpec): boolean =>
  training.optimizer.id === 'sgd' &&
  training.loss.id === 'binaryCrossEntropy' &&
  network.layers.slice(0, -1).every(({ activation }) => activation === 'tanh')

function networkOf(spec: RunSpec) {
  const layers = layersOf(spec)
  const network = new neataptic.architect.Perceptron(spec.network.inputs, ...layers.map(({ units }) => units))
  let first = spec.network.inputs
  for (const [k, { units, inputs, weights, biases }] of layers.entries()) {
    const isLast = k === layers.length - 1
    const before = network.nodes.slice(first - inputs, first)
    for (const [u, node] of network.nodes.slice(first, first + units).entries()) {
      node.squash = isLast ? neataptic.methods.activation.LOGISTIC : neataptic.methods.activation.TANH
      node.bias = biases[u] as number
      for (const connection of node.connections.in) {
        connection.weight = weights[before.indexOf(connection.from) * units + u] as number
      }
    }
    first += units
  }
  return network
}

export function neatapticTrainer(spec: RunSpec): Trainer {
  const network = networkOf(spec)
  const { train } = spec.data
  const x = rowsOf(train.x, spec.network.inputs)
  const y = rowsOf(train.y, 1)
  const nextBatch = inTurn(batchesOf(spec))
  const { learningRate } = spec.training
  const trainBatch = (): number => {
    const batch = nextBatch()
    const rate = learningRate / batch.length
    for (let i = 0; i < batch.length; i++) {
      const sample = batch[i] as number
      network.activate(x[sample] as number[], false)
      network.propagate(rate, 0, i === batch.length - 1, y[sample] as number[])
    }
    return batch.length
  }
  return {
    name,
    train: (batches) => {
      for (let k = 0; k < batches; k++) trainBatch()
    },
    work: trainBatch,
    loss: () => {
      let sum = 0
      for (let s = 0; s < train.count; s++) {
        const [output = 0] = network.noTraceActivate(x[s] as number[])
        sum -= Math.log(train.y[s] ? output : 1 - output)
      }
      return sum / train.count
    },
  }
}

export function neatapticMapper(spec: RunSpec, out: Float32Array): Contender {
  const network = networkOf(spec)
  const { inputs } = spec.network
  const grid = rowsOf(gridInputs, inputs)
  const block = 100
  let first = 0
  return {
    name,
    work: () => {
      for (let cell = first; cell < first + block; cell++) {
        network.noTraceActivate(grid[cell] as number[])
        for (let u = inputs; u < network.nodes.length; u++) {
          out[(u - inputs) * cells + cell] = (network.nodes[u] as (typeof network.nodes)[number]).activation
        }
      }
      first = (first + block) % cells
      return block
    },
  }
}

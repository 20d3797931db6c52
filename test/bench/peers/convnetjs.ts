import convnetjs, { type Layer, type Net, type Vol } from 'convnetjs'
import type { RunSpec } from '../../../src/engine/types.ts'
import type { Contender, Trainer } from '../contender.ts'
import { cells, gridInputs } from '../workloads.ts'
import { batchesOf, inTurn, layersOf } from './start.ts'

/*
 * ConvNetJS: plain arrays, a sample at a time. The package has neither Adam (its repository does: the loop below is like
 * that) nor binary cross entropy, whose gradient by the pre-activation of a sigmoid is put in by hand.
 */

const name = 'convnetjs'

function netOf(spec: RunSpec): Net {
  const layers = layersOf(spec)
  const net = new convnetjs.Net()
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: spec.network.inputs },
    ...layers.map(({ units }, k) => {
      const activation = (spec.network.layers[k] as RunSpec['network']['layers'][number]).activation
      if (activation === 'softmax') return { type: 'softmax', num_classes: units }
      // Of a sigmoid, the pre-activation: see `sigmoidOutput`.
      if (activation === 'sigmoid') return { type: 'fc', num_neurons: units }
      return { type: 'fc', num_neurons: units, activation }
    }),
  ])
  const dense = net.layers.filter(({ layer_type }) => layer_type === 'fc')
  for (const [k, { inputs, units, weights, biases }] of layers.entries()) {
    const { filters, biases: own } = dense[k] as Layer
    for (let u = 0; u < units; u++) {
      const { w } = (filters as Vol[])[u] as Vol
      for (let i = 0; i < inputs; i++) w[i] = weights[i * units + u] as number
      ;(own as Vol).w[u] = biases[u] as number
    }
  }
  if (spec.training.loss.id === 'binaryCrossEntropy') net.layers.push(sigmoidOutput())
  return net
}

/** A sigmoid and binary cross entropy as one layer of one unit. */
function sigmoidOutput(): Layer {
  const out = new convnetjs.Vol(1, 1, 1, 0)
  const layer: Layer = {
    layer_type: 'sigmoid',
    in_act: out,
    out_act: out,
    forward: (input) => {
      layer.in_act = input
      out.w[0] = 1 / (1 + Math.exp(-(input.w[0] as number)))
      return out
    },
    backward: (target) => {
      const y = target as number
      const a = out.w[0] as number
      layer.in_act.dw[0] = a - y
      return -Math.log(y ? a : 1 - a)
    },
    getParamsAndGrads: () => [],
  }
  return layer
}

/** The update of all parameters by the mean of the gradients that were added up. */
function updateOf(net: Net, { training }: RunSpec): (batchSize: number) => void {
  const groups = net.getParamsAndGrads()
  const { optimizer, learningRate } = training
  if (optimizer.id === 'sgd') {
    return (batchSize) => {
      for (const { params, grads } of groups) {
        for (let i = 0; i < params.length; i++) {
          params[i] = (params[i] as number) - (learningRate / batchSize) * (grads[i] as number)
          grads[i] = 0
        }
      }
    }
  }
  if (optimizer.id !== 'adam') throw new Error(`no loop for ${optimizer.id}`)
  const { beta1, beta2, epsilon } = optimizer
  const means = groups.map(({ params }) => new Float64Array(params.length))
  const squares = groups.map(({ params }) => new Float64Array(params.length))
  let step = 0
  return (batchSize) => {
    step++
    const correction1 = 1 - beta1 ** step
    const correction2 = 1 - beta2 ** step
    for (const [k, { params, grads }] of groups.entries()) {
      const mean = means[k] as Float64Array
      const square = squares[k] as Float64Array
      for (let i = 0; i < params.length; i++) {
        const g = (grads[i] as number) / batchSize
        mean[i] = (mean[i] as number) * beta1 + (1 - beta1) * g
        square[i] = (square[i] as number) * beta2 + (1 - beta2) * g * g
        const size = Math.sqrt((square[i] as number) / correction2) + epsilon
        params[i] = (params[i] as number) - (learningRate * (mean[i] as number)) / correction1 / size
        grads[i] = 0
      }
    }
  }
}

const volumesOf = (x: Float32Array, inputs: number): Vol[] =>
  Array.from({ length: x.length / inputs }, (_, s) => {
    const volume = new convnetjs.Vol(1, 1, inputs, 0)
    for (let i = 0; i < inputs; i++) volume.w[i] = x[s * inputs + i] as number
    return volume
  })

export function convnetjsTrainer(spec: RunSpec): Trainer {
  const net = netOf(spec)
  const update = updateOf(net, spec)
  const { train } = spec.data
  const x = volumesOf(train.x, spec.network.inputs)
  const outputs = train.y.length / train.count
  /** The class of each sample. */
  const y = Array.from(x, (_, s) =>
    outputs === 1 ? (train.y[s] as number) : train.y.indexOf(1, s * outputs) % outputs,
  )
  const nextBatch = inTurn(batchesOf(spec))
  const trainBatch = (): number => {
    const batch = nextBatch()
    for (let i = 0; i < batch.length; i++) {
      const sample = batch[i] as number
      net.forward(x[sample] as Vol, true)
      net.backward(y[sample] as number)
    }
    update(batch.length)
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
        const { w } = net.forward(x[s] as Vol, false)
        sum -= Math.log((outputs === 1 ? (y[s] ? w[0] : 1 - (w[0] as number)) : w[y[s] as number]) as number)
      }
      return sum / train.count
    },
  }
}

export function convnetjsMapper(spec: RunSpec, out: Float32Array): Contender {
  const net = netOf(spec)
  const grid = volumesOf(gridInputs, spec.network.inputs)
  const block = 100
  // A layer whose activation is one of its own is the sum before it.
  const shown = net.layers.filter(({ layer_type }) => layer_type !== 'fc' && layer_type !== 'input')
  let first = 0
  return {
    name,
    work: () => {
      for (let cell = first; cell < first + block; cell++) {
        net.forward(grid[cell] as Vol, false)
        let to = cell
        for (const { out_act } of shown) {
          for (let u = 0; u < out_act.w.length; u++) {
            out[to] = out_act.w[u] as number
            to += cells
          }
        }
      }
      first = (first + block) % cells
      return block
    },
  }
}

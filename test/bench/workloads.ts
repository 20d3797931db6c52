import { losses } from '../../src/engine/losses/index.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import type { LayerSpec, RunSpec, Samples } from '../../src/engine/types.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { byId, itemDefault } from '../../src/lib/setting.ts'

/** What is measured: networks as the playground trains them, from toys to the largest that a lesson needs. */

export interface Workload {
  readonly name: string
  readonly what: string
  readonly spec: RunSpec
  /** Weights and biases. */
  readonly parameters: number
}

interface Shape {
  readonly units: readonly number[]
  readonly activation: 'tanh' | 'relu'
  readonly samples: number
  readonly batchSize: number
  readonly optimizer: 'sgd' | 'adam'
  readonly learningRate: number
}

/** Clouds of points that overlap: a loss that falls, and never to nothing. */
function samplesOf(inputs: number, outputs: number, count: number): Samples {
  const stream = new Stream(keyOf(7, 'points'))
  const classes = Math.max(2, outputs)
  const centres = Float32Array.from({ length: classes * inputs }, () => stream.normal())
  const x = new Float32Array(count * inputs)
  const y = new Float32Array(count * outputs)
  for (let s = 0; s < count; s++) {
    const own = s % classes
    for (let i = 0; i < inputs; i++) x[s * inputs + i] = (centres[own * inputs + i] as number) + stream.normal()
    if (outputs === 1) y[s] = own
    else y[s * outputs + own] = 1
  }
  return { count, x, y }
}

function specOf({ units, activation, samples, batchSize, optimizer, learningRate }: Shape): RunSpec {
  const [inputs = 0, ...widths] = units
  const outputs = widths.at(-1) ?? 0
  const train = samplesOf(inputs, outputs, samples)
  const isBinary = outputs === 1
  const output: LayerSpec['activation'] = isBinary ? 'sigmoid' : 'softmax'
  return {
    task: isBinary ? 'binary' : 'multiclass',
    network: {
      inputs,
      layers: widths.map((width, k) => ({
        units: width,
        activation: k === widths.length - 1 ? output : activation,
        initializer: { id: 'glorotUniform' },
      })),
    },
    training: {
      loss: itemDefault(byId(losses, isBinary ? 'binaryCrossEntropy' : 'categoricalCrossEntropy')),
      optimizer: itemDefault(byId(optimizers, optimizer)),
      learningRate,
      batchSize,
      seed: 1,
    },
    data: { train, validation: { count: 0, x: new Float32Array(0), y: new Float32Array(0) } },
  }
}

function workload(name: string, shape: Shape): Workload {
  const { units, activation, samples, batchSize, optimizer } = shape
  const parameters = units.slice(1).reduce((sum, width, k) => sum + width * ((units[k] as number) + 1), 0)
  const what = `${units.join('-')} ${activation}, batches of ${batchSize}, ${samples} points, ${optimizer}`
  return { name, what, spec: specOf(shape), parameters }
}

const tiny = {
  units: [2, 4, 2, 1],
  activation: 'tanh',
  samples: 250,
  batchSize: 10,
  optimizer: 'sgd',
  learningRate: 0.03,
} as const

const small = {
  units: [2, 8, 8, 8, 1],
  activation: 'relu',
  samples: 1000,
  batchSize: 32,
  optimizer: 'adam',
  learningRate: 0.003,
} as const

const middle = {
  units: [2, 64, 64, 64, 3],
  activation: 'relu',
  samples: 5000,
  batchSize: 64,
  optimizer: 'adam',
  learningRate: 0.001,
} as const

const large = {
  units: [64, 256, 256, 10],
  activation: 'relu',
  samples: 1797,
  batchSize: 128,
  optimizer: 'adam',
  learningRate: 0.001,
} as const

export const trainings: readonly Workload[] = [
  workload('W1', tiny),
  workload('W2', small),
  workload('W3', middle),
  workload('W4', large),
  workload('W1b', { ...tiny, batchSize: 1 }),
  workload('W3b', { ...middle, batchSize: 1, learningRate: 0.0001 }),
]

/** Cells along each side of the grids. */
const gridSize = 100

export const cells: number = gridSize * gridSize

/** Every unit of every layer over a grid. */
export const maps: readonly Workload[] = trainings.slice(0, 3).map(({ name, spec, parameters }, k) => ({
  name: `G${k + 1}`,
  what: `every unit of ${name} over ${gridSize} × ${gridSize}`,
  spec,
  parameters,
}))

/** Row-major `[cells, 2]`, from −3 to 3 both ways. */
export const gridInputs: Float32Array = Float32Array.from({ length: cells * 2 }, (_, i) => {
  const cell = i >> 1
  return (((i & 1 ? Math.floor(cell / gridSize) : cell % gridSize) + 0.5) / gridSize - 0.5) * 6
})

/** A network of hidden layers of the same width, with about so many parameters. */
export function sizedTraining(parameters: number, samples: number): Workload {
  const inputs = 32
  const outputs = 2
  // Of two square matrices and two others: 2 w² + (inputs + outputs + 3) w + outputs.
  const linear = inputs + outputs + 3
  const width = Math.round((Math.sqrt(linear * linear + 8 * parameters) - linear) / 4)
  return workload(`${width} units a layer`, {
    units: [inputs, width, width, width, outputs],
    activation: 'relu',
    samples,
    batchSize: 64,
    optimizer: 'adam',
    learningRate: 0.0001,
  })
}

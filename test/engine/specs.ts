import { activations } from '../../src/engine/activations/index.ts'
import { losses } from '../../src/engine/losses/index.ts'
import type { Loss } from '../../src/engine/losses/item.ts'
import { optimizers } from '../../src/engine/optimizers/index.ts'
import type { LayerSpec, LossValue, OptimizerValue, RunSpec, Samples } from '../../src/engine/types.ts'
import { keyOf, Stream } from '../../src/lib/random.ts'
import { byId, itemDefault } from '../../src/lib/setting.ts'
import { type Task, targetScales } from '../../src/lib/task.ts'

/** Specs of runs for tests: random points of a rule that can be learned, any network. */

export interface Shape {
  readonly task: Task
  readonly inputs: number
  readonly hidden: readonly { units: number; activation: LayerSpec['activation'] }[]
  readonly outputs: number
  readonly output: LayerSpec['activation']
  readonly loss: LossValue['id']
  readonly optimizer: OptimizerValue['id']
  readonly learningRate?: number
  readonly batchSize?: number
  readonly count?: number
  readonly seed?: number
}

function samplesOf(stream: Stream, count: number, { inputs, outputs, task, loss }: Shape): Samples {
  const { low, high } = targetScales[(byId(losses, loss) as Loss).targets]
  const x = Float32Array.from({ length: count * inputs }, () => stream.normal())
  const y = new Float32Array(count * outputs).fill(low)
  for (let i = 0; i < count; i++) {
    const [a = 0, b = 0] = x.subarray(i * inputs, (i + 1) * inputs)
    if (task === 'multiclass') y[i * outputs + (a > 0 ? (b > 0 ? 0 : 1) : 2 % outputs)] = high
    else
      for (let u = 0; u < outputs; u++)
        y[i * outputs + u] = task === 'binary' ? (a * b > 0 ? high : low) : 0.5 * a - 0.3 * b * b
  }
  return { count, x, y }
}

export function specOf(shape: Shape): RunSpec {
  const { count = 83, seed = 11 } = shape
  const stream = new Stream(keyOf(seed, 'points'))
  const initializer = { id: 'glorotUniform' } as const
  return {
    task: shape.task,
    network: {
      inputs: shape.inputs,
      layers: [...shape.hidden, { units: shape.outputs, activation: shape.output }].map(({ units, activation }) => ({
        units,
        activation,
        initializer,
      })),
    },
    training: {
      loss: itemDefault(byId(losses, shape.loss)),
      optimizer: itemDefault(byId(optimizers, shape.optimizer)),
      learningRate: shape.learningRate ?? 0.01,
      batchSize: shape.batchSize ?? 10,
      seed,
    },
    data: { train: samplesOf(stream, count, shape), validation: samplesOf(stream, 31, shape) },
  }
}

/** Every loss on every task it fits, with every activation of the output layer that goes with it. */
export const heads = losses.flatMap((loss) =>
  Object.entries(loss.outputs as Partial<Record<Task, readonly LayerSpec['activation'][]>>).flatMap(([task, outputs]) =>
    outputs.map((output) => ({ loss: loss.id, task: task as Task, output, outputs: task === 'multiclass' ? 3 : 1 })),
  ),
)

export const hiddenActivations = activations.filter((activation) => activation.id !== 'softmax').map(({ id }) => id)

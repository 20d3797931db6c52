import type { Kernels } from '../../src/engine/kernels/compile.ts'
import { simdRun } from '../../src/engine/run.ts'
import type { RunSpec } from '../../src/engine/types.ts'
import type { Contender, Trainer } from './contender.ts'
import { cells, gridInputs, type Workload } from './workloads.ts'

export const ourName = 'layerwise'

/** Work of one call, in the order of what the page trains between two looks at its messages: about half a millisecond. */
const operations = 1e7

export function ourTrainer(kernels: Kernels, { spec, parameters }: Workload, name = ourName): Trainer {
  const run = simdRun(kernels, spec)
  const { batchSize } = spec.training
  const { count } = spec.data.train
  const steps = Math.max(1, Math.round(operations / (6 * parameters * batchSize)))
  return {
    name,
    train: (batches) => void run.train(batches),
    work: () => {
      const { step, epoch, stepOfEpoch } = run
      const { fault } = run.train(steps)
      if (fault) throw new Error(`step ${step} failed: ${JSON.stringify(fault)}`)
      return (run.epoch - epoch) * count + (run.stepOfEpoch - stepOfEpoch) * batchSize
    },
    loss: () => run.evaluate('train').loss,
  }
}

export function ourMapper(kernels: Kernels, spec: RunSpec): Contender & { readonly out: Float32Array } {
  const run = simdRun(kernels, spec)
  const out = new Float32Array(run.shapes.reduce((sum, { units }) => sum + units, 0) * cells)
  run.setGrid(0, gridInputs)
  return {
    name: ourName,
    out,
    work: () => {
      run.map(0, 'all', out)
      return cells
    },
  }
}

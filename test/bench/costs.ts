import type { Kernels } from '../../src/engine/kernels/compile.ts'
import type { RunSpec } from '../../src/engine/types.ts'
import { itemDefault } from '../../src/lib/setting.ts'
import { batch } from '../../src/engine/normalizations/batch.ts'
import { measure } from './measure.ts'
import { ourTrainer } from './ours.ts'
import { trainings, type Workload } from './workloads.ts'

/** What dropout, L2 and batch normalisation, all of them at once, cost beside the plain step. */

const withOptions = ({ network, ...spec }: RunSpec): RunSpec => ({
  ...spec,
  network: {
    ...network,
    layers: network.layers.map((layer, k) =>
      k === network.layers.length - 1 ? layer : { ...layer, dropout: 0.2, normalization: itemDefault(batch) },
    ),
  },
  training: { ...spec.training, l2: 0.001 },
})

async function costOf(kernels: Kernels, workload: Workload): Promise<string> {
  const all = { ...workload, spec: withOptions(workload.spec) }
  const rates = await measure([ourTrainer(kernels, workload, 'plain'), ourTrainer(kernels, all, 'all')], {
    turns: 9,
    milliseconds: 60,
  })
  const cost = (rates.get('plain') as number) / (rates.get('all') as number)
  return `${workload.name} ${cost.toFixed(2)} ×`
}

export async function measureCosts(kernels: Kernels): Promise<string> {
  const costs: string[] = []
  for (const workload of trainings.slice(1, 4)) costs.push(await costOf(kernels, workload))
  return `Time of a step with dropout, L2 and batch normalisation, beside the plain step: ${costs.join(', ')}`
}

import { buildKernels } from '../../scripts/kernels.mjs'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { measure } from './measure.ts'
import { ourTrainer } from './ours.ts'
import { sizedTraining } from './workloads.ts'

/** `npm run bench:scaling`: how the time of an epoch grows with parameters × samples. */

const sizes = [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6]
const counts = [1024, 8192]

await buildKernels()
const kernels = await loadKernels()
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const workloads = counts.flatMap((samples) => sizes.map((size) => sizedTraining(size, samples)))
const trainers = workloads.map((workload, k) => ourTrainer(kernels, workload, String(k)))
const rates = await measure(trainers, { turns: 7, milliseconds: 60 })

print('parameters  samples   time of an epoch   of a parameter and sample')
for (const [k, { parameters, spec }] of workloads.entries()) {
  const samples = spec.data.train.count
  const seconds = samples / (rates.get(String(k)) as number)
  const nanoseconds = (1e9 * seconds) / (parameters * samples)
  const columns = [
    String(parameters).padStart(10),
    String(samples).padStart(8),
    `${(seconds * 1e3).toPrecision(4)} ms`.padStart(18),
    `${nanoseconds.toFixed(3)} ns ${'▪'.repeat(Math.round(nanoseconds * 20))}`,
  ]
  print(columns.join(' '))
}

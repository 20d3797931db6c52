import { buildKernels } from '../../scripts/kernels.mjs'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { simdRun } from '../../src/engine/run.ts'
import { trainings, type Workload } from './workloads.ts'

/**
 * `npm run bench:memory`: ten million steps, and what they leave behind. Both heaps are taken after the same garbage
 * collection; all that a run holds in WebAssembly counts among array buffers.
 */

const steps = 10_000_000
const calls = 1000
const most = 64 * 1024

await buildKernels()
const { spec } = trainings[0] as Workload
const run = simdRun(await loadKernels(), spec)
const collect = globalThis.gc
if (!collect) throw new Error('run it with --expose-gc')

function memory() {
  for (let k = 0; k < 4; k++) collect?.()
  const { heapUsed, arrayBuffers, external } = process.memoryUsage()
  return { heapUsed, arrayBuffers, external }
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

// Code is compiled, and caches are filled, in the first calls.
for (let k = 0; k < 20; k++) run.train(steps / calls)
const before = memory()
for (let k = 0; k < calls; k++) run.train(steps / calls)
const after = memory()

print(`${steps} steps:`)
let grown = 0
for (const name of ['heapUsed', 'arrayBuffers', 'external'] as const) {
  const difference = after[name] - before[name]
  grown = Math.max(grown, difference)
  print(`${name.padEnd(13)} ${before[name]} bytes before, ${after[name]} after: ${difference}`)
}
if (grown > most) {
  print(`more than ${most} bytes are left behind`)
  process.exitCode = 1
}

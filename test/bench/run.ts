import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { buildKernels } from '../../scripts/kernels.mjs'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { compileLimits } from './limits.ts'
import { measureCosts } from './costs.ts'
import { measureSpeed } from './speed.ts'
import { head, line } from './table.ts'

/** `npm run bench`, or `npm run bench -- W3 G3` for some: a table, and, last, a line of JSON. */

await buildKernels()
const kernels = await loadKernels()
const only = process.argv.slice(2)
const print = (text: string): void => void process.stdout.write(`${text}\n`)

print(head)
const results = await measureSpeed(
  {
    kernels,
    limits: await WebAssembly.compile(await compileLimits()),
    tensorflow: `${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`,
  },
  only,
  (workload, result) => print(line(workload, result)),
)
if (only.length === 0) print(await measureCosts(kernels))
print(JSON.stringify(results))

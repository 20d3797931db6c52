import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildKernels } from '../../scripts/kernels.mjs'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { bitsOf } from './bits.ts'

/** `npm run bits`: says which experiments end in other bits than those of bits.json; with `--write` it notes the new ones. */

await buildKernels()
const file = join(import.meta.dirname, 'bits.json')
const noted = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
const bits = bitsOf(await loadKernels())
for (const name of new Set([...Object.keys(noted), ...Object.keys(bits)])) {
  if (noted[name] !== bits[name]) process.stdout.write(`${name}: ${noted[name] ?? 'new'} → ${bits[name] ?? 'gone'}\n`)
}
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(bits, null, 2)}\n`)

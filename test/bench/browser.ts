import { buildKernels } from '../../scripts/kernels.mjs'
import { ask, buildPage } from '../bits/browsers.ts'
import { compileLimits } from './limits.ts'

/** `npm run bench:browser`: the same table, from a worker in Chromium. */

interface Answer {
  readonly userAgent: string
  readonly lines: readonly string[]
  readonly results: object
  readonly error?: string
}

const seconds = 600

await buildKernels()
const page = new Map(await buildPage(import.meta.dirname))
page.set('/limits.wasm', await compileLimits())
const { error, userAgent, lines, results } = await ask<Answer>('Chromium', page, seconds)
if (error) throw new Error(error)
process.stdout.write(`${[userAgent, ...lines, JSON.stringify(results)].join('\n')}\n`)

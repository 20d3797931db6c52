import type { Kernels } from '../../src/engine/kernels/compile.ts'
import { simdRun } from '../../src/engine/run.ts'
import { fingerprint } from '../lib/fingerprint.ts'
import { experiments } from './experiments.ts'

const steps = 500

/**
 * Trains every experiment and takes the fingerprint of the weights that it ends in, of the predictions that follow from
 * them, and of the loss.
 */
export function bitsOf(kernels: Kernels): Record<string, string> {
  return Object.fromEntries(
    [...experiments].map(([name, spec]) => {
      const run = simdRun(kernels, spec)
      const { fault } = run.train(steps)
      if (fault) throw new Error(`${name}: ${JSON.stringify(fault)}`)
      const { loss } = run.evaluate('validation')
      return [name, fingerprint(run.parameters(), run.predict(spec.data.validation.x), Float64Array.of(loss))]
    }),
  )
}

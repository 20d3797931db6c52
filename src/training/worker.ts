import { simdRun } from '../engine/run.ts'
import { compileKernels, completeKernels } from '../engine/kernels/compile.ts'
import { kernelsUrl } from '../engine/kernels/url.ts'
import type { Run, RunSpec } from '../engine/types.ts'
import { serve } from './serve.ts'
import { Session } from './session.ts'

/** Without WebAssembly SIMD the readable engine does the same, more slowly; nobody else has to load it. */
async function startWith(): Promise<(spec: RunSpec) => Run> {
  try {
    const code = await (await fetch(kernelsUrl)).arrayBuffer()
    const kernels = await compileKernels(code)
    // Without what it adds runs are as right, and less fast.
    completeKernels(kernels, code).catch(() => {})
    return (spec) => simdRun(kernels, spec)
  } catch {
    return (await import('../engine/reference/run.ts')).referenceRun
  }
}

const scope = self as unknown as DedicatedWorkerGlobalScope
serve(
  scope,
  startWith().then(
    (start) =>
      new Session({
        start,
        now: () => performance.now(),
        post: (event, transfer = []) => scope.postMessage(event, transfer),
      }),
  ),
)

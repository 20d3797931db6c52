import { byRules } from '../engine/by-rules.ts'
import { simdRun } from '../engine/run.ts'
import { compileKernels, completeKernels } from '../engine/kernels/compile.ts'
import { kernelsUrl } from '../engine/kernels/url.ts'
import type { Run, RunSpec } from '../engine/types.ts'
import type { Late } from './late.ts'
import { needsLate } from './needs-late.ts'
import { serve } from './serve.ts'
import { Session } from './session.ts'

type Scope = Pick<DedicatedWorkerGlobalScope, 'onmessage' | 'postMessage'> | MessagePort

type Start = (spec: RunSpec) => Run

/** There once something needed it; nobody else has to load it. */
let reference: Start | null = null

async function loadReference(): Promise<void> {
  reference ??= (await import('../engine/reference/run.ts')).referenceRun
}

const referenceRun: Start = (spec) => {
  if (!reference) throw new Error('the reference engine was not loaded')
  return reference(spec)
}

/** Loads what training is faster with: who only looks at the page need not load it. */
let complete = (): void => {}

let late: Late | null = null

async function loadLate(): Promise<void> {
  late ??= (await import('./late.ts')).late
}

/** Without WebAssembly SIMD the readable engine does the same, more slowly. */
async function startWith(): Promise<Start> {
  try {
    const code = await (await fetch(kernelsUrl)).arrayBuffer()
    const kernels = await compileKernels(code)
    complete = () => {
      complete = () => {}
      // Without what it adds runs are as right, and less fast.
      completeKernels(kernels, code).catch(() => {})
    }
    return byRules((spec) => simdRun(kernels, spec), referenceRun)
  } catch {
    await loadReference()
    return referenceRun
  }
}

/** A session with all that a browser has for it, at the end of a channel. */
function serveSession(scope: Scope): void {
  serve(
    scope,
    startWith().then(
      (start) =>
        new Session({
          start,
          late: () => late,
          now: () => performance.now(),
          post: (event, transfer = []) => scope.postMessage(event, transfer),
        }),
    ),
    (command) => {
      if (command.type === 'play' || command.type === 'step') complete()
      const waits: Promise<void>[] = []
      if ('experiment' in command && command.experiment.training.rules === 'playground' && !reference) {
        waits.push(loadReference())
      }
      if (!late && needsLate(command)) waits.push(loadLate())
      return waits.length > 0 ? Promise.all(waits).then(() => {}) : null
    },
  )
}

/** A page that may have no worker leaves here who takes this file’s work into its own thread. */
const { layerwiseHost } = self as { readonly layerwiseHost?: (serveAt: typeof serveSession) => void }
if (layerwiseHost) layerwiseHost(serveSession)
else serveSession(self)

import type { Run, RunSpec } from '../engine/types.ts'
import type { Answer, Event } from './protocol.ts'

/** Milliseconds of work between two looks at the mailbox. */
export const slice = 6

/** What a session has from wherever it lives: a worker, a test, a terminal. */
export interface Surroundings {
  readonly post: (event: Event, transfer?: Transferable[]) => void
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number
  readonly start: (spec: RunSpec) => Run
}

/** An answer that takes long: goes on with it for a few milliseconds, null while it is not there. */
export type Work = () => Answer | null

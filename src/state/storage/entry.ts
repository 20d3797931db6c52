import type { Experiment } from '../../experiment/types.ts'
import type { Resume } from '../../training/protocol.ts'

/** An experiment as it is kept, without its run: what the list of recent ones is made of. */
export interface Entry {
  readonly id: string
  /** When it was last worked on, in milliseconds since 1970. */
  readonly at: number
  readonly experiment: Experiment
  /** How far its run is, and what it reached; null while nothing is trained. */
  readonly reached: Reached | null
}

export interface Reached {
  readonly epoch: number
  readonly step: number
  /** At the end of the last epoch. */
  readonly validationLoss: number
  /** What its run takes, in bytes. */
  readonly bytes: number
}

/** Where a run stands, in a sentence of the list. */
export function reachedBy(resume: Resume): Reached {
  const { checkpoint, history } = resume
  const row = history.findLast(({ epoch }) => epoch <= checkpoint.epoch)
  return {
    epoch: checkpoint.epoch,
    step: checkpoint.step,
    validationLoss: row?.validationLoss ?? Number.NaN,
    bytes: bytesOf(resume),
  }
}

function bytesOf({ checkpoint, history }: Resume): number {
  const { parameters, slots, statistics, course, carried } = checkpoint
  const arrays = [parameters, ...slots, statistics, course.kept, carried?.gradients]
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), history.length * 40)
}

import type { Experiment } from '../../experiment/types.ts'
import type { Text } from '../../lib/text.ts'
import type { HistoryRow, StopReason } from '../protocol.ts'
import type { Health } from '../health.ts'

/** What is known of a run: its curves and a few looks at it, nothing that only the run itself could tell. */
export interface Facts {
  readonly experiment: Experiment
  /** Its curves, oldest first. */
  readonly rows: readonly HistoryRow[]
  readonly ended: StopReason | null
  /** Epochs that can be gone back to, ascending. */
  readonly remembered: readonly number[]
  /** Looks at it, oldest first: one a second at most. */
  readonly looks: readonly Health[]
}

/** What fills a message. */
export type Filling = Readonly<Record<string, string | number | Text>>

/** Something that may help: an edit, and from where the run goes on with it. */
export interface Remedy {
  readonly text: Text
  readonly values?: Filling
  /** `here`: with the weights that fit; a number: from that epoch; `still`: the run is left as it is. */
  readonly from: 'start' | 'here' | 'still' | number
  /** Absent: nothing is changed, and the run rests at the epoch that it goes back to. */
  readonly change?: (experiment: Experiment) => Experiment
}

export interface Finding {
  /** When it was so for the first time. */
  readonly epoch: number
  readonly values: Filling
  /** The likeliest first. */
  readonly remedies: readonly Remedy[]
}

/** One row of the table of diagnoses: something that happens to runs, how it shows, and what helps. */
export interface Diagnosis<Id extends string = string> {
  readonly id: Id
  /** A few words. */
  readonly label: Text
  /** One sentence or two: what was seen, when, and why it probably is so. Filled with the values of a finding. */
  readonly text: Text
  readonly find: (facts: Facts) => Finding | null
  /** Said only where nothing else is found: it may follow from anything. */
  readonly isLast?: boolean
}

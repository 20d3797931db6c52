import type { Live, Place, Source } from './live.ts'
import type { Plan } from './plan.ts'
import type { Best, BranchFacts, HistoryRow } from './protocol.ts'
import { bytesOf, type Timeline } from './timeline.ts'

/** A way that a run went, put aside whole: it can be gone back to and on from. */
export interface Branch extends Place {
  readonly plan: Plan
  readonly facts: BranchFacts
  readonly rows: readonly HistoryRow[]
  readonly timeline: Timeline
  readonly best: Best
  readonly source: Source | null
}

/** Most branches that are kept aside, and most bytes that they may take. */
const capacity = 12
const mostBytes = 64 * 1024 * 1024

/** Ways that were left, the latest last. */
export class Branches {
  private kept: Branch[] = []

  /** Puts aside where a run stands, or stood before it went back in time. Who has not trained has nothing to lose. */
  put(live: Live): void {
    const { run, plan, branch: facts, history, timeline, best, experiment, ended, source } = live
    if (run.step === 0 && !live.present) return
    const place = live.present ?? { experiment, checkpoint: run.checkpoint(), ended }
    this.kept = this.kept.filter((one) => one.facts.id !== facts.id)
    const frozen = [...live.frozen]
    this.kept.push({ ...place, plan, facts: { ...facts, frozen }, rows: history.rows(), timeline, best, source })
    while (this.kept.length > capacity || (this.kept.length > 1 && this.bytes > mostBytes)) this.kept.shift()
  }

  /** Takes one out. */
  take(id: string): Branch | null {
    const found = this.kept.find((one) => one.facts.id === id) ?? null
    this.kept = this.kept.filter((one) => one !== found)
    return found
  }

  private get bytes(): number {
    return this.kept.reduce((sum, { timeline, checkpoint }) => sum + timeline.bytes + bytesOf(checkpoint), 0)
  }
}

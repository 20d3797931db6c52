import { historyWidth } from './frame.ts'
import type { HistoryRow } from './protocol.ts'

/**
 * The curves of a run in bounded memory: a row for every `stride`-th epoch, and one for the newest. When the table is
 * full every other row goes and the stride doubles, so that a run of any length keeps its shape.
 */
export class History {
  private readonly table: Float64Array
  private kept = 0
  private stride = 1
  private newest: HistoryRow | null = null

  /** @param capacity most rows, at least 4 */
  constructor(readonly capacity: number) {
    this.table = new Float64Array((capacity - 1) * historyWidth)
  }

  /** Rows are added in order of epoch. */
  add(row: HistoryRow): void {
    this.newest = row
    if (row.epoch % this.stride !== 0) return
    if (this.kept === this.capacity - 1) {
      this.thin()
      if (row.epoch % this.stride !== 0) return
    }
    this.table.set(
      [row.epoch, row.trainLoss, row.validationLoss, row.trainAccuracy, row.validationAccuracy],
      this.kept * historyWidth,
    )
    this.kept++
  }

  /** Forgets what came after an epoch. */
  cut(epoch: number): void {
    while (this.kept > 0 && (this.table[(this.kept - 1) * historyWidth] as number) > epoch) this.kept--
    if (this.newest && this.newest.epoch > epoch) this.newest = null
  }

  private thin(): void {
    this.stride *= 2
    let to = 0
    for (let from = 0; from < this.kept; from++) {
      if ((this.table[from * historyWidth] as number) % this.stride !== 0) continue
      this.table.copyWithin(to * historyWidth, from * historyWidth, (from + 1) * historyWidth)
      to++
    }
    this.kept = to
  }

  /** Writes all rows, oldest first, and says how many they are. */
  write(out: Float64Array): number {
    out.set(this.table.subarray(0, this.kept * historyWidth))
    const { newest } = this
    if (!newest || (this.kept > 0 && this.table[(this.kept - 1) * historyWidth] === newest.epoch)) return this.kept
    out.set(
      [newest.epoch, newest.trainLoss, newest.validationLoss, newest.trainAccuracy, newest.validationAccuracy],
      this.kept * historyWidth,
    )
    return this.kept + 1
  }

  rows(): HistoryRow[] {
    const out = new Float64Array(this.capacity * historyWidth)
    const count = this.write(out)
    return Array.from({ length: count }, (_, row) => {
      const [epoch, trainLoss, validationLoss, trainAccuracy, validationAccuracy] = out.subarray(row * historyWidth)
      return {
        epoch,
        trainLoss,
        validationLoss,
        trainAccuracy,
        validationAccuracy,
      } as HistoryRow
    })
  }
}

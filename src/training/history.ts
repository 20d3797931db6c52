import { historyRow, historyWidth, rowNumbers } from './frame.ts'
import type { HistoryRow } from './protocol.ts'

/**
 * The curves of a run in bounded memory: a row for every `stride`-th epoch, and one for the newest. When the table is
 * full every other row goes and the stride doubles, so that a run of any length keeps its shape.
 */
export class History {
  private readonly table: Float64Array
  private kept = 0
  private stride = 1
  private last: HistoryRow | null = null

  /** @param capacity most rows, at least 4 */
  constructor(readonly capacity: number) {
    this.table = new Float64Array((capacity - 1) * historyWidth)
  }

  /** The row of the newest epoch. */
  get newest(): HistoryRow | null {
    return this.last
  }

  /** Rows are added in order of epoch; another one of the newest epoch takes its place. */
  add(row: HistoryRow): void {
    this.last = row
    if (this.kept > 0 && this.lastKept === row.epoch) this.kept--
    if (row.epoch % this.stride !== 0) return
    if (this.kept === this.capacity - 1) {
      this.thin()
      if (row.epoch % this.stride !== 0) return
    }
    this.table.set(rowNumbers(row), this.kept * historyWidth)
    this.kept++
  }

  private get lastKept(): number {
    return this.table[(this.kept - 1) * historyWidth] as number
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
    const newest = this.last
    if (!newest || (this.kept > 0 && this.lastKept === newest.epoch)) return this.kept
    out.set(rowNumbers(newest), this.kept * historyWidth)
    return this.kept + 1
  }

  rows(): HistoryRow[] {
    const out = new Float64Array(this.capacity * historyWidth)
    const count = this.write(out)
    return Array.from({ length: count }, (_, row) => historyRow(out, row))
  }
}

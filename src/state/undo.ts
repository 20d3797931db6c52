/** Most states that can be gone back to. */
const depth = 200
/** Changes of the same kind within so many milliseconds are one: a slider being dragged. */
const together = 600

/** What was there before each change, and what was undone. */
export class UndoStack<State> {
  private past: State[] = []
  private future: State[] = []
  private last: { readonly kind: unknown; readonly at: number } | null = null

  /**
   * @param kind changes of the same kind in quick succession are undone together
   * @returns whether this begins a change of its own
   */
  push(before: State, kind: unknown, now: number): boolean {
    const isMore = this.last !== null && this.last.kind === kind && now - this.last.at < together
    this.last = { kind, at: now }
    this.future = []
    if (isMore) return false
    this.past.push(before)
    if (this.past.length > depth) this.past.shift()
    return true
  }

  clear(): void {
    this.past = []
    this.future = []
    this.last = null
  }

  /** What was there before the last change. */
  undo(now: State): State | null {
    return this.move(this.past, this.future, now)
  }

  redo(now: State): State | null {
    return this.move(this.future, this.past, now)
  }

  get canUndo(): boolean {
    return this.past.length > 0
  }

  get canRedo(): boolean {
    return this.future.length > 0
  }

  private move(from: State[], to: State[], now: State): State | null {
    this.last = null
    const found = from.pop()
    if (found === undefined) return null
    to.push(now)
    return found
  }
}

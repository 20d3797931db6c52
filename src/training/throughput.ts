/** Samples a second over about the last second of training. */
export class Throughput {
  private marks: { at: number; total: number }[] = []
  private total = 0

  private static readonly window = 1000
  private static readonly spacing = 50

  reset(): void {
    this.marks = []
    this.total = 0
  }

  /** @param now milliseconds */
  add(now: number, samples: number): void {
    if (this.marks.length === 0) this.marks.push({ at: now, total: 0 })
    this.total += samples
    const last = this.marks.at(-1)
    if (last && now - last.at < Throughput.spacing) return
    this.marks.push({ at: now, total: this.total })
    while (this.marks.length > 2 && now - (this.marks[0]?.at ?? now) > Throughput.window) this.marks.shift()
  }

  perSecond(now: number): number {
    const first = this.marks[0]
    if (!first || now <= first.at) return 0
    return ((this.total - first.total) / (now - first.at)) * 1000
  }
}

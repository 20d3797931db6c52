import type { Rate } from './protocol.ts'

/** A slow-motion wait longer than this still looks at the clock in between. */
const longestWait = 100

/** Keeps steps to a rate: how many are due, and how long it is until the next. */
export class Pace {
  private since = 0
  private done = 0

  /** Counts from now. */
  begin(now: number): void {
    this.since = now
    this.done = 0
  }

  due(rate: Rate, now: number): number {
    return rate === Number.POSITIVE_INFINITY ? rate : Math.floor(((now - this.since) / 1000) * rate) - this.done
  }

  /** Milliseconds until a step is due, or until the clock is to be looked at. */
  wait(rate: Rate, now: number): number {
    const next = this.since + ((this.done + 1) / rate) * 1000
    return Math.max(1, Math.min(longestWait, next - now))
  }

  add(steps: number): void {
    this.done += steps
  }

  /** A rate that the machine can't keep up with must not be made up for later in a rush. */
  forgetBacklog(rate: Rate, now: number): void {
    if (rate === Number.POSITIVE_INFINITY) return
    const due = ((now - this.since) / 1000) * rate - this.done
    if (due > rate / 4) this.begin(now)
  }
}

/** Something whose speed is measured: it does a little work when asked, and says for how many samples. */
export interface Contender {
  readonly name: string
  /** Before each turn. */
  start?(): Promise<unknown>
  /** A few milliseconds of work at most, where that is possible. @returns samples that it was done for */
  work(): number
}

/** One that trains: its loss shows that it does. */
export interface Trainer extends Contender {
  /** Trains so many batches. */
  train(batches: number): void
  /** Mean loss over all samples. */
  loss(): number
}

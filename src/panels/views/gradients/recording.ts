import type { Watched } from '../../../training/protocol.ts'

/**
 * Observed steps in order. Where there are too many, those that stand closest go first, so that the whole of the time
 * keeps being told evenly.
 */
export class Recording {
  private kept: readonly Watched[] = []

  constructor(private readonly capacity: number) {}

  get steps(): readonly Watched[] {
    return this.kept
  }

  clear(): void {
    this.kept = []
  }

  /** A step that training did, or is about to do: what was seen of later ones went another way. */
  add(watched: Watched): void {
    const before = this.kept.filter(({ step }) => step < watched.step)
    this.kept = [...before, watched]
    if (this.kept.length > this.capacity) this.kept = this.kept.toSpliced(closest(this.kept), 1)
  }
}

/** The place, neither first nor last, whose neighbours are the fewest steps apart. */
function closest(steps: readonly Watched[]): number {
  let at = 1
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < steps.length - 1; i++) {
    const gap = (steps[i + 1] as Watched).step - (steps[i - 1] as Watched).step
    if (gap < least) [at, least] = [i, gap]
  }
  return at
}

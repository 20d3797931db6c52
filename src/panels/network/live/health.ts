import type { Watched } from '../../../training/protocol.ts'

/** How the units of the hidden layers fare, by layer and unit. */
export interface Health {
  /** Samples that were looked at. */
  readonly samples: number
  /** Share of samples for which a unit's activation had no slope: of 1, nothing was learnt through it. */
  readonly idle: readonly (readonly number[])[]
  /** Share of samples for which it was near an end of its range; null where that has no ends. */
  readonly saturated: readonly (readonly number[] | null)[]
}

/** Samples that have to be looked at before a unit is called dead or saturated, and those that are enough. */
const fewest = 10
const enough = 32

/** The share of samples from which on a unit counts as saturated. */
const saturatedFrom = 0.95

export type Ailment = 'dead' | 'saturated'

/** What is the matter with a unit of a hidden layer; null where nothing is, or too little is known. */
export function ailmentOf({ samples, idle, saturated }: Health, layer: number, unit: number): Ailment | null {
  if (samples < fewest) return null
  if (idle[layer]?.[unit] === 1) return 'dead'
  return (saturated[layer]?.[unit] ?? 0) >= saturatedFrom ? 'saturated' : null
}

/** Looks at so many of the last batches that a few samples of one of them decide nothing. */
export class HealthWatch {
  private seen: Watched[] = []

  clear(): void {
    this.seen = []
  }

  /** A batch: of a later step than those before, or else in the place of all of them. */
  add(watched: Watched): Health {
    const last = this.seen.at(-1)
    const before = last && last.step === watched.step ? this.seen.slice(0, -1) : this.seen
    this.seen = last && last.step > watched.step ? [watched] : [...before, watched]
    while (this.seen.length > 1 && samplesOf(this.seen.slice(1)) >= enough) this.seen.shift()
    const samples = samplesOf(this.seen)
    const hidden = Array.from({ length: watched.layers.length - 1 }, (_, k) => k)
    const mean = (shares: (watched: Watched) => readonly number[] | null | undefined) =>
      shares(watched)?.map((_, u) =>
        this.seen.reduce((sum, one) => sum + ((shares(one)?.[u] ?? 0) * one.sample.count) / samples, 0),
      )
    return {
      samples,
      idle: hidden.map((k) => (mean((one) => one.layers[k]?.idle) ?? []).map(exact)),
      saturated: hidden.map((k) => mean((one) => one.layers[k]?.saturated) ?? null),
    }
  }
}

const samplesOf = (seen: readonly Watched[]): number => seen.reduce((sum, { sample }) => sum + sample.count, 0)

/** A sum of shares that is 1 but for rounding. */
const exact = (share: number): number => (share > 1 - 1e-9 ? 1 : share)

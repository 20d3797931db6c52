import type { Entry } from './entry.ts'

/** Most experiments that are kept. */
export const mostEntries = 50
/** Most bytes that their runs may take together, and one alone. */
export const mostBytes = 256 * 1024 * 1024
export const mostBytesOfRun = 64 * 1024 * 1024

export interface Surplus {
  /** Ids of experiments that are too many: the oldest. */
  readonly entries: readonly string[]
  /** Ids of those that stay without their run, since the runs take too much: again the oldest. */
  readonly runs: readonly string[]
}

/** What has to go so that the limits hold. */
export function surplusOf(entries: readonly Entry[]): Surplus {
  const byAge = entries.toSorted((a, b) => b.at - a.at)
  const runs: string[] = []
  let bytes = 0
  for (const { id, reached } of byAge.slice(0, mostEntries)) {
    if (!reached || reached.bytes === 0) continue
    if (bytes + reached.bytes > mostBytes) runs.push(id)
    else bytes += reached.bytes
  }
  return { entries: byAge.slice(mostEntries).map(({ id }) => id), runs }
}

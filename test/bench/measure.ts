import type { Contender } from './contender.ts'

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Samples per second in one turn: as much work as fits into so many milliseconds, once at least. */
async function turn(contender: Contender, milliseconds: number): Promise<number> {
  await contender.start?.()
  const begin = performance.now()
  let samples = 0
  let elapsed = 0
  do {
    samples += contender.work()
    elapsed = performance.now() - begin
  } while (elapsed < milliseconds)
  return (samples / elapsed) * 1000
}

/** Everyone in turn, again and again, after a turn to warm up: what slows the machine down slows all of them down. */
export async function measure(
  contenders: readonly Contender[],
  { turns, milliseconds }: { readonly turns: number; readonly milliseconds: number },
): Promise<ReadonlyMap<string, number>> {
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (const contender of contenders) await turn(contender, milliseconds)
  for (let k = 0; k < turns; k++) {
    for (const contender of contenders) rates.get(contender.name)?.push(await turn(contender, milliseconds))
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]))
}

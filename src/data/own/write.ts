import { pack } from '../../lib/packed.ts'
import type { OwnQuantity, OwnSamples } from './item.ts'
import { stepsOf } from './item.ts'
import { isSorted } from './read.ts'

/**
 * Samples as text, as `readOwn` says. Rows come back sorted: of classes by class, then by the first column; for regression
 * by the first column. Their order decides nothing: which ones are drawn and split is drawn from the seed.
 *
 * @param samples numbers that are whole steps of their quantities, see `quantise`
 */
export async function writeOwn({ task, columns, classes, target, rows }: OwnSamples): Promise<string> {
  const width = columns.length
  const isClass = task !== 'regression'
  const group = (row: readonly number[]) => (isClass ? (row[width] as number) : 0)
  const sorted = rows.toSorted((a, b) => group(a) - group(b) || (a[0] as number) - (b[0] as number))
  const quantities: readonly OwnQuantity[] = [target, ...columns]
  const steps = quantities.map(({ decimals }, place) =>
    sorted.map((row) => stepsOf(row[place === 0 ? width : place - 1] as number, decimals)),
  )
  const least = steps.map((column) => column.reduce((a, b) => Math.min(a, b)))
  const header = new TextEncoder().encode(
    JSON.stringify([
      task,
      rows.length,
      classes,
      quantities.map(({ name, decimals, domain }, place) => [name, decimals, least[place], ...domain]),
    ]),
  )
  const start = 2 + header.length
  const plane = rows.length * quantities.length
  const bytes = new Uint8Array(start + 3 * plane)
  bytes.set([header.length & 255, header.length >> 8])
  bytes.set(header, 2)
  for (const [place, column] of steps.entries()) {
    let before = 0
    for (const [row, value] of column.entries()) {
      const above = value - (least[place] as number)
      const told = isSorted(place, task) ? (above - before) & 0xffffff : above
      before = above
      for (let p = 0; p < 3; p++) bytes[start + p * plane + place * rows.length + row] = (told >> (8 * (2 - p))) & 255
    }
  }
  return `1.${bytes.length}.${await pack(bytes)}`
}

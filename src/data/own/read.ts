import { unpack } from '../../lib/packed.ts'
import { tasks } from '../../lib/task.ts'
import type { Rows } from '../datasets/measured.ts'
import { mostDecimals, numberAt, type OwnQuantity, type OwnSamples } from './item.ts'
import { ownLimits } from './limits.ts'

/**
 * Samples of one's own as text: the figure of the format, 1, the number of bytes, and the bytes, packed (see
 * `packed.ts`), parted by points. The bytes are the length of the header in two, little-endian; the header; then three
 * for each number, in planes as those of weights. Numbers stand column by column, the target first: how many steps
 * of a tenth to the power of its decimals they lie above the least. Those of the first column and of classes are said as
 * differences, modulo 2²⁴, to the row before, since rows are sorted by them.
 *
 * The header is JSON: `[task, rows, [names of classes], [target, ...columns]]`, each of those
 * `[name, decimals, steps of the least, low, high]`, the last two being what pictures show.
 */

const format = /^1\.(\d{1,6})\.([\w-]+)$/

interface Told extends OwnQuantity {
  readonly least: number
}

/** The samples in a text, or null where it is damaged or beyond the limits. Never throws. */
export function readOwn(text: string): OwnSamples | null {
  const [, size, packed = ''] = format.exec(text) ?? []
  if (size === undefined || Number(size) > ownLimits.bytes) return null
  const bytes = unpack(packed, Number(size))
  return bytes && samplesOf(bytes)
}

function samplesOf(bytes: Uint8Array): OwnSamples | null {
  const headerEnd = 2 + (bytes[0] as number) + 256 * (bytes[1] ?? 0)
  if (headerEnd > bytes.length || headerEnd - 2 > ownLimits.header) return null
  const header = headerOf(bytes.subarray(2, headerEnd))
  if (!header) return null
  const { task, count, classes, quantities } = header
  const planes = bytes.subarray(headerEnd)
  if (planes.length !== 3 * count * quantities.length) return null

  const plane = count * quantities.length
  const rows: number[][] = Array.from({ length: count }, () => [])
  for (let q = 1; q <= quantities.length; q++) {
    // The target comes first, and belongs at the end of its row.
    const place = q % quantities.length
    const { decimals, least } = quantities[place] as Told
    const isDifference = isSorted(place, task)
    let steps = 0
    for (let row = 0; row < count; row++) {
      const at = place * count + row
      const told =
        ((planes[at] as number) << 16) | ((planes[plane + at] as number) << 8) | (planes[2 * plane + at] as number)
      steps = isDifference ? (steps + told) & 0xffffff : told
      ;(rows[row] as number[]).push(numberAt(least + steps, decimals))
    }
  }
  const [target, ...columns] = quantities as [Told, ...Told[]]
  return areSound(rows, classes.length) ? { task, columns, classes, target, rows } : null
}

/** Whether rows are sorted by a quantity, of those in which the target is the first. */
export const isSorted = (place: number, task: OwnSamples['task']): boolean =>
  place === 1 || (place === 0 && task !== 'regression')

const areSound = (rows: Rows, classes: number): boolean =>
  rows.every(
    (row) =>
      row.every((value) => Math.abs(value) <= ownLimits.magnitude) &&
      (classes === 0 ||
        (Number.isInteger(row.at(-1)) && (row.at(-1) as number) >= 0 && (row.at(-1) as number) < classes)),
  )

function headerOf(bytes: Uint8Array) {
  let header: unknown
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
  if (!Array.isArray(header) || header.length !== 4) return null
  const [id, count, classes, told] = header as unknown[]
  const task = tasks.find((one) => one === id)
  const [fewest, most] = ownLimits.rows
  if (!task || !isWhole(count, fewest, most) || !Array.isArray(classes) || !Array.isArray(told)) return null
  const [leastClasses, mostClasses] = { binary: [2, 2], multiclass: [3, ownLimits.classes], regression: [0, 0] }[task]
  if (!isWhole(classes.length, leastClasses as number, mostClasses as number) || !classes.every(isName)) return null
  // Several classes have a map, which takes two axes.
  if (!isWhole(told.length, task === 'multiclass' ? 3 : 2, 1 + ownLimits.columns)) return null
  const quantities = told.map(quantityOf)
  return quantities.every((one) => one !== null) ? { task, count, classes, quantities } : null
}

function quantityOf(told: unknown): Told | null {
  if (!Array.isArray(told) || told.length !== 5) return null
  const [name, decimals, least, low, high] = told as unknown[]
  const isSound =
    isName(name) &&
    isWhole(decimals, -mostDecimals, mostDecimals) &&
    isWhole(least, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) &&
    isWithin(low) &&
    isWithin(high) &&
    low < high
  return isSound ? { name, decimals, least, domain: [low, high] } : null
}

const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high

const isWithin = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= 2 * ownLimits.magnitude

/** Characters that break a line or turn its direction. */
export const notInNames = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= ownLimits.name && !notInNames.test(value)

import { limits } from './limits.ts'

/*
 * Parameters that training leaves alone, by their places in canonical order (layer by layer weights `[inputs, units]`
 * row-major, biases, scales and shifts), ascending. In a link as `0-3,7`.
 */

export function writeFrozen(places: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const place of places) {
    const range = ranges.at(-1)
    if (range && range[1] === place - 1) range[1] = place
    else ranges.push([place, place])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',')
}

/** What a link says, as a list of places; the text itself where it is none, or too long a one. */
export function parseFrozen(text: string): number[] | string {
  const places: number[] = []
  for (const part of text.split(',')) {
    const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part.trim()) ?? []
    const more = Number(last) - Number(first)
    if (first === undefined || more < 0 || places.length + more >= limits.weights) return text
    for (let place = Number(first); place <= Number(last); place++) places.push(place)
  }
  return places
}

/** The places in anything that are some of so many parameters, and whether there was nothing else. */
export function readFrozen(
  raw: unknown,
  count: number,
): { readonly places: readonly number[]; readonly isWhole: boolean } {
  if (!Array.isArray(raw)) return { places: [], isWhole: false }
  const isPlace = (place: unknown): place is number =>
    Number.isInteger(place) && (place as number) >= 0 && (place as number) < count
  const places = new Set(raw.filter(isPlace))
  return { places: [...places].toSorted((a, b) => a - b), isWhole: raw.every(isPlace) }
}

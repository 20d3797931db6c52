/** The part of a plane that a picture shows: its middle, and how far it reaches to every side. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly reach: number
}

/** Room around the points. */
const room = 1.15
/** A frame is kept while the points fill at least this part of it. */
const least = 0.55

/**
 * What to show of places, `[2, rows]`, so that the first so many can be seen: all of the range where it has ends, else what
 * was shown before as long as that still fits, so that a picture does not breathe with every step.
 */
export function frameOf(
  places: Float64Array,
  points: number,
  bounds: readonly [number, number] | null,
  before: Frame | undefined,
): Frame {
  if (bounds && Number.isFinite(bounds[0]) && Number.isFinite(bounds[1])) {
    const middle = (bounds[0] + bounds[1]) / 2
    return { x: middle, y: middle, reach: ((bounds[1] - bounds[0]) / 2) * room }
  }
  const rows = places.length / 2
  const [left, right] = extentOf(places, 0, points)
  const [low, high] = extentOf(places, rows, points)
  const need = Math.max(right - left, high - low) / 2
  if (before) {
    const { x, y, reach } = before
    const isInside = left >= x - reach && right <= x + reach && low >= y - reach && high <= y + reach
    if (isInside && need >= reach * least) return before
  }
  return { x: (left + right) / 2, y: (low + high) / 2, reach: need > 0 ? need * room : 1 }
}

function extentOf(values: Float64Array, from: number, count: number): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = from; i < from + count; i++) {
    low = Math.min(low, values[i] as number)
    high = Math.max(high, values[i] as number)
  }
  return [low, high]
}

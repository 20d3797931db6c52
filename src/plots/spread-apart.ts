/**
 * Moves places, as the labels of line ends, up and down alike so that none is nearer to another than `gap`, and none outside
 * of `within` as long as there is room. NaN stays where it is.
 */
export function spreadApart(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = Array.from(places.keys())
    .filter((i) => Number.isFinite(places[i]))
    .toSorted((a, b) => (places[a] as number) - (places[b] as number))
  const onwards = pushed(places, order, gap, Number.NEGATIVE_INFINITY)
  const back = pulled(places, order, gap, Number.POSITIVE_INFINITY)
  const middle = onwards.map((place, i) => (place + (back[i] as number)) / 2)
  return pulled(pushed(middle, order, gap, low), order, gap, high)
}

function pushed(places: readonly number[], order: readonly number[], gap: number, least: number): number[] {
  const moved = [...places]
  for (const i of order) {
    moved[i] = Math.max(moved[i] as number, least)
    least = moved[i] + gap
  }
  return moved
}

function pulled(places: readonly number[], order: readonly number[], gap: number, most: number): number[] {
  const moved = [...places]
  for (const i of order.toReversed()) {
    moved[i] = Math.min(moved[i] as number, most)
    most = moved[i] - gap
  }
  return moved
}

/**
 * Moves places as little as need be, so that none is nearer to another than `gap`, and none outside of `within` as long
 * as there is room. NaN stays where it is.
 */
export function spreadApart(
  places: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = Array.from(places.keys())
    .filter((i) => Number.isFinite(places[i]))
    .toSorted((a, b) => (places[a] as number) - (places[b] as number))
  const moved = [...places]
  let least = low
  for (const i of order) {
    moved[i] = Math.max(moved[i] as number, least)
    least = moved[i] + gap
  }
  let most = high
  for (const i of order.toReversed()) {
    moved[i] = Math.min(moved[i] as number, most)
    most = moved[i] - gap
  }
  return moved
}

/**
 * Pushes the labels of line ends apart where they would overlap, up and down alike.
 *
 * @param places pixels from the top; what has none is NaN, and stays so
 * @param gap fewest pixels between two of them
 * @param lowest none stands below it
 */
export function spreadLabels(places: readonly number[], gap: number, lowest: number): number[] {
  const order = places.map((_, i) => i).filter((i) => Number.isFinite(places[i]))
  order.sort((a, b) => (places[a] as number) - (places[b] as number))
  const at = order.map((i) => Math.min(places[i] as number, lowest))
  const down = at.slice()
  const up = at.slice()
  for (let k = 1; k < at.length; k++) {
    down[k] = Math.max(at[k] as number, (down[k - 1] as number) + gap)
    const above = at.length - 1 - k
    up[above] = Math.min(at[above] as number, (up[above + 1] as number) - gap)
  }
  const middle = down.map((place, k) => (place + (up[k] as number)) / 2)
  const over = Math.max(0, (middle.at(-1) ?? 0) - lowest)
  const spread = places.slice()
  for (const [k, i] of order.entries()) spread[i] = (middle[k] as number) - over
  return spread
}

/**
 * Exponential smoothing of numbers at places in order: what came before fades by the share `memory` for every step of the
 * first two places' distance, and the start is not drawn towards 0 (as the moments of Adam are mended). What is not finite
 * stays a gap, and says nothing about what comes after.
 *
 * @param memory from 0, the numbers as they are, to below 1
 */
export function smooth(x: readonly number[], values: readonly number[], memory: number): readonly number[] {
  if (memory === 0) return values
  const step = (x[1] ?? 1) - (x[0] ?? 0)
  let sum = 0
  let weight = 0
  let before = x[0] ?? 0
  return values.map((value, i) => {
    if (!Number.isFinite(value)) return value
    const at = x[i] ?? 0
    const kept = memory ** ((at - before) / step)
    before = at
    sum = sum * kept + value
    weight = weight * kept + 1
    return sum / weight
  })
}

/** What is caught, and what is falsely caught, where outputs above a threshold count as positive. */
export interface RocPoint {
  readonly threshold: number
  readonly falsePositives: number
  readonly truePositives: number
}

export interface RocCurve {
  /** Rates from (0, 0), one point for each output that occurs, to (1, 1). */
  readonly points: readonly RocPoint[]
  /**
   * Area under the curve by trapezoids: the probability that a positive sample has a larger output than a negative one,
   * equal outputs counting half (Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27, 2006).
   */
  readonly area: number
}

/**
 * @param positive which samples are of the class
 * @param outputs of the same samples, the larger the surer
 * @returns null where all samples are of the class, or none is: one of the rates would be 0 ÷ 0
 */
export function rocCurve(positive: readonly boolean[], outputs: readonly number[]): RocCurve | null {
  const total = positive.filter(Boolean).length
  const rest = positive.length - total
  if (total === 0 || rest === 0) return null
  const order = Array.from(outputs.keys()).toSorted((a, b) => (outputs[b] as number) - (outputs[a] as number))
  const points: RocPoint[] = []
  let [hits, alarms, area] = [0, 0, 0]
  for (const [place, index] of order.entries()) {
    const threshold = outputs[index] as number
    // Only what lies above a threshold counts: here are the rates before the samples of this output.
    const isNew = place === 0 || threshold !== outputs[order[place - 1] as number]
    if (isNew) points.push({ threshold, falsePositives: alarms / rest, truePositives: hits / total })
    if (positive[index]) hits++
    else alarms++
  }
  points.push({ threshold: Number.NEGATIVE_INFINITY, falsePositives: 1, truePositives: 1 })
  for (const [i, { falsePositives, truePositives }] of points.entries()) {
    const before = points[i - 1]
    if (before) area += ((falsePositives - before.falsePositives) * (truePositives + before.truePositives)) / 2
  }
  return { points, area }
}

/** The point of the curve at any threshold. */
export const rocAt = ({ points }: RocCurve, threshold: number): RocPoint =>
  (points.find((point) => point.threshold <= threshold) ?? points.at(-1)) as RocPoint

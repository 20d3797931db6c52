/**
 * The class that a row of outputs, or of targets, stands for, as accuracy counts it: one output by the side of the
 * threshold that it is on (the threshold itself is class 0), several by the largest, the first of equals.
 */
export function decide(outputs: readonly number[], threshold: number): number {
  const [first = Number.NaN] = outputs
  if (outputs.length === 1) return first > threshold ? 1 : 0
  return outputs.reduce((best, value, k) => (value > (outputs[best] as number) ? k : best), 0)
}

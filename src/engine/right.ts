/**
 * Whether a prediction of classes is right. One output: on the same side of the boundary as its target (the boundary
 * itself counts as class 0). Several: the largest output, the first of equals, is where the largest target is.
 */
export function isRight(predicted: ArrayLike<number>, target: ArrayLike<number>, boundary: number): boolean {
  if (predicted.length === 1) return (predicted[0] as number) > boundary === (target[0] as number) > boundary
  return largest(predicted) === largest(target)
}

function largest(values: ArrayLike<number>): number {
  let at = 0
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[at] as number)) at = i
  return at
}

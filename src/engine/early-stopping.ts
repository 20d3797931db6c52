import type { EarlyStoppingSpec, StoppingState } from './types.ts'

export const freshStopping: StoppingState = { best: null, waited: 0, stopped: false }

/**
 * After an epoch with what is watched; what is no number is not better. Lecture, section 17: stop before overfitting.
 */
export function nextStopping(
  { best, waited }: StoppingState,
  epoch: number,
  value: number,
  { watch, patience, minDelta }: EarlyStoppingSpec,
): StoppingState {
  if (isBetter(best?.value ?? null, value, watch, minDelta))
    return { best: { epoch, value }, waited: 0, stopped: false }
  return { best, waited: waited + 1, stopped: waited + 1 >= patience }
}

function isBetter(best: number | null, value: number, watch: EarlyStoppingSpec['watch'], minDelta: number): boolean {
  if (best === null) return Number.isFinite(value)
  const isLoss = watch === 'trainLoss' || watch === 'validationLoss'
  return (isLoss ? best - value : value - best) > minDelta
}

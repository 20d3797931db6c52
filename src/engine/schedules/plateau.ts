import type { ItemValue } from '../../lib/setting.ts'
import type { reduceOnPlateau } from './reduce-on-plateau.ts'

/** Where reducing on a plateau stands. */
export interface PlateauState {
  readonly best: number
  /** Epochs since the best that counted. */
  readonly waited: number
  /** Epochs yet that do not count. */
  readonly cooling: number
  readonly factor: number
}

export const freshPlateau: PlateauState = { best: Number.POSITIVE_INFINITY, waited: 0, cooling: 0, factor: 1 }

/** After an epoch with a loss: as `ReduceLROnPlateau.step` of PyTorch, in its mode `min` with an absolute threshold. */
export function nextPlateau(
  state: PlateauState,
  loss: number,
  { factor, patience, minDelta, cooldown, least }: ItemValue<typeof reduceOnPlateau>,
): PlateauState {
  const isBetter = loss < state.best - minDelta
  const best = isBetter ? loss : state.best
  const counted = isBetter ? 0 : state.waited + 1
  const cooling = Math.max(0, state.cooling - 1)
  const waited = state.cooling > 0 ? 0 : counted
  if (waited <= patience) return { best, waited, cooling, factor: state.factor }
  return { best, waited: 0, cooling: cooldown, factor: Math.max(least, state.factor * factor) }
}

import type { Task } from '../../lib/task.ts'
import type { SetOutputs } from '../../training/protocol.ts'
import { decide } from '../decision.ts'

/** A predicted number is marked where it is off by more than this share of what the target reaches over. */
const farOff = 0.1

/** What a predicted number may be off by without being marked. */
export const toleranceOf = ([low, high]: readonly [number, number]): number => (high - low) * farOff

/**
 * The samples of a set, by their index, that the network gets wrong: another class than their own, or a number that is
 * far off.
 *
 * @param boundary where one output decides between two classes
 * @param tolerance of a number
 */
export function mistakesOf(
  { outputs, targets }: SetOutputs,
  task: Task,
  boundary: number,
  tolerance: number,
): readonly number[] {
  const isWrong = (said: readonly number[], is: readonly number[]) =>
    task === 'regression'
      ? Math.abs((said[0] as number) - (is[0] as number)) > tolerance
      : decide(said, boundary) !== decide(is, boundary)
  return outputs.flatMap((said, index) => (isWrong(said, targets[index] as readonly number[]) ? [index] : []))
}

import { type TargetScale, targetScales, type Task } from '../../lib/task.ts'

/** The outputs that are drawn in the two strongest colours, and the one between them: where a decision falls. */
export interface OutputScale {
  readonly low: number
  readonly boundary: number
  readonly high: number
}

/**
 * What outputs are measured by: how the loss writes two classes, or the values that a real target takes.
 *
 * @param targets how the loss writes classes
 * @param domain of the target, for regression
 */
export function outputScale(task: Task, targets: TargetScale, [low, high]: readonly [number, number]): OutputScale {
  return task === 'regression' ? { low, boundary: (low + high) / 2, high } : targetScales[targets]
}

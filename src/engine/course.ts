import type { Counter } from './counter.ts'
import type { Best, Evaluation, TrainingSpec } from './types.ts'

/** What a course remembers, for checkpoints. */
export type CourseState = Record<string, never>

/**
 * How a run goes on from step to step and epoch to epoch, whatever the engine: the learning rate of each step, and whether
 * it is time to stop.
 */
export class Course {
  readonly best: Best | null = null
  readonly stopped = false

  constructor(private training: TrainingSpec) {}

  change(training: TrainingSpec): void {
    this.training = training
  }

  /** The rate of the step that stands at a place of the counter's epoch. */
  rateAt(_counter: Counter, _ahead = 0): number {
    return this.training.learningRate
  }

  /** Whether every step of an epoch has the same rate. */
  get isSteady(): boolean {
    return true
  }

  /** Called at the end of each epoch. */
  endEpoch(_run: { evaluate(set: 'train' | 'validation'): Evaluation }): void {}

  state(): CourseState {
    return {}
  }

  restore(_state: CourseState): void {}
}

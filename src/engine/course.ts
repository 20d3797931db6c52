import type { Counter } from './counter.ts'
import { freshStopping, nextStopping } from './early-stopping.ts'
import { freshPlateau, nextPlateau } from './schedules/plateau.ts'
import { rateAt } from './schedules/rate.ts'
import type { Best, CourseState, EarlyStoppingSpec, Evaluation, TrainingSpec } from './types.ts'

/** What a course asks of its run at the end of an epoch. */
interface CourseRun {
  readonly epoch: number
  evaluate(set: 'train' | 'validation'): Evaluation
  /** Parameters, then statistics. */
  keep(): Float32Array | Float64Array
  putBack(kept: Float32Array | Float64Array): void
}

/**
 * How a run goes on from step to step and epoch to epoch, whatever the engine: the learning rate of each step, and whether
 * it is time to stop.
 */
export class Course {
  private plateau = freshPlateau
  private stopping = freshStopping
  private kept: Float32Array | Float64Array | null = null

  constructor(private training: TrainingSpec) {}

  /** The best epoch of what is watched. */
  get best(): Best | null {
    return this.stopping.best
  }

  get stopped(): boolean {
    return this.stopping.stopped
  }

  /** A stopped run goes on, and waits anew; a number watched for the first time has no best yet. */
  change(training: TrainingSpec): void {
    const before = this.training.earlyStopping?.watch
    if (training.schedule?.id !== this.training.schedule?.id) this.plateau = freshPlateau
    this.training = training
    if (training.earlyStopping?.watch === before) this.stopping = { ...this.stopping, waited: 0, stopped: false }
    else {
      this.stopping = freshStopping
      this.kept = null
    }
  }

  /** The rate of the next step, or of one so many steps ahead in the epoch under way. */
  rateAt({ epoch, stepOfEpoch, stepsPerEpoch }: Counter, ahead = 0): number {
    const epochs = epoch + (stepOfEpoch + ahead) / stepsPerEpoch
    return rateAt(this.training, epochs, stepsPerEpoch) * this.plateau.factor
  }

  /** Whether every step has the same rate as long as no epoch ends. */
  get isSteady(): boolean {
    const { schedule, warmup = 0 } = this.training
    return warmup === 0 && (!schedule || schedule.id === 'constant' || schedule.id === 'reduceOnPlateau')
  }

  endEpoch(run: CourseRun): void {
    const { schedule, earlyStopping } = this.training
    if (schedule?.id === 'reduceOnPlateau') this.plateau = nextPlateau(this.plateau, lossToWatch(run), schedule)
    if (earlyStopping) this.look(run, earlyStopping)
  }

  private look(run: CourseRun, spec: EarlyStoppingSpec): void {
    const { best } = this.stopping
    this.stopping = nextStopping(this.stopping, run.epoch, watched(run, spec.watch), spec)
    if (!spec.restoreBest) return
    if (this.stopping.best !== best) this.kept = run.keep()
    if (this.stopping.stopped && this.kept) run.putBack(this.kept)
  }

  state(): CourseState {
    return { plateau: this.plateau, stopping: this.stopping, kept: this.kept }
  }

  restore({ plateau, stopping, kept }: CourseState): void {
    this.plateau = this.training.schedule?.id === 'reduceOnPlateau' ? plateau : freshPlateau
    this.stopping = this.training.earlyStopping ? stopping : freshStopping
    this.kept = kept
  }
}

/** The validation loss; without a validation set the training loss. */
function lossToWatch(run: CourseRun): number {
  const { loss } = run.evaluate('validation')
  return Number.isNaN(loss) ? run.evaluate('train').loss : loss
}

function watched(run: CourseRun, watch: EarlyStoppingSpec['watch']): number {
  const { loss, accuracy } = run.evaluate(watch === 'trainLoss' || watch === 'trainAccuracy' ? 'train' : 'validation')
  return watch === 'trainLoss' || watch === 'validationLoss' ? loss : (accuracy ?? Number.NaN)
}

import type { Checkpoint } from './types.ts'

/**
 * Where a run stands: updates done, whole epochs done, and updates done of the epoch under way. With a changed batch
 * size the epoch under way goes on at its first new batch that holds no sample trained already.
 */
export class Counter {
  step = 0
  epoch = 0
  stepOfEpoch = 0
  stepsPerEpoch: number

  constructor(
    private readonly samples: number,
    public batchSize: number,
  ) {
    this.stepsPerEpoch = Math.ceil(samples / this.size)
  }

  /** The batch size in force: no more than there are samples. */
  get size(): number {
    return Math.min(this.batchSize, this.samples)
  }

  /** First place of the next batch in the order of the epoch. */
  get first(): number {
    return this.stepOfEpoch * this.size
  }

  advance(steps: number): void {
    this.step += steps
    this.stepOfEpoch += steps
    if (this.stepOfEpoch >= this.stepsPerEpoch) {
      this.stepOfEpoch = 0
      this.epoch++
    }
  }

  resize(batchSize: number): void {
    const done = this.first
    this.batchSize = batchSize
    this.stepsPerEpoch = Math.ceil(this.samples / this.size)
    this.stepOfEpoch = Math.ceil(done / this.size)
    if (this.stepOfEpoch >= this.stepsPerEpoch) {
      this.stepOfEpoch = 0
      this.epoch++
    }
  }

  /** What a checkpoint keeps of it. */
  state(): Pick<Checkpoint, 'step' | 'epoch' | 'stepOfEpoch' | 'batchSize'> {
    const { step, epoch, stepOfEpoch, batchSize } = this
    return { step, epoch, stepOfEpoch, batchSize }
  }

  /** Goes where a checkpoint stood, with the batch size in force now. */
  restore({ step, epoch, stepOfEpoch, batchSize }: Checkpoint): void {
    const now = this.batchSize
    this.step = step
    this.epoch = epoch
    this.stepOfEpoch = stepOfEpoch
    this.batchSize = batchSize
    if (now !== batchSize) this.resize(now)
  }
}

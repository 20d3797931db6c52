import type { Checkpoint } from '../engine/types.ts'

/** Most bytes that checkpoints of one run may take. */
const mostBytes = 48 * 1024 * 1024

/**
 * Checkpoints of a run at ends of epochs, in bounded memory: one for every `stride`-th epoch. When there are too many, or
 * they take too much, every other one goes and the stride doubles.
 */
export class Timeline {
  private kept: { readonly epoch: number; readonly checkpoint: Checkpoint }[] = []
  private stride = 1

  /** @param capacity most checkpoints, at least 2 */
  constructor(private readonly capacity: number) {}

  /** Epochs that can be gone back to, ascending. */
  get epochs(): readonly number[] {
    return this.kept.map(({ epoch }) => epoch)
  }

  /** Called in order of epoch; the checkpoint is only made where it is kept. */
  add(epoch: number, make: () => Checkpoint): void {
    if (epoch % this.stride !== 0) return
    const checkpoint = make()
    this.kept.push({ epoch, checkpoint })
    const most = Math.max(2, Math.min(this.capacity, Math.floor(mostBytes / bytesOf(checkpoint))))
    while (this.kept.length > most) {
      this.stride *= 2
      this.kept = this.kept.filter((one) => one.epoch % this.stride === 0)
    }
  }

  /** The last one at or before an epoch. */
  at(epoch: number): Checkpoint | null {
    return this.kept.findLast((one) => one.epoch <= epoch)?.checkpoint ?? null
  }

  /** The same without what came after an epoch. */
  until(epoch: number): Timeline {
    const cut = new Timeline(this.capacity)
    cut.stride = this.stride
    cut.kept = this.kept.filter((one) => one.epoch <= epoch)
    return cut
  }

  get bytes(): number {
    return this.kept.reduce((sum, { checkpoint }) => sum + bytesOf(checkpoint), 0)
  }
}

export const bytesOf = ({ parameters, slots, statistics, course }: Checkpoint): number =>
  [parameters, ...slots, statistics, ...(course.kept ? [course.kept] : [])].reduce(
    (sum, one) => sum + one.byteLength,
    0,
  )

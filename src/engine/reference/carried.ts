import type { Regularization } from '../regularization.ts'
import type { CarriedState, LayerShape } from '../types.ts'

/** What the rules of TensorFlow Playground remember from step to step: see `Rules`. */
export class Carried {
  private readonly gradients: Float64Array
  private samples = 0
  private readonly dead = new Set<number>()

  constructor(parameters: number) {
    this.gradients = new Float64Array(parameters)
  }

  /** Adds the mean gradient of so many samples to those that wait. */
  add(gradients: Float64Array, samples: number): void {
    for (const [i, gradient] of gradients.entries()) {
      this.gradients[i] = (this.gradients[i] as number) + gradient * samples
    }
    this.samples += samples
  }

  /** Makes `gradients` the mean of all that waited. */
  take(gradients: Float64Array): void {
    for (const [i, sum] of this.gradients.entries()) gradients[i] = sum / this.samples
    this.gradients.fill(0)
    this.samples = 0
  }

  /**
   * Penalties after an update.
   *
   * @param before the parameters before the update, which the size of the penalty is measured at
   */
  penalise(
    shapes: readonly LayerShape[],
    parameters: Float64Array,
    before: Float64Array,
    learningRate: number,
    { l1, l2 }: Regularization,
  ): void {
    for (const [k, { weights, biases }] of shapes.entries()) {
      const [first, second] = [l1[k] as number, l2[k] as number]
      for (let at = weights; at < biases; at++) {
        const updated = parameters[at] as number
        const old = before[at] as number
        const next = updated - learningRate * (first * Math.sign(old) + second * old)
        if (first > 0 && updated * next < 0) this.dead.add(at)
        parameters[at] = this.dead.has(at) ? 0 : next
      }
    }
  }

  /** Weights that were set from outside live again. */
  revive(parameters: ArrayLike<number>): void {
    for (const at of this.dead) if (parameters[at] !== 0) this.dead.delete(at)
  }

  state(): CarriedState {
    return { gradients: this.gradients.slice(), samples: this.samples, dead: [...this.dead] }
  }

  restore({ gradients, samples, dead }: CarriedState): void {
    this.gradients.set(gradients)
    this.samples = samples
    this.dead.clear()
    for (const at of dead) this.dead.add(at)
  }
}

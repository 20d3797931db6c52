import type { Regularization } from '../regularization.ts'
import type { CarriedState, LayerShape } from '../types.ts'

/**
 * A plain step by the mean of sums over so many samples, with the roundings of TensorFlow Playground: in long runs near
 * chaos each of them counts.
 */
export function descend(
  shapes: readonly LayerShape[],
  parameters: Float64Array,
  sums: Float64Array,
  learningRate: number,
  samples: number,
): void {
  const share = learningRate / samples
  const isBias = (at: number) => shapes.some(({ biases, units }) => at >= biases && at < biases + units)
  for (const [at, sum] of sums.entries()) {
    const step = isBias(at) ? (learningRate * sum) / samples : share * sum
    parameters[at] = (parameters[at] as number) - step
  }
}

/** What the rules of TensorFlow Playground remember from step to step: see `Rules`. */
export class Carried {
  private readonly gradients: Float64Array
  private samples = 0
  private readonly dead = new Set<number>()

  constructor(parameters: number) {
    this.gradients = new Float64Array(parameters)
  }

  /** Puts the sums that wait where a batch adds its own, sample by sample. */
  begin(gradients: Float64Array): void {
    gradients.set(this.gradients)
  }

  /** Takes the sums back, with so many samples more in them. */
  hold(gradients: Float64Array, samples: number): void {
    this.gradients.set(gradients)
    this.samples += samples
  }

  /** How many samples are in the sums, of which none waits from here on. */
  release(): number {
    const { samples } = this
    this.gradients.fill(0)
    this.samples = 0
    return samples
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
        const next = updated - learningRate * first * Math.sign(old) - learningRate * second * old
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

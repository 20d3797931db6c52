import { keyOf } from '../../lib/random.ts'
import { dropKey, dropThreshold, inputNormal, isDropped, keepScale } from '../masks.ts'
import type { Regularization } from '../regularization.ts'

/** The randomness of one step of training, or of one draw of Monte-Carlo dropout: see `masks.ts`. */
export class Disturbance {
  /** @param draw updates done before, or the number of the draw */
  constructor(
    private readonly seed: number,
    private readonly options: Pick<Regularization, 'dropout' | 'inputNoise'>,
    private readonly purpose: 'dropout' | 'monteCarlo',
    private readonly draw: number,
  ) {}

  /** What dropout multiplies the activation of a unit by. */
  readonly mask = (layer: number, unit: number, place: number): number => this.factor(layer + 1, unit, place)

  /** The inputs of the sample at a place with noise added, then dropped. */
  input(x: ArrayLike<number>, place: number): Float64Array {
    const { inputNoise } = this.options
    if (inputNoise === 0) return this.drop(x, place)
    const key = keyOf(this.seed, 'inputNoise')
    const noisy = Float64Array.from(x, (value, i) => value + inputNoise * inputNormal(key, this.draw, i, place))
    return this.drop(noisy, place)
  }

  drop(x: ArrayLike<number>, place: number): Float64Array {
    return Float64Array.from(x, (value, i) => value * this.factor(0, i, place))
  }

  /** What the inputs of so many samples are multiplied by, `[count, inputs]`; null where there is no dropout of inputs. */
  inputMask(count: number, inputs: number): Float32Array | null {
    if (this.options.dropout[0] === 0) return null
    return Float32Array.from({ length: count * inputs }, (_, at) =>
      this.factor(0, at % inputs, Math.floor(at / inputs)),
    )
  }

  private factor(stage: number, row: number, place: number): number {
    const rate = this.options.dropout[stage] as number
    if (rate === 0) return 1
    const key = dropKey(this.seed, this.purpose, stage)
    return isDropped(key, this.draw, row, place, dropThreshold(rate)) ? 0 : keepScale(rate)
  }
}

import { keyOf, permutation, Stream } from '../lib/random.ts'
import { measure } from './scaling.ts'

interface LabelNoise {
  /** 0 to ½; 0 or absent leaves the labels as they are. */
  readonly labelNoise?: number
  readonly seed: number
  /** Indices of the samples to learn from: no other label changes, so that validation stays honest. */
  readonly train: Uint32Array
  /** How many classes there are; 0 for regression. */
  readonly classes: number
}

/**
 * Labels with noise in the training set. Of classes, that share of the samples, rounded, gets another class, each of
 * the others being equally likely; a larger share adds to the same samples. A real target gets normal noise with that
 * share of the standard deviation of the training targets.
 *
 * @param y the class or the real target of each point
 */
export function withLabelNoise(y: Float64Array, { labelNoise = 0, seed, train, classes }: LabelNoise): Float64Array {
  if (labelNoise === 0) return y
  const key = keyOf(seed, 'labelNoise')
  const noisy = Float64Array.from(y)
  if (classes === 0) {
    const targets = Float64Array.from(train, (index) => y[index] as number)
    const deviation = labelNoise * (measure(targets, 1).deviations[0] as number)
    for (const index of train) {
      noisy[index] = (y[index] as number) + deviation * new Stream(key, index + 1).normal()
    }
    return noisy
  }
  for (const place of permutation(key, 0, train.length).subarray(0, Math.round(labelNoise * train.length))) {
    const index = train[place] as number
    const away = 1 + Math.floor(new Stream(key, index + 1).uniform() * (classes - 1))
    noisy[index] = ((y[index] as number) + away) % classes
  }
  return noisy
}

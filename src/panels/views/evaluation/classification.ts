/* How good decisions between classes are: counted, not estimated. */

/** Counts, `[true class][predicted class]`. */
export type ConfusionMatrix = readonly (readonly number[])[]

/** A share from 0 to 1; null where it would be 0 ÷ 0. */
export type Share = number | null

/** Of one class against the rest. */
export interface ClassScores {
  /** Of the samples predicted as this class, the share that is of it; null where none is predicted so. */
  readonly precision: Share
  /** Of the samples of this class, the share that is predicted so; null where there is none. */
  readonly recall: Share
  /** `2PR/(P + R) = 2TP/(2TP + FP + FN)`; null where the class is neither present nor predicted. */
  readonly f1: Share
  /** Samples of this class. */
  readonly support: number
}

/** @param truth and `predicted`: classes of the same samples, from 0 up */
export function confusionMatrix(
  truth: readonly number[],
  predicted: readonly number[],
  classes: number,
): ConfusionMatrix {
  const matrix = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0))
  for (const [i, is] of truth.entries()) {
    const row = matrix[is] as number[]
    const said = predicted[i] as number
    row[said] = (row[said] as number) + 1
  }
  return matrix
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const share = (part: number, whole: number): Share => (whole === 0 ? null : part / whole)

export function classScores(matrix: ConfusionMatrix): ClassScores[] {
  return matrix.map((row, k) => {
    const hits = row[k] as number
    const support = sum(row)
    const predicted = sum(matrix.map((other) => other[k] as number))
    return {
      precision: share(hits, predicted),
      recall: share(hits, support),
      f1: share(2 * hits, predicted + support),
      support,
    }
  })
}

/** Means over classes, each counting the same; null where one class has none. */
export function macroScores(scores: readonly ClassScores[]): Omit<ClassScores, 'support'> {
  const mean = (shares: readonly Share[]): Share => {
    const known = shares.filter((one) => one !== null)
    return known.length < shares.length ? null : share(sum(known), known.length)
  }
  return {
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
    f1: mean(scores.map(({ f1 }) => f1)),
  }
}

/** The share of samples on the diagonal. */
export const accuracyOf = (matrix: ConfusionMatrix): Share =>
  share(sum(matrix.map((row, k) => row[k] as number)), sum(matrix.map(sum)))

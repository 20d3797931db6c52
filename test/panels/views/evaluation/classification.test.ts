import { describe, expect, it } from 'vitest'
import {
  accuracyOf,
  classScores,
  confusionMatrix,
  macroScores,
} from '../../../../src/panels/views/evaluation/classification.ts'
import { decide } from '../../../../src/panels/decision.ts'

/* Expected numbers are those of the examples in scikit-learn's documentation, or counted by hand. */

const scoresOf = (truth: number[], predicted: number[], classes: number) =>
  classScores(confusionMatrix(truth, predicted, classes))

describe('a confusion matrix', () => {
  it('has true classes in rows, predicted ones in columns: sklearn.metrics.confusion_matrix', () => {
    expect(confusionMatrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2], 3)).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [1, 0, 2],
    ])
    expect(confusionMatrix([0, 1, 0, 1], [1, 1, 1, 0], 2)).toEqual([
      [0, 2],
      [1, 1],
    ])
  })

  it('gives the accuracy', () => {
    // sklearn.metrics.accuracy_score([0, 1, 2, 3], [0, 2, 1, 3])
    expect(accuracyOf(confusionMatrix([0, 1, 2, 3], [0, 2, 1, 3], 4))).toBe(0.5)
    expect(accuracyOf(confusionMatrix([], [], 2))).toBeNull()
  })
})

describe('scores of classes', () => {
  it('are those of sklearn.metrics.classification_report', () => {
    const [zero, one, two] = scoresOf([0, 1, 2, 2, 2], [0, 0, 2, 2, 1], 3)
    expect(zero).toMatchObject({ precision: 0.5, recall: 1, support: 1 })
    expect(zero?.f1).toBeCloseTo(2 / 3, 12)
    expect(one).toEqual({ precision: 0, recall: 0, f1: 0, support: 1 })
    expect(two).toMatchObject({ precision: 1, support: 3 })
    expect(two?.recall).toBeCloseTo(2 / 3, 12)
    expect(two?.f1).toBeCloseTo(0.8, 12)
  })

  it('have the macro means of sklearn.metrics.precision_recall_fscore_support', () => {
    // cat dog pig cat dog pig, said to be cat pig dog cat cat dog
    const macro = macroScores(scoresOf([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1], 3))
    expect(macro.precision).toBeCloseTo(2 / 9, 12)
    expect(macro.recall).toBeCloseTo(1 / 3, 12)
    expect(macro.f1).toBeCloseTo(0.8 / 3, 12)
  })

  it('have no precision where nothing is predicted, no recall where nothing is there', () => {
    const [zero, one] = scoresOf([0, 0, 1], [0, 0, 0], 2)
    expect(one).toEqual({ precision: null, recall: 0, f1: 0, support: 1 })
    expect(zero?.precision).toBeCloseTo(2 / 3, 12)
    expect(scoresOf([0, 0], [0, 1], 2)[1]).toEqual({ precision: 0, recall: null, f1: 0, support: 0 })
    expect(scoresOf([0, 0], [0, 0], 2)[1]).toEqual({ precision: null, recall: null, f1: null, support: 0 })
  })

  it('have no macro mean where a class has none', () => {
    expect(macroScores(scoresOf([0, 0, 1], [0, 0, 0], 2))).toEqual({ precision: null, recall: 0.5, f1: 0.4 })
  })
})

describe('a decision', () => {
  it('falls above the threshold, not on it', () => {
    expect([0.49, 0.5, 0.51].map((output) => decide([output], 0.5))).toEqual([0, 0, 1])
    expect([-0.1, 0, 0.1].map((output) => decide([output], 0))).toEqual([0, 0, 1])
  })

  it('is for the largest of several, the first of equals', () => {
    expect(decide([0.2, 0.5, 0.3], 0.5)).toBe(1)
    expect(decide([0.4, 0.2, 0.4], 0.5)).toBe(0)
    expect(decide([-3, -1, -2], 0)).toBe(1)
  })
})

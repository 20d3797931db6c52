import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rocAt, type RocCurve, rocCurve } from '../../../../src/panels/views/evaluation/roc.ts'

const curveOf = (positive: readonly boolean[], outputs: readonly number[]): RocCurve => {
  const curve = rocCurve(positive, outputs)
  if (!curve) throw new Error('there is no curve')
  return curve
}

describe('a ROC curve', () => {
  it('is that of the example of sklearn.metrics.roc_curve and roc_auc_score', () => {
    const { points, area } = curveOf([false, false, true, true], [0.1, 0.4, 0.35, 0.8])
    expect(points.map(({ falsePositives }) => falsePositives)).toEqual([0, 0, 0.5, 0.5, 1])
    expect(points.map(({ truePositives }) => truePositives)).toEqual([0, 0.5, 0.5, 1, 1])
    expect(area).toBe(0.75)
  })

  it('does not exist with one class alone', () => {
    expect(rocCurve([true, true], [0.1, 0.9])).toBeNull()
    expect(rocCurve([false], [0.1])).toBeNull()
    expect(rocCurve([], [])).toBeNull()
  })

  it('is the diagonal where all outputs are equal', () => {
    const { points, area } = curveOf([true, false, true], [0.5, 0.5, 0.5])
    expect(points.map(({ falsePositives, truePositives }) => [falsePositives, truePositives])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(area).toBe(0.5)
  })

  const samples = fc
    .array(
      fc.tuple(
        fc.boolean(),
        fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8),
      ),
      { minLength: 2 },
    )
    .filter((all) => new Set(all.map(([positive]) => positive)).size === 2)

  it('has the area of the statistic of Mann and Whitney', () => {
    fc.assert(
      fc.property(samples, (all) => {
        let [won, pairs] = [0, 0]
        for (const [isPositive, a] of all) {
          for (const [isOther, b] of all) {
            if (!isPositive || isOther) continue
            pairs++
            won += a > b ? 1 : a === b ? 0.5 : 0
          }
        }
        const { area } = curveOf(
          all.map(([positive]) => positive),
          all.map(([, output]) => output),
        )
        expect(area).toBeCloseTo(won / pairs, 10)
      }),
    )
  })

  it('has at every threshold the rates that are counted there', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: -1, max: 17 }), (all, sixteenths) => {
        const threshold = sixteenths / 16
        const rate = (of: boolean) => {
          const group = all.filter(([positive]) => positive === of)
          return group.filter(([, output]) => output > threshold).length / group.length
        }
        const curve = curveOf(
          all.map(([positive]) => positive),
          all.map(([, output]) => output),
        )
        expect(rocAt(curve, threshold)).toMatchObject({ truePositives: rate(true), falsePositives: rate(false) })
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { agreement, cutsOf, isSeen, layerCuts, onPlane } from '../../../../src/panels/views/space/cuts.ts'
import { outputsAt } from '../../../../src/panels/views/space/layers.ts'
import { isolines } from '../../../../src/plots/isolines.ts'

const classes = { kind: 'classes', boundary: 0 } as const
const same = (z: number) => z

it('on a plane the output is what it is with all units', () => {
  const output = {
    weights: [
      [1, -2, 0.5],
      [0.3, 4, -1],
    ],
    biases: [0.25, -3],
  }
  const [mean, axes] = [Float64Array.of(1, 2, 3), Float64Array.of(0.6, 0.8, 0, 0, 0, 1)]
  const [s, r] = [1.7, -0.4]
  const a = [0, 1, 2].map((u) => (mean[u] as number) + s * (axes[u] as number) + r * (axes[3 + u] as number))
  const own = outputsAt(onPlane(output, { mean, axes, shares: [1, 0] }), [s, r])
  for (const [k, z] of outputsAt(output, a).entries()) expect(own[k]).toBeCloseTo(z, 12)
})

describe('cuts of a layer', () => {
  it('lie where the sum is 0, in the units of the picture', () => {
    // 2x − y + 1 = 0 around (3, 7).
    const [cut] = layerCuts({ weights: [[2, -1]], biases: [1] }, { x: 3, y: 7, reach: 5 }, classes, same)
    let seen = 0
    isolines(cut?.value ?? same, cut?.grid ?? [0, 0], cut?.level ?? 0, (x0, y0) => {
      const x = -2 + (x0 / 48) * 10
      const y = 12 - (y0 / 48) * 10
      expect(2 * x - y + 1).toBeCloseTo(0, 9)
      seen++
    })
    expect(seen).toBeGreaterThan(20)
    expect(cut?.main).toBe(true)
  })

  it('are told to be none where all lies on one side', () => {
    const [cut] = layerCuts({ weights: [[1, 1]], biases: [100] }, { x: 0, y: 0, reach: 5 }, classes, same)
    expect(cut && isSeen(cut)).toBe(false)
  })

  it('measure numbers by what the activation makes of sums', () => {
    const meaning = { kind: 'numbers', levels: [-0.5, 0, 2] } as const
    const cuts = layerCuts({ weights: [[1, 0]], biases: [0] }, { x: 0, y: 0, reach: 5 }, meaning, Math.tanh)
    expect(cuts.map(isSeen)).toEqual([true, true, false])
    expect(cuts.some(({ main }) => main)).toBe(false)
  })

  it('are one for each of several classes, where it leads the others no more', () => {
    const outputs = (cell: number) => [cell < 4 ? 1 : 0, cell < 4 ? 0 : 1, -5]
    const bounds = { left: 0, right: 1, bottom: 0, top: 1 }
    const cuts = cutsOf(outputs, [2, 4], bounds, classes)
    expect(cuts.map((cut) => cut.value(0))).toEqual([1, -1, -6])
    expect(cuts.map(isSeen)).toEqual([true, true, false])
  })
})

it('counts the points that lie on a plane where they are decided', () => {
  const plane = { weights: [[1, 0]], biases: [0] }
  const own = [[2], [-1], [0.5], [-3]]
  expect(agreement(own, plane, Float64Array.of(1, -1, -0.2, -2, 0, 0, 0, 0), 0)).toBe(0.75)
})

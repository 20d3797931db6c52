import { describe, expect, it } from 'vitest'
import { agreementOf, principalPlane, project, turned } from '../../../../src/panels/views/space/principal.ts'

const [rows, units] = [40, 5]
const values = new Float32Array(units * rows)
for (let i = 0; i < rows; i++) {
  for (let j = 0; j < units; j++) values[j * rows + i] = ((i * 37 + j * 101 + i * j * 17) % 97) / 97 - 0.5
}
const layer = { values, units, rows }

/** >>> w, V = np.linalg.eigh(np.cov(X.T, bias=True)); numbers of numpy 1.24 */
const numpy = {
  shares: [0.3050186, 0.24267],
  axes: [
    [0.41281133, 0.26543252, 0.25897142, 0.71284374, -0.42885894],
    [0.25230703, 0.52508128, 0.53600036, -0.18625616, 0.58193046],
  ],
  first: [-0.56766415, -0.71041173],
  last: [0.30345411, 0.23199842],
}

describe('the plane of two principal components', () => {
  const plane = principalPlane(layer, rows)
  const places = project(layer, plane)

  it('is that of numpy, up to signs', () => {
    for (const axis of [0, 1] as const) {
      expect(plane.shares[axis]).toBeCloseTo(numpy.shares[axis] as number, 6)
      const own = plane.axes.subarray(axis * units, (axis + 1) * units)
      const sign = Math.sign((own[0] as number) * (numpy.axes[axis]?.[0] as number))
      for (let u = 0; u < units; u++) expect(sign * (own[u] as number)).toBeCloseTo(numpy.axes[axis]?.[u] as number, 6)
      expect(sign * (places[axis * rows] as number)).toBeCloseTo(numpy.first[axis] as number, 6)
      expect(sign * (places[axis * rows + rows - 1] as number)).toBeCloseTo(numpy.last[axis] as number, 6)
    }
  })

  it('is that of the first rows alone, where the rest is a grid', () => {
    const far = values.slice()
    for (let u = 0; u < units; u++) far.fill(50 * u, u * rows + 30, (u + 1) * rows)
    const one = principalPlane({ ...layer, values: far }, 30)
    expect(one).toEqual(principalPlane(layer, 30))
    expect(one.shares).not.toEqual(plane.shares)
  })

  it('turns back to another one however it was turned or mirrored', () => {
    for (const [c, s] of [
      [1, 0],
      [0, 1],
      [-0.6, 0.8],
      [-1, 0],
    ] as const) {
      for (const side of [1, -1]) {
        const axes = Float64Array.from(plane.axes, (_, i) => {
          const [first, second] = [plane.axes[i % units] as number, plane.axes[units + (i % units)] as number]
          return i < units ? c * first + s * second : side * (c * second - s * first)
        })
        const back = turned({ ...plane, axes }, agreementOf(axes, plane.axes))
        for (const [i, value] of back.axes.entries()) expect(value).toBeCloseTo(plane.axes[i] as number, 9)
      }
    }
  })

  it('keeps distances when it is turned', () => {
    const other = project(layer, turned(plane, [0.3, -2, 0.7, 0.1]))
    const apart = (of: Float64Array, i: number, j: number) =>
      Math.hypot(...[0, rows].map((from) => (of[from + i] as number) - (of[from + j] as number)))
    for (let i = 1; i < rows; i++) expect(apart(other, 0, i)).toBeCloseTo(apart(places, 0, i), 9)
  })

  it('says that nothing is spread where all points are one', () => {
    const still = principalPlane({ values: new Float32Array(12).fill(3), units: 3, rows: 4 }, 4)
    expect(still.shares).toEqual([0, 0])
  })
})

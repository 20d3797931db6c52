import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { symmetricEigen } from '../../../../src/panels/views/space/eigen.ts'

it('of two by two in closed form', () => {
  const [a, b, d] = [2, -1.5, 0.25]
  const { values, vectors } = symmetricEigen(Float64Array.of(a, b, b, d), 2)
  const root = Math.sqrt(((a - d) / 2) ** 2 + b * b)
  expect(values[0]).toBeCloseTo((a + d) / 2 + root, 12)
  expect(values[1]).toBeCloseTo((a + d) / 2 - root, 12)
  expect(Math.abs((vectors[1] as number) / (vectors[0] as number))).toBeCloseTo(
    Math.abs(((values[0] as number) - a) / b),
    12,
  )
})

it('of the second difference, whose eigenvalues are 2 − 2 cos(kπ / (n + 1))', () => {
  const n = 64
  const matrix = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 2
    if (i > 0) matrix[i * n + i - 1] = matrix[(i - 1) * n + i] = -1
  }
  const { values } = symmetricEigen(matrix, n)
  for (let k = 0; k < n; k++) {
    expect(values[n - 1 - k]).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 10)
  }
})

it('takes any symmetric matrix apart, and can put it together again', () => {
  const matrices = fc
    .integer({ min: 1, max: 9 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: n * n, maxLength: n * n }),
      ),
    )
  fc.assert(
    fc.property(matrices, ([n, numbers]) => {
      const matrix = Float64Array.from(numbers, (_, i) => {
        const [row, column] = [Math.floor(i / n), i % n]
        return numbers[Math.min(row, column) * n + Math.max(row, column)] as number
      })
      const { values, vectors } = symmetricEigen(matrix, n)
      expect(Array.from(values)).toEqual(Array.from(values).toSorted((a, b) => b - a))
      const v = (k: number, i: number) => vectors[k * n + i] as number
      const all = Array.from({ length: n }, (_, k) => k)
      for (const i of all) {
        for (const j of all) {
          const together = all.reduce((sum, k) => sum + (values[k] as number) * v(k, i) * v(k, j), 0)
          expect(Math.abs(together - (matrix[i * n + j] as number))).toBeLessThan(1e-9)
          const product = all.reduce((sum, k) => sum + v(i, k) * v(j, k), 0)
          expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-12)
        }
      }
    }),
    { seed: 11 },
  )
})

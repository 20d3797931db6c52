/** What a symmetric matrix does: it stretches along directions that stand at right angles. */
export interface Eigen {
  /** From the largest to the smallest. */
  readonly values: Float64Array
  /** The direction of each value, of length 1, row by row: `[n, n]`. */
  readonly vectors: Float64Array
}

/** A sweep turns every pair of rows once; a handful leave nothing beside the diagonal. */
const mostSweeps = 60

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, `[n, n]` row-major, by Jacobi's rotations: exact to rounding, however
 * close the values lie (Golub and Van Loan, Matrix Computations, 8.5).
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  const scale = a.reduce((sum, value) => sum + value * value, 0)
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, n) > 1e-30 * scale; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q)
  }
  const order = Array.from({ length: n }, (_, i) => i).toSorted(
    (i, j) => (a[j * n + j] as number) - (a[i * n + i] as number),
  )
  const vectors = new Float64Array(n * n)
  for (const [to, from] of order.entries()) vectors.set(v.subarray(from * n, (from + 1) * n), to * n)
  return { values: Float64Array.from(order, (i) => a[i * n + i] as number), vectors }
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) sum += 2 * (a[i * n + j] as number) ** 2
  return sum
}

/** Turns rows and columns `p` and `q` so that the number between them becomes 0. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number
  if (apq === 0) return
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, c, s)
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, c, s)
  for (let k = 0; k < n; k++) turn(v, p * n + k, q * n + k, c, s)
}

function turn(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [values[i] as number, values[j] as number]
  values[i] = c * x - s * y
  values[j] = s * x + c * y
}

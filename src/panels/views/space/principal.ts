import { symmetricEigen } from './eigen.ts'

/** Activations of one layer, `[units, rows]`: the numbers of a unit stand together. */
export interface LayerRows {
  readonly values: Float32Array
  readonly units: number
  readonly rows: number
}

/** A plane through the points of a layer. */
export interface Plane {
  readonly mean: Float64Array
  /** Two directions of length 1, `[2, units]`. */
  readonly axes: Float64Array
  /** Parts of the spread of the points that lie along the first two principal components. */
  readonly shares: readonly [first: number, second: number]
}

/** The plane of the first two principal components of the first so many rows. */
export function principalPlane({ values, units, rows }: LayerRows, points: number): Plane {
  const mean = new Float64Array(units)
  const centred = new Float64Array(units * points)
  for (let u = 0; u < units; u++) {
    let sum = 0
    for (let i = 0; i < points; i++) sum += values[u * rows + i] as number
    mean[u] = sum / points
    for (let i = 0; i < points; i++) centred[u * points + i] = (values[u * rows + i] as number) - sum / points
  }
  const covariance = new Float64Array(units * units)
  for (let u = 0; u < units; u++) {
    for (let w = u; w < units; w++) {
      let sum = 0
      for (let i = 0; i < points; i++) sum += (centred[u * points + i] as number) * (centred[w * points + i] as number)
      covariance[u * units + w] = sum / points
      covariance[w * units + u] = sum / points
    }
  }
  const { values: spreads, vectors } = symmetricEigen(covariance, units)
  const all = spreads.reduce((sum, spread) => sum + Math.max(0, spread), 0)
  const shareOf = (k: number) => (all > 0 ? Math.max(0, spreads[k] ?? 0) / all : 0)
  return { mean, axes: vectors.slice(0, 2 * units), shares: [shareOf(0), shareOf(1)] }
}

/** Where rows fall on a plane, `[2, rows]`. */
export function project({ values, units, rows }: LayerRows, { mean, axes }: Plane): Float64Array {
  const out = new Float64Array(2 * rows)
  for (let axis = 0; axis < 2; axis++) {
    for (let u = 0; u < units; u++) {
      const [weight, middle] = [axes[axis * units + u] as number, mean[u] as number]
      for (let i = 0; i < rows; i++) {
        out[axis * rows + i] = (out[axis * rows + i] as number) + weight * ((values[u * rows + i] as number) - middle)
      }
    }
  }
  return out
}

/**
 * The same plane with its two directions turned, or mirrored, within it to lie as nearly as can be along two others. Which
 * way principal components point is not told by the data: pictures should neither flip nor spin for it.
 *
 * @param agreement `[2, 2]`: how far direction `i` goes along the other direction `j`
 */
export function turned(plane: Plane, [a00, a01, a10, a11]: readonly [number, number, number, number]): Plane {
  const rotation = [a00 + a11, a01 - a10] as const
  const mirror = [a00 - a11, a01 + a10] as const
  const isMirrored = Math.hypot(...mirror) > Math.hypot(...rotation)
  const [x, y] = isMirrored ? mirror : rotation
  const length = Math.hypot(x, y)
  if (!(length > 0)) return plane
  const [c, s] = [x / length, y / length]
  // Direction j is Σᵢ rᵢⱼ · direction i.
  const [r00, r01, r10, r11] = isMirrored ? [c, s, s, -c] : [c, s, -s, c]
  const units = plane.mean.length
  const axes = new Float64Array(2 * units)
  for (let u = 0; u < units; u++) {
    const [first, second] = [plane.axes[u] as number, plane.axes[units + u] as number]
    axes[u] = r00 * first + r10 * second
    axes[units + u] = r01 * first + r11 * second
  }
  return { ...plane, axes }
}

/** How far the directions of one plane go along those of another. */
export function agreementOf(a: Float64Array, b: Float64Array): readonly [number, number, number, number] {
  const units = a.length / 2
  const along = (i: number, j: number) => {
    let sum = 0
    for (let u = 0; u < units; u++) sum += (a[i * units + u] as number) * (b[j * units + u] as number)
    return sum
  }
  return [along(0, 0), along(0, 1), along(1, 0), along(1, 1)]
}

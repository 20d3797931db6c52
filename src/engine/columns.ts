/*
 * The kernels hold matrices by columns, `[width][stride]` with samples in lanes; everyone else by rows,
 * `[count][width]`.
 */

export function transpose(
  rows: Float32Array,
  count: number,
  width: number,
  columns: Float32Array,
  stride: number,
): void {
  for (let i = 0; i < width; i++) {
    for (let s = 0; s < count; s++) columns[i * stride + s] = rows[s * width + i] as number
  }
}

/** Columns of `count` samples into rows, the first of them at `first`. */
export function rowsFrom(
  columns: Float32Array,
  stride: number,
  width: number,
  count: number,
  rows: Float32Array,
  first: number,
): void {
  for (let s = 0; s < count; s++) {
    for (let u = 0; u < width; u++) rows[(first + s) * width + u] = columns[u * stride + s] as number
  }
}

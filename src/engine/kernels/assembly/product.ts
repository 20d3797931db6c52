/**
 * Matrix products with samples in lanes. All matrices `[row][sample]` share one stride; `A` is a weight matrix with
 * strides of its own, so that the same code serves `W` and `Wᵀ`.
 */

/**
 * `C[r][s] = start[r] + Σ_k A[k, r] · B[k][s]`, blocks of 4 rows × 8 samples.
 *
 * @param start one number a row, or 0 for none
 * @param rowStep bytes in A from one r to the next, `depthStep` from one k to the next
 * @param bStep bytes from one row of B to the next, `cStep` of C
 * @param lanes samples, a multiple of 4
 */
export function product(
  a: usize, rowStep: usize, depthStep: usize,
  b: usize, bStep: usize,
  start: usize,
  c: usize, cStep: usize,
  rows: i32, depth: i32, lanes: i32,
): void {
  let r = 0
  for (; r + 4 <= rows; r += 4) {
    const a0 = a + <usize>r * rowStep
    const c0 = c + <usize>r * cStep
    const i0 = start ? v128.load32_splat(start + (<usize>r << 2)) : f32x4.splat(0)
    const i1 = start ? v128.load32_splat(start + (<usize>r << 2), 4) : f32x4.splat(0)
    const i2 = start ? v128.load32_splat(start + (<usize>r << 2), 8) : f32x4.splat(0)
    const i3 = start ? v128.load32_splat(start + (<usize>r << 2), 12) : f32x4.splat(0)
    let s = 0
    for (; s + 8 <= lanes; s += 8) {
      let s00 = i0, s01 = i0, s10 = i1, s11 = i1, s20 = i2, s21 = i2, s30 = i3, s31 = i3
      let pa = a0
      let pb = b + (<usize>s << 2)
      for (let k = 0; k < depth; k++) {
        const b0 = v128.load(pb)
        const b1 = v128.load(pb, 16)
        let w = v128.load32_splat(pa)
        s00 = f32x4.add(s00, f32x4.mul(w, b0))
        s01 = f32x4.add(s01, f32x4.mul(w, b1))
        w = v128.load32_splat(pa + rowStep)
        s10 = f32x4.add(s10, f32x4.mul(w, b0))
        s11 = f32x4.add(s11, f32x4.mul(w, b1))
        w = v128.load32_splat(pa + 2 * rowStep)
        s20 = f32x4.add(s20, f32x4.mul(w, b0))
        s21 = f32x4.add(s21, f32x4.mul(w, b1))
        w = v128.load32_splat(pa + 3 * rowStep)
        s30 = f32x4.add(s30, f32x4.mul(w, b0))
        s31 = f32x4.add(s31, f32x4.mul(w, b1))
        pa += depthStep
        pb += bStep
      }
      const pc = c0 + (<usize>s << 2)
      v128.store(pc, s00)
      v128.store(pc, s01, 16)
      v128.store(pc + cStep, s10)
      v128.store(pc + cStep, s11, 16)
      v128.store(pc + 2 * cStep, s20)
      v128.store(pc + 2 * cStep, s21, 16)
      v128.store(pc + 3 * cStep, s30)
      v128.store(pc + 3 * cStep, s31, 16)
    }
    if (s < lanes) {
      let s0 = i0, s1 = i1, s2 = i2, s3 = i3
      let pa = a0
      let pb = b + (<usize>s << 2)
      for (let k = 0; k < depth; k++) {
        const b0 = v128.load(pb)
        s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(pa), b0))
        s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(pa + rowStep), b0))
        s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(pa + 2 * rowStep), b0))
        s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(pa + 3 * rowStep), b0))
        pa += depthStep
        pb += bStep
      }
      const pc = c0 + (<usize>s << 2)
      v128.store(pc, s0)
      v128.store(pc + cStep, s1)
      v128.store(pc + 2 * cStep, s2)
      v128.store(pc + 3 * cStep, s3)
    }
  }
  for (; r < rows; r++) {
    const a0 = a + <usize>r * rowStep
    const i0 = start ? v128.load32_splat(start + (<usize>r << 2)) : f32x4.splat(0)
    const c0 = c + <usize>r * cStep
    let s = 0
    for (; s + 8 <= lanes; s += 8) {
      let s0 = i0, s1 = i0
      let pa = a0
      let pb = b + (<usize>s << 2)
      for (let k = 0; k < depth; k++) {
        const w = v128.load32_splat(pa)
        s0 = f32x4.add(s0, f32x4.mul(w, v128.load(pb)))
        s1 = f32x4.add(s1, f32x4.mul(w, v128.load(pb, 16)))
        pa += depthStep
        pb += bStep
      }
      const pc = c0 + (<usize>s << 2)
      v128.store(pc, s0)
      v128.store(pc, s1, 16)
    }
    if (s < lanes) {
      let s0 = i0
      let pa = a0
      let pb = b + (<usize>s << 2)
      for (let k = 0; k < depth; k++) {
        s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(pa), v128.load(pb)))
        pa += depthStep
        pb += bStep
      }
      v128.store(c0 + (<usize>s << 2), s0)
    }
  }
}

/** The four sums over the lanes of four vectors. */
// @ts-ignore: decorator
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(
    v128.shuffle<f32>(a, b, 0, 4, 1, 5),
    v128.shuffle<f32>(a, b, 2, 6, 3, 7),
  )
  const cd = f32x4.add(
    v128.shuffle<f32>(c, d, 0, 4, 1, 5),
    v128.shuffle<f32>(c, d, 2, 6, 3, 7),
  )
  return f32x4.add(
    v128.shuffle<f32>(ab, cd, 0, 1, 4, 5),
    v128.shuffle<f32>(ab, cd, 2, 3, 6, 7),
  )
}

// @ts-ignore: decorator
@inline
function sum(a: v128): f32 {
  return (f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 2)) + (f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 3))
}

/**
 * `C[i, u] = Σ_s A[i][s] · D[u][s]` (added to what is there where `accumulate`): a weight gradient from activations and
 * deltas. C is row-major with `units` columns. Blocks of 2 rows × 4 columns.
 */
export function rowDots(
  a: usize, aStep: usize,
  d: usize, dStep: usize,
  c: usize,
  inputs: i32, units: i32, lanes: i32, accumulate: bool,
): void {
  const bytes = <usize>lanes << 2
  const row = <usize>units << 2
  let i = 0
  for (; i + 2 <= inputs; i += 2) {
    const a0 = a + <usize>i * aStep
    const c0 = c + <usize>i * row
    let u = 0
    for (; u + 4 <= units; u += 4) {
      let s00 = f32x4.splat(0), s01 = s00, s02 = s00, s03 = s00, s10 = s00, s11 = s00, s12 = s00, s13 = s00
      let pa = a0
      let pd = d + <usize>u * dStep
      const end = pa + bytes
      while (pa < end) {
        const x0 = v128.load(pa)
        const x1 = v128.load(pa + aStep)
        let y = v128.load(pd)
        s00 = f32x4.add(s00, f32x4.mul(x0, y))
        s10 = f32x4.add(s10, f32x4.mul(x1, y))
        y = v128.load(pd + dStep)
        s01 = f32x4.add(s01, f32x4.mul(x0, y))
        s11 = f32x4.add(s11, f32x4.mul(x1, y))
        y = v128.load(pd + 2 * dStep)
        s02 = f32x4.add(s02, f32x4.mul(x0, y))
        s12 = f32x4.add(s12, f32x4.mul(x1, y))
        y = v128.load(pd + 3 * dStep)
        s03 = f32x4.add(s03, f32x4.mul(x0, y))
        s13 = f32x4.add(s13, f32x4.mul(x1, y))
        pa += 16
        pd += 16
      }
      const pc = c0 + (<usize>u << 2)
      let t0 = sums(s00, s01, s02, s03)
      let t1 = sums(s10, s11, s12, s13)
      if (accumulate) {
        t0 = f32x4.add(t0, v128.load(pc))
        t1 = f32x4.add(t1, v128.load(pc + row))
      }
      v128.store(pc, t0)
      v128.store(pc + row, t1)
    }
    for (; u < units; u++) {
      let s0 = f32x4.splat(0), s1 = s0
      let pa = a0
      let pd = d + <usize>u * dStep
      const end = pa + bytes
      while (pa < end) {
        const y = v128.load(pd)
        s0 = f32x4.add(s0, f32x4.mul(v128.load(pa), y))
        s1 = f32x4.add(s1, f32x4.mul(v128.load(pa + aStep), y))
        pa += 16
        pd += 16
      }
      const pc = c0 + (<usize>u << 2)
      store<f32>(pc, sum(s0) + (accumulate ? load<f32>(pc) : 0))
      store<f32>(pc + row, sum(s1) + (accumulate ? load<f32>(pc + row) : 0))
    }
  }
  if (i < inputs) {
    const a0 = a + <usize>i * aStep
    const c0 = c + <usize>i * row
    for (let u = 0; u < units; u++) {
      let s0 = f32x4.splat(0)
      let pa = a0
      let pd = d + <usize>u * dStep
      const end = pa + bytes
      while (pa < end) {
        s0 = f32x4.add(s0, f32x4.mul(v128.load(pa), v128.load(pd)))
        pa += 16
        pd += 16
      }
      const pc = c0 + (<usize>u << 2)
      store<f32>(pc, sum(s0) + (accumulate ? load<f32>(pc) : 0))
    }
  }
}

/** `C[u] = Σ_s D[u][s]`: a bias gradient. */
export function rowSums(d: usize, dStep: usize, c: usize, units: i32, lanes: i32, accumulate: bool): void {
  const bytes = <usize>lanes << 2
  for (let u = 0; u < units; u++) {
    let s0 = f32x4.splat(0)
    let pd = d + <usize>u * dStep
    const end = pd + bytes
    while (pd < end) {
      s0 = f32x4.add(s0, v128.load(pd))
      pd += 16
    }
    const pc = c + (<usize>u << 2)
    store<f32>(pc, sum(s0) + (accumulate ? load<f32>(pc) : 0))
  }
}

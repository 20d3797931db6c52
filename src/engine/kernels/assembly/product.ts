/*
 * Matrix products with numbers in lanes: `C[r][s] = start + Σ_k A[k, r] · B[k][s]`. The rows of B and C lie in lanes; A is
 * read one number at a time with strides of its own, so that the same code serves a matrix and its transpose:
 *
 *   samples in lanes   Z = Wᵀ X + b (A = W), D_before = W D (A = Wᵀ)
 *   units in lanes     Z = X W + b  (A = Xᵀ), ∂J/∂W = Xᵀ D (A = X)
 *
 * Sums run over k in order, whatever the block: the same bits for every shape. Blocks of 4 rows × 8 lanes, and for what
 * is left of the rows 2 × 16 and 1 × 32, keep eight sums in registers: fewer would wait for each other.
 */

/**
 * @param rowStep bytes in A from one r to the next, `depthStep` from one k to the next
 * @param bStep bytes from one row of B to the next, `cStep` of C
 * @param lanes a multiple of 4
 */
export function product(
  a: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  rows: i32, depth: i32, lanes: i32,
): void {
  multiply(nothing, 0, a, rowStep, depthStep, b, bStep, c, cStep, rows, depth, lanes)
}

/** @param start `[rows]`: what the sums of a row start from */
export function productFromRows(
  start: usize, a: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  rows: i32, depth: i32, lanes: i32,
): void {
  multiply(perRow, start, a, rowStep, depthStep, b, bStep, c, cStep, rows, depth, lanes)
}

/** The same, with 0 in the place of what is below it. */
export function rectifiedProductFromRows(
  start: usize, a: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  rows: i32, depth: i32, lanes: i32,
): void {
  multiply(perRowRectified, start, a, rowStep, depthStep, b, bStep, c, cStep, rows, depth, lanes)
}

/** @param start `[lanes]`: what the sums of a lane start from */
export function productFromLanes(
  start: usize, a: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  rows: i32, depth: i32, lanes: i32,
): void {
  multiply(perLane, start, a, rowStep, depthStep, b, bStep, c, cStep, rows, depth, lanes)
}

const nothing = 0
const perRow = 1
const perLane = 2
const perRowRectified = 3

// @ts-ignore: decorator
@inline
function first(kind: i32, start: usize, row: i32, at: usize): v128 {
  if (kind == perRow || kind == perRowRectified) return v128.load32_splat(start + (<usize>row << 2))
  if (kind == perLane) return v128.load(start + at)
  return f32x4.splat(0)
}

// @ts-ignore: decorator
@inline
function result(kind: i32, sum: v128): v128 {
  return kind == perRowRectified ? f32x4.pmax(sum, f32x4.splat(0)) : sum
}

// @ts-ignore: decorator
@inline
function multiply(
  kind: i32, start: usize, a: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  rows: i32, depth: i32, lanes: i32,
): void {
  const end = <usize>lanes << 2
  let r = 0
  for (; r + 4 <= rows; r += 4) {
    const pc = c + <usize>r * cStep
    const pa = a + <usize>r * rowStep
    let at: usize = 0
    for (; at + 32 <= end; at += 32) fourByEight(kind, start, r, at, pa, rowStep, depthStep, b, bStep, pc, cStep, depth)
    if (at < end) fourByFour(kind, start, r, at, pa, rowStep, depthStep, b, bStep, pc, cStep, depth)
  }
  if (r + 2 <= rows) {
    const pc = c + <usize>r * cStep
    const pa = a + <usize>r * rowStep
    let at: usize = 0
    for (; at + 64 <= end; at += 64) twoBySixteen(kind, start, r, at, pa, rowStep, depthStep, b, bStep, pc, cStep, depth)
    for (; at < end; at += 16) twoByFour(kind, start, r, at, pa, rowStep, depthStep, b, bStep, pc, cStep, depth)
    r += 2
  }
  if (r < rows) {
    const pc = c + <usize>r * cStep
    const pa = a + <usize>r * rowStep
    let at: usize = 0
    for (; at + 128 <= end; at += 128) oneByThirtyTwo(kind, start, r, at, pa, depthStep, b, bStep, pc, depth)
    for (; at + 32 <= end; at += 32) oneByEight(kind, start, r, at, pa, depthStep, b, bStep, pc, depth)
    if (at < end) oneByFour(kind, start, r, at, pa, depthStep, b, bStep, pc, depth)
  }
}

// @ts-ignore: decorator
@inline
function fourByEight(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize,
  pc: usize, cStep: usize, depth: i32,
): void {
  let s00 = first(kind, start, row, at)
  let s01 = first(kind, start, row, at + 16)
  let s10 = first(kind, start, row + 1, at)
  let s11 = first(kind, start, row + 1, at + 16)
  let s20 = first(kind, start, row + 2, at)
  let s21 = first(kind, start, row + 2, at + 16)
  let s30 = first(kind, start, row + 3, at)
  let s31 = first(kind, start, row + 3, at + 16)
  let pb = b + at
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
  pc += at
  v128.store(pc, result(kind, s00))
  v128.store(pc, result(kind, s01), 16)
  v128.store(pc + cStep, result(kind, s10))
  v128.store(pc + cStep, result(kind, s11), 16)
  v128.store(pc + 2 * cStep, result(kind, s20))
  v128.store(pc + 2 * cStep, result(kind, s21), 16)
  v128.store(pc + 3 * cStep, result(kind, s30))
  v128.store(pc + 3 * cStep, result(kind, s31), 16)
}

// @ts-ignore: decorator
@inline
function fourByFour(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize,
  pc: usize, cStep: usize, depth: i32,
): void {
  let s0 = first(kind, start, row, at)
  let s1 = first(kind, start, row + 1, at)
  let s2 = first(kind, start, row + 2, at)
  let s3 = first(kind, start, row + 3, at)
  let pb = b + at
  for (let k = 0; k < depth; k++) {
    const b0 = v128.load(pb)
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(pa), b0))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(pa + rowStep), b0))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(pa + 2 * rowStep), b0))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(pa + 3 * rowStep), b0))
    pa += depthStep
    pb += bStep
  }
  pc += at
  v128.store(pc, result(kind, s0))
  v128.store(pc + cStep, result(kind, s1))
  v128.store(pc + 2 * cStep, result(kind, s2))
  v128.store(pc + 3 * cStep, result(kind, s3))
}

// @ts-ignore: decorator
@inline
function twoBySixteen(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize,
  pc: usize, cStep: usize, depth: i32,
): void {
  let s00 = first(kind, start, row, at)
  let s01 = first(kind, start, row, at + 16)
  let s02 = first(kind, start, row, at + 32)
  let s03 = first(kind, start, row, at + 48)
  let s10 = first(kind, start, row + 1, at)
  let s11 = first(kind, start, row + 1, at + 16)
  let s12 = first(kind, start, row + 1, at + 32)
  let s13 = first(kind, start, row + 1, at + 48)
  let pb = b + at
  for (let k = 0; k < depth; k++) {
    const v = v128.load32_splat(pa)
    const w = v128.load32_splat(pa + rowStep)
    let x = v128.load(pb)
    s00 = f32x4.add(s00, f32x4.mul(v, x))
    s10 = f32x4.add(s10, f32x4.mul(w, x))
    x = v128.load(pb, 16)
    s01 = f32x4.add(s01, f32x4.mul(v, x))
    s11 = f32x4.add(s11, f32x4.mul(w, x))
    x = v128.load(pb, 32)
    s02 = f32x4.add(s02, f32x4.mul(v, x))
    s12 = f32x4.add(s12, f32x4.mul(w, x))
    x = v128.load(pb, 48)
    s03 = f32x4.add(s03, f32x4.mul(v, x))
    s13 = f32x4.add(s13, f32x4.mul(w, x))
    pa += depthStep
    pb += bStep
  }
  pc += at
  v128.store(pc, result(kind, s00))
  v128.store(pc, result(kind, s01), 16)
  v128.store(pc, result(kind, s02), 32)
  v128.store(pc, result(kind, s03), 48)
  v128.store(pc + cStep, result(kind, s10))
  v128.store(pc + cStep, result(kind, s11), 16)
  v128.store(pc + cStep, result(kind, s12), 32)
  v128.store(pc + cStep, result(kind, s13), 48)
}

// @ts-ignore: decorator
@inline
function twoByFour(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, rowStep: usize, depthStep: usize, b: usize, bStep: usize,
  pc: usize, cStep: usize, depth: i32,
): void {
  let s0 = first(kind, start, row, at)
  let s1 = first(kind, start, row + 1, at)
  let pb = b + at
  for (let k = 0; k < depth; k++) {
    const x = v128.load(pb)
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(pa), x))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(pa + rowStep), x))
    pa += depthStep
    pb += bStep
  }
  v128.store(pc + at, result(kind, s0))
  v128.store(pc + at + cStep, result(kind, s1))
}

// @ts-ignore: decorator
@inline
function oneByThirtyTwo(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, depthStep: usize, b: usize, bStep: usize, pc: usize,
  depth: i32,
): void {
  let s0 = first(kind, start, row, at)
  let s1 = first(kind, start, row, at + 16)
  let s2 = first(kind, start, row, at + 32)
  let s3 = first(kind, start, row, at + 48)
  let s4 = first(kind, start, row, at + 64)
  let s5 = first(kind, start, row, at + 80)
  let s6 = first(kind, start, row, at + 96)
  let s7 = first(kind, start, row, at + 112)
  let pb = b + at
  for (let k = 0; k < depth; k++) {
    const w = v128.load32_splat(pa)
    s0 = f32x4.add(s0, f32x4.mul(w, v128.load(pb)))
    s1 = f32x4.add(s1, f32x4.mul(w, v128.load(pb, 16)))
    s2 = f32x4.add(s2, f32x4.mul(w, v128.load(pb, 32)))
    s3 = f32x4.add(s3, f32x4.mul(w, v128.load(pb, 48)))
    s4 = f32x4.add(s4, f32x4.mul(w, v128.load(pb, 64)))
    s5 = f32x4.add(s5, f32x4.mul(w, v128.load(pb, 80)))
    s6 = f32x4.add(s6, f32x4.mul(w, v128.load(pb, 96)))
    s7 = f32x4.add(s7, f32x4.mul(w, v128.load(pb, 112)))
    pa += depthStep
    pb += bStep
  }
  pc += at
  v128.store(pc, result(kind, s0))
  v128.store(pc, result(kind, s1), 16)
  v128.store(pc, result(kind, s2), 32)
  v128.store(pc, result(kind, s3), 48)
  v128.store(pc, result(kind, s4), 64)
  v128.store(pc, result(kind, s5), 80)
  v128.store(pc, result(kind, s6), 96)
  v128.store(pc, result(kind, s7), 112)
}

// @ts-ignore: decorator
@inline
function oneByEight(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, depthStep: usize, b: usize, bStep: usize, pc: usize,
  depth: i32,
): void {
  let s0 = first(kind, start, row, at)
  let s1 = first(kind, start, row, at + 16)
  let pb = b + at
  for (let k = 0; k < depth; k++) {
    const w = v128.load32_splat(pa)
    s0 = f32x4.add(s0, f32x4.mul(w, v128.load(pb)))
    s1 = f32x4.add(s1, f32x4.mul(w, v128.load(pb, 16)))
    pa += depthStep
    pb += bStep
  }
  v128.store(pc + at, result(kind, s0))
  v128.store(pc + at, result(kind, s1), 16)
}

// @ts-ignore: decorator
@inline
function oneByFour(
  kind: i32, start: usize, row: i32, at: usize, pa: usize, depthStep: usize, b: usize, bStep: usize, pc: usize,
  depth: i32,
): void {
  let s0 = first(kind, start, row, at)
  let pb = b + at
  for (let k = 0; k < depth; k++) {
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(pa), v128.load(pb)))
    pa += depthStep
    pb += bStep
  }
  v128.store(pc + at, result(kind, s0))
}

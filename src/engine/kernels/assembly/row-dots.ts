import { sums } from './sums'

/*
 * Products over lanes: `C[i][u] = Σ_s A[i][s] · D[u][s]`, the dot products of the rows of two matrices.
 *
 *   samples in lanes   ∂J/∂W from activations and deltas
 *   units in lanes     D_before[s][i] from deltas and the rows of W
 *
 * Four partial sums run side by side, one a lane, and are added at the end.
 */

/**
 * @param cStep bytes from one row of C to the next
 * @param rows of A and of C
 * @param columns of C: rows of D; rows of C are whole vectors long, and 0 beyond them
 * @param lanes a multiple of 4
 * @param accumulate add to what stands in C
 */
export function rowDots(
  a: usize, aStep: usize, d: usize, dStep: usize, c: usize, cStep: usize,
  rows: i32, columns: i32, lanes: i32, accumulate: bool,
): void {
  let i = 0
  for (; i + 2 <= rows; i += 2) {
    const pa = a + <usize>i * aStep
    const pc = c + <usize>i * cStep
    let u = 0
    for (; u + 4 <= columns; u += 4) {
      twoByFour(pa, aStep, d + <usize>u * dStep, dStep, pc + (<usize>u << 2), cStep, lanes, accumulate)
    }
    if (u < columns) {
      twoByRest(pa, aStep, d + <usize>u * dStep, dStep, pc + (<usize>u << 2), cStep, columns - u, lanes, accumulate)
    }
  }
  if (i < rows) {
    const pa = a + <usize>i * aStep
    const pc = c + <usize>i * cStep
    let u = 0
    for (; u + 8 <= columns; u += 8) {
      oneByFour(pa, d + <usize>u * dStep, dStep, pc + (<usize>u << 2), lanes, accumulate)
      oneByFour(pa, d + <usize>(u + 4) * dStep, dStep, pc + (<usize>u << 2) + 16, lanes, accumulate)
    }
    for (; u + 4 <= columns; u += 4) {
      oneByFour(pa, d + <usize>u * dStep, dStep, pc + (<usize>u << 2), lanes, accumulate)
    }
    if (u < columns) {
      oneByRest(pa, d + <usize>u * dStep, dStep, pc + (<usize>u << 2), columns - u, lanes, accumulate)
    }
  }
}

// @ts-ignore: decorator
@inline
function twoByFour(
  pa: usize, aStep: usize, pd: usize, dStep: usize, pc: usize, cStep: usize, lanes: i32, accumulate: bool,
): void {
  let s00 = f32x4.splat(0), s01 = s00, s02 = s00, s03 = s00, s10 = s00, s11 = s00, s12 = s00, s13 = s00
  const end = pa + (<usize>lanes << 2)
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
  let t0 = sums(s00, s01, s02, s03)
  let t1 = sums(s10, s11, s12, s13)
  if (accumulate) {
    t0 = f32x4.add(t0, v128.load(pc))
    t1 = f32x4.add(t1, v128.load(pc + cStep))
  }
  v128.store(pc, t0)
  v128.store(pc + cStep, t1)
}

// @ts-ignore: decorator
@inline
function oneByFour(pa: usize, pd: usize, dStep: usize, pc: usize, lanes: i32, accumulate: bool): void {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0
  const end = pa + (<usize>lanes << 2)
  while (pa < end) {
    const x = v128.load(pa)
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(pd)))
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(pd + dStep)))
    s2 = f32x4.add(s2, f32x4.mul(x, v128.load(pd + 2 * dStep)))
    s3 = f32x4.add(s3, f32x4.mul(x, v128.load(pd + 3 * dStep)))
    pa += 16
    pd += 16
  }
  const t = sums(s0, s1, s2, s3)
  v128.store(pc, accumulate ? f32x4.add(t, v128.load(pc)) : t)
}

/** One to three columns: the row of C is filled up to a whole vector with zeros. */
// @ts-ignore: decorator
@inline
function twoByRest(
  pa: usize, aStep: usize, pd: usize, dStep: usize, pc: usize, cStep: usize, columns: i32, lanes: i32, accumulate: bool,
): void {
  const zero = f32x4.splat(0)
  let s00 = zero, s01 = zero, s02 = zero, s10 = zero, s11 = zero, s12 = zero
  const end = pa + (<usize>lanes << 2)
  if (columns == 1) {
    while (pa < end) {
      const y = v128.load(pd)
      s00 = f32x4.add(s00, f32x4.mul(v128.load(pa), y))
      s10 = f32x4.add(s10, f32x4.mul(v128.load(pa + aStep), y))
      pa += 16
      pd += 16
    }
  } else {
    // With two columns the third is read again from the second, and left out in the end.
    const third = columns == 3 ? 2 * dStep : dStep
    while (pa < end) {
      const x0 = v128.load(pa)
      const x1 = v128.load(pa + aStep)
      let y = v128.load(pd)
      s00 = f32x4.add(s00, f32x4.mul(x0, y))
      s10 = f32x4.add(s10, f32x4.mul(x1, y))
      y = v128.load(pd + dStep)
      s01 = f32x4.add(s01, f32x4.mul(x0, y))
      s11 = f32x4.add(s11, f32x4.mul(x1, y))
      y = v128.load(pd + third)
      s02 = f32x4.add(s02, f32x4.mul(x0, y))
      s12 = f32x4.add(s12, f32x4.mul(x1, y))
      pa += 16
      pd += 16
    }
    if (columns == 2) {
      s02 = zero
      s12 = zero
    }
  }
  let t0 = sums(s00, s01, s02, zero)
  let t1 = sums(s10, s11, s12, zero)
  if (accumulate) {
    t0 = f32x4.add(t0, v128.load(pc))
    t1 = f32x4.add(t1, v128.load(pc + cStep))
  }
  v128.store(pc, t0)
  v128.store(pc + cStep, t1)
}

// @ts-ignore: decorator
@inline
function oneByRest(
  pa: usize, pd: usize, dStep: usize, pc: usize, columns: i32, lanes: i32, accumulate: bool,
): void {
  const zero = f32x4.splat(0)
  let s0 = zero, s1 = zero, s2 = zero
  const end = pa + (<usize>lanes << 2)
  while (pa < end) {
    const x = v128.load(pa)
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(pd)))
    if (columns > 1) s1 = f32x4.add(s1, f32x4.mul(x, v128.load(pd + dStep)))
    if (columns > 2) s2 = f32x4.add(s2, f32x4.mul(x, v128.load(pd + 2 * dStep)))
    pa += 16
    pd += 16
  }
  const t = sums(s0, s1, s2, zero)
  v128.store(pc, accumulate ? f32x4.add(t, v128.load(pc)) : t)
}

/** `C[u] = Σ_s D[s][u]`: the gradient of the biases, units in lanes. */
export function columnSums(d: usize, dStep: usize, c: usize, rows: i32, lanes: i32): void {
  for (let i: usize = 0; i < <usize>lanes << 2; i += 16) {
    let total = v128.load(d + i)
    for (let s = 1; s < rows; s++) total = f32x4.add(total, v128.load(d + i + <usize>s * dStep))
    v128.store(c + i, total)
  }
}

/* Threefry-2x32-20 (see lib/random.ts), four counters at a time. */

// @ts-ignore: decorator
@inline
function rotate(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits))
}

/** The two words of each of the last four counters, and of the four of the second key stream. */
export let x0: v128 = i32x4.splat(0)
export let x1: v128 = i32x4.splat(0)
export let y0: v128 = i32x4.splat(0)
export let y1: v128 = i32x4.splat(0)

/** Eight counters `(c, count)` and `(d, count)`: two chains of rounds side by side take hardly longer than one. */
export function threefry(k0: i32, k1: i32, c: v128, d: v128, count: v128): void {
  const k2 = k0 ^ k1 ^ 0x1bd11bda
  const first = i32x4.splat(k0)
  const second = i32x4.splat(k1)
  let a = i32x4.add(c, first)
  let b = i32x4.add(count, second)
  let e = i32x4.add(d, first)
  let f = b

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 13), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 15), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 26), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 6), e)
  a = i32x4.add(a, i32x4.splat(k1)); b = i32x4.add(b, i32x4.splat(k2 + 1))
  e = i32x4.add(e, i32x4.splat(k1)); f = i32x4.add(f, i32x4.splat(k2 + 1))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 17), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 17), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 29), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 29), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 16), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 16), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 24), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 24), e)
  a = i32x4.add(a, i32x4.splat(k2)); b = i32x4.add(b, i32x4.splat(k0 + 2))
  e = i32x4.add(e, i32x4.splat(k2)); f = i32x4.add(f, i32x4.splat(k0 + 2))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 13), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 15), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 26), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 6), e)
  a = i32x4.add(a, i32x4.splat(k0)); b = i32x4.add(b, i32x4.splat(k1 + 3))
  e = i32x4.add(e, i32x4.splat(k0)); f = i32x4.add(f, i32x4.splat(k1 + 3))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 17), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 17), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 29), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 29), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 16), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 16), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 24), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 24), e)
  a = i32x4.add(a, i32x4.splat(k1)); b = i32x4.add(b, i32x4.splat(k2 + 4))
  e = i32x4.add(e, i32x4.splat(k1)); f = i32x4.add(f, i32x4.splat(k2 + 4))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 13), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 15), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 26), e)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
  e = i32x4.add(e, f); f = v128.xor(rotate(f, 6), e)
  x0 = i32x4.add(a, i32x4.splat(k2))
  x1 = i32x4.add(b, i32x4.splat(k0 + 5))
  y0 = i32x4.add(e, i32x4.splat(k2))
  y1 = i32x4.add(f, i32x4.splat(k0 + 5))
}

/* Threefry-2x32-20 (see lib/random.ts), four counters at a time. */

// @ts-ignore: decorator
@inline
function rotate(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits))
}

/** The two words of each of the last four counters. */
export let x0: v128 = i32x4.splat(0)
export let x1: v128 = i32x4.splat(0)

export function threefry(k0: i32, k1: i32, c0: v128, c1: v128): void {
  const k2 = k0 ^ k1 ^ 0x1bd11bda
  let a = i32x4.add(c0, i32x4.splat(k0))
  let b = i32x4.add(c1, i32x4.splat(k1))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
  a = i32x4.add(a, i32x4.splat(k1)); b = i32x4.add(b, i32x4.splat(k2 + 1))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 17), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 29), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 16), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 24), a)
  a = i32x4.add(a, i32x4.splat(k2)); b = i32x4.add(b, i32x4.splat(k0 + 2))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
  a = i32x4.add(a, i32x4.splat(k0)); b = i32x4.add(b, i32x4.splat(k1 + 3))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 17), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 29), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 16), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 24), a)
  a = i32x4.add(a, i32x4.splat(k1)); b = i32x4.add(b, i32x4.splat(k2 + 4))

  a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
  a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
  x0 = i32x4.add(a, i32x4.splat(k2))
  x1 = i32x4.add(b, i32x4.splat(k0 + 5))
}

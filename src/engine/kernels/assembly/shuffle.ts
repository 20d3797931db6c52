/** Threefry-2x32-20 (see lib/random.ts), four counters at a time. */

// @ts-ignore: decorator
@inline
function rotate(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits))
}

let x0: v128 = i32x4.splat(0)
let x1: v128 = i32x4.splat(0)

function threefry(k0: i32, k1: i32, c0: v128, c1: v128): void {
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

/**
 * The permutation of `lib/random.ts` for one epoch, `order [count]` u32.
 *
 * @param words room for `count` rounded up to a multiple of 8, u32
 */
export function shuffle(order: usize, words: usize, count: i32, k0: i32, k1: i32, lane: i32): void {
  const four = i32x4(0, 1, 2, 3)
  for (let c = 0; c * 2 < count; c += 4) {
    threefry(k0, k1, i32x4.add(i32x4.splat(c), four), i32x4.splat(lane))
    const to = words + (<usize>c << 3)
    v128.store(to, v128.shuffle<i32>(x0, x1, 0, 4, 1, 5))
    v128.store(to, v128.shuffle<i32>(x0, x1, 2, 6, 3, 7), 16)
  }
  for (let i = 0; i < count; i++) store<u32>(order + (<usize>i << 2), i)
  for (let i = count - 1; i > 0; i--) {
    const at = order + (<usize>i << 2)
    const j = <usize>((<u64>load<u32>(words + (<usize>i << 2)) * <u64>(i + 1)) >> 32)
    const other = order + (j << 2)
    const swap = load<u32>(at)
    store<u32>(at, load<u32>(other))
    store<u32>(other, swap)
  }
}

import { threefry, x0, x1, x2, x3, y0, y1, y2, y3 } from './threefry'

/**
 * The permutation of `lib/random.ts` for one epoch, `order [count]` u32, with room for a multiple of 4.
 *
 * @param words room for `count` rounded up to a multiple of 32, u32
 */
export function shuffle(order: usize, words: usize, count: i32, k0: i32, k1: i32, lane: i32): void {
  const four = i32x4(0, 1, 2, 3)
  const lanes = i32x4.splat(lane)
  for (let c = 0; c * 2 < count; c += 16) {
    const counters = i32x4.add(i32x4.splat(c), four)
    threefry(
      k0, k1, counters, i32x4.add(counters, i32x4.splat(4)), i32x4.add(counters, i32x4.splat(8)),
      i32x4.add(counters, i32x4.splat(12)), lanes,
    )
    const to = words + (<usize>c << 3)
    storeWords(to, x0, y0)
    storeWords(to + 32, x1, y1)
    storeWords(to + 64, x2, y2)
    storeWords(to + 96, x3, y3)
  }
  for (let i = 0; i < count; i += 4) v128.store(order + (<usize>i << 2), i32x4.add(i32x4.splat(i), four))
  for (let i = count - 1; i > 0; i--) {
    const at = order + (<usize>i << 2)
    const j = <usize>((<u64>load<u32>(words + (<usize>i << 2)) * <u64>(i + 1)) >> 32)
    const other = order + (j << 2)
    const swap = load<u32>(at)
    store<u32>(at, load<u32>(other))
    store<u32>(other, swap)
  }
}

/** Word by word: first and second of each counter. */
// @ts-ignore: decorator
@inline
function storeWords(to: usize, first: v128, second: v128): void {
  v128.store(to, v128.shuffle<i32>(first, second, 0, 4, 1, 5))
  v128.store(to, v128.shuffle<i32>(first, second, 2, 6, 3, 7), 16)
}

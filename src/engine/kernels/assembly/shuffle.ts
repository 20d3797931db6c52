import { threefry, x0, x1, y0, y1 } from './threefry'

/**
 * The permutation of `lib/random.ts` for one epoch, `order [count]` u32.
 *
 * @param words room for `count` rounded up to a multiple of 16, u32
 */
export function shuffle(order: usize, words: usize, count: i32, k0: i32, k1: i32, lane: i32): void {
  const four = i32x4(0, 1, 2, 3)
  for (let c = 0; c * 2 < count; c += 8) {
    const counters = i32x4.add(i32x4.splat(c), four)
    threefry(k0, k1, counters, i32x4.add(counters, i32x4.splat(4)), i32x4.splat(lane))
    const to = words + (<usize>c << 3)
    v128.store(to, v128.shuffle<i32>(x0, x1, 0, 4, 1, 5))
    v128.store(to, v128.shuffle<i32>(x0, x1, 2, 6, 3, 7), 16)
    v128.store(to, v128.shuffle<i32>(y0, y1, 0, 4, 1, 5), 32)
    v128.store(to, v128.shuffle<i32>(y0, y1, 2, 6, 3, 7), 48)
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

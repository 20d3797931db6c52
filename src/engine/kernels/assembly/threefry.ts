/* Threefry-2x32-20 (see lib/random.ts), four counters at a time. */

// @ts-ignore: decorator
@inline
function rotate(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits))
}

/** The two words of each of the last sixteen counters, four a vector: first words and second words. */
export let x0: v128 = i32x4.splat(0)
export let x1: v128 = i32x4.splat(0)
export let x2: v128 = i32x4.splat(0)
export let x3: v128 = i32x4.splat(0)
export let y0: v128 = i32x4.splat(0)
export let y1: v128 = i32x4.splat(0)
export let y2: v128 = i32x4.splat(0)
export let y3: v128 = i32x4.splat(0)

/**
 * Sixteen counters `(c, count)`: each waits for itself, round by round, so that four chains side by side take hardly
 * longer than one.
 */
export function threefry(k0: i32, k1: i32, c0: v128, c1: v128, c2: v128, c3: v128, count: v128): void {
  const first = i32x4.splat(k0)
  let a = i32x4.add(c0, first), c = i32x4.add(c1, first), e = i32x4.add(c2, first), g = i32x4.add(c3, first)
  let b = i32x4.add(count, i32x4.splat(k1)), d = b, f = b, h = b
  let p = k1, q = k0 ^ k1 ^ 0x1bd11bda, r = k0
  for (let group = 1; ; group += 2) {
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 13), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 13), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 13), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 13), g)
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 15), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 15), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 15), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 15), g)
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 26), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 26), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 26), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 26), g)
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 6), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 6), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 6), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 6), g)
    const s = i32x4.splat(p), t = i32x4.splat(q + group)
    a = i32x4.add(a, s); b = i32x4.add(b, t)
    c = i32x4.add(c, s); d = i32x4.add(d, t)
    e = i32x4.add(e, s); f = i32x4.add(f, t)
    g = i32x4.add(g, s); h = i32x4.add(h, t)
    if (group == 5) break
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 17), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 17), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 17), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 17), g)
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 29), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 29), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 29), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 29), g)
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 16), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 16), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 16), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 16), g)
    a = i32x4.add(a, b); b = v128.xor(rotate(b, 24), a)
    c = i32x4.add(c, d); d = v128.xor(rotate(d, 24), c)
    e = i32x4.add(e, f); f = v128.xor(rotate(f, 24), e)
    g = i32x4.add(g, h); h = v128.xor(rotate(h, 24), g)
    const u = i32x4.splat(q), v = i32x4.splat(r + group + 1)
    a = i32x4.add(a, u); b = i32x4.add(b, v)
    c = i32x4.add(c, u); d = i32x4.add(d, v)
    e = i32x4.add(e, u); f = i32x4.add(f, v)
    g = i32x4.add(g, u); h = i32x4.add(h, v)
    const next = r
    r = q
    q = p
    p = next
  }
  x0 = a; y0 = b
  x1 = c; y1 = d
  x2 = e; y2 = f
  x3 = g; y3 = h
}

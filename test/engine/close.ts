import { expect } from 'vitest'

/** Every number of `a` near that of `b`: relative to it where it is larger than 1. */
export function expectClose(a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): void {
  expect(a.length).toBe(b.length)
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] as number) - (b[i] as number))
    if (!(difference <= tolerance * Math.max(1, Math.abs(b[i] as number)))) {
      expect.fail(`place ${i}: ${a[i]} and ${b[i]} are more than ${tolerance} apart`)
    }
  }
}

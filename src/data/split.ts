import { keyOf, permutation } from '../lib/random.ts'

export interface Split {
  /** Indices of the points to learn from, and of those to check with. */
  readonly train: Uint32Array
  readonly validation: Uint32Array
}

/**
 * A seeded split in which every class has the same share, as nearly as whole points allow. Neither side is empty
 * while there are at least two points.
 *
 * @param classes the class of each point, or null for regression
 * @param share of the points that is for training, between 0 and 1
 */
export function split(count: number, classes: ArrayLike<number> | null, share: number, seed: number): Split {
  const order = permutation(keyOf(seed, 'split'), 0, count)
  const groups = new Map<number, number[]>()
  for (const index of order) {
    const group = classes ? (classes[index] as number) : 0
    const members = groups.get(group)
    if (members) members.push(index)
    else groups.set(group, [index])
  }
  const train = new Set<number>()
  for (const members of groups.values()) {
    for (const index of members.slice(0, Math.round(members.length * share))) train.add(index)
  }
  const [first, last] = [order[0] as number, order[count - 1] as number]
  if (train.size === 0) train.add(first)
  if (train.size === count && count > 1) train.delete(last)
  return {
    train: order.filter((index) => train.has(index)),
    validation: order.filter((index) => !train.has(index)),
  }
}

/**
 * The first points are those to learn from, as many as there are whole ones in their share. Neither side is empty while
 * there are at least two points.
 */
export function splitInOrder(count: number, share: number): Split {
  // A share that is no binary fraction must not lose a point to rounding: 0.57 · 500 is 285.
  const first = Math.min(Math.max(1, Math.floor(count * share + 1e-9)), Math.max(1, count - 1))
  const all = Uint32Array.from({ length: count }, (_, i) => i)
  return { train: all.slice(0, first), validation: all.slice(first) }
}

import type { LayerShape } from '../../../engine/types.ts'
import type { Pass } from './pass.ts'

/** One summand of a unit's `z`: a weight, and what it is multiplied by. */
export interface Term {
  readonly input: number
  readonly weight: number
  /** What comes in there; null where no point is on its way. */
  readonly value: number | null
  /** What the sum is ordered by. */
  readonly size: number
}

/** A unit's sum: its bias, the largest summands, and the rest of them. */
export interface Sum {
  readonly bias: number
  readonly terms: readonly Term[]
  readonly more: number
  /** What those that are not told come to; null where no point is on its way. */
  readonly rest: number | null
  /** `z = b + Σ w · a`, before any normalisation; null where no point is on its way. */
  readonly z: number | null
}

/**
 * A unit's sum in numbers, the largest first.
 *
 * @param layer index of its layer
 * @param most summands that are told one by one
 */
export function sumOf(
  parameters: ArrayLike<number>,
  { inputs, units, weights, biases }: LayerShape,
  layer: number,
  unit: number,
  pass: Pass | null,
  most: number,
): Sum {
  const sent = pass?.sent[layer] ?? null
  const bias = parameters[biases + unit] as number
  const all = Array.from({ length: inputs }, (_, input): Term => {
    const weight = parameters[weights + input * units + unit] as number
    const value = sent ? (sent[input] as number) : null
    return { input, weight, value, size: Math.abs(weight * (value ?? 1)) }
  })
  const ordered = inputs > most ? all.toSorted((a, b) => b.size - a.size) : all
  const terms = ordered.slice(0, most)
  const total = (of: readonly Term[]) => of.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0)
  return {
    bias,
    terms,
    more: inputs - terms.length,
    rest: sent && total(ordered.slice(most)),
    z: sent && bias + total(all),
  }
}

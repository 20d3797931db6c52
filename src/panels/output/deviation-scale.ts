import { createStore } from 'zustand/vanilla'
import type { OutputScale } from './output-scale.ts'

/** The deviation that is drawn in the strongest colour; null before there is a map of them. */
export const strongest = createStore<{ readonly deviation: number | null }>(() => ({ deviation: null }))

/** What it may be, in every decade. */
const steps = [1, 2, 3, 5]

/** It goes down when there is so much room for more. */
const room = 1.25

/** The lowest of the steps that is not below a number. */
function stepAbove(value: number): number {
  const decade = Math.floor(Math.log10(value))
  const all = [decade, decade + 1].flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
  return all.find((step) => step >= value) ?? value
}

/**
 * A round number that no deviation of a map is above; as it was before, while that serves. Where all of them are small it
 * stays a twentieth of what outputs reach over: little must not look like much.
 */
export function strongDeviation(largest: number, { low, high }: OutputScale, before: number | null): number {
  const least = (high - low) / 20
  const fits = before !== null && largest <= before && stepAbove(Math.max(largest * room, least)) >= before
  return fits ? before : stepAbove(Math.max(largest, least))
}

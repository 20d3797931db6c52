import { expect, it } from 'vitest'
import { parseColour } from '../../src/plots/colour.ts'
import { evenMix } from '../../src/plots/even-mix.ts'

// What Chromium paints for `color-mix(in oklab, second part, first)`.
it.each([
  ['#f6f6f4', '#4f46e5', 0, [246, 246, 244]],
  ['#f6f6f4', '#4f46e5', 0.25, [198, 206, 245]],
  ['#f6f6f4', '#4f46e5', 0.75, [112, 121, 237]],
  ['#0e1014', '#8b85ff', 0.5, [71, 71, 127]],
  ['#ffffff', '#3a30cf', 0.5, [144, 159, 237]],
  ['#ffffff', '#3a30cf', 1, [58, 48, 207]],
])('mixes as a browser does: %s to %s, %f', (from, to, part, painted) => {
  const mixed = evenMix(parseColour(from), parseColour(to), part)
  expect(mixed.map((byte, i) => Math.abs(byte - (painted[i] as number)) < 1)).toEqual([true, true, true])
})

import { type Palette, parseColour, type Rgb } from '../../plots/colour.ts'
import { evenMix } from '../../plots/even-mix.ts'
import { useLooks } from '../looks.ts'

const ramps = new WeakMap<Palette, readonly Rgb[]>()

/** 256 colours from no deviation, the paper of the map, to a strong one, in steps that look even. */
export function useDeviationRamp(): readonly Rgb[] {
  const { palette } = useLooks()
  const known = ramps.get(palette)
  if (known) return known
  const paper = parseColour(getComputedStyle(document.documentElement).getPropertyValue('--map-paper'))
  const ramp = Array.from({ length: 256 }, (_, i) => evenMix(paper, palette.accent, i / 255))
  ramps.set(palette, ramp)
  return ramp
}

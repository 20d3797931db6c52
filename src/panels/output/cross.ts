import type { Palette, Rgb } from '../../plots/colour.ts'
import type { SetName } from '../use-set-outputs.ts'

const lightness = ([red, green, blue]: Rgb): number => red + green + blue

/** The colour of the cross over a mistake: dark over a filled training point in any theme, ink in a hollow one. */
export const crossColour = (set: SetName, { ink, surface }: Palette): Rgb =>
  set === 'validation' || lightness(ink) < lightness(surface) ? ink : surface

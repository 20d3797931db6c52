import { useMemo } from 'react'
import { parseColour, type Rgb } from '../../plots/colour.ts'
import { evenMix } from '../../plots/even-mix.ts'
import { useLooks } from '../looks.ts'

/** 256 colours from no deviation, the paper of the map, to a strong one, in steps that look even. */
export function useDeviationRamp(): readonly Rgb[] {
  const { palette } = useLooks()
  return useMemo(() => {
    const paper = parseColour(getComputedStyle(document.documentElement).getPropertyValue('--map-paper'))
    return Array.from({ length: 256 }, (_, i) => evenMix(paper, palette.accent, i / 255))
  }, [palette])
}

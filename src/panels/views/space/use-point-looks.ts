import { useMemo } from 'react'
import type { PreparedData } from '../../../data/prepare.ts'
import { mix, type Rgb } from '../../../plots/colour.ts'
import { useLooks } from '../../looks.ts'
import type { DrawnSample } from '../../output/samples.ts'

/** How a point is drawn: by its class, or by its value. */
export interface PointLook {
  readonly colour: Rgb
  readonly marker: number
  /** A sample of the validation set. */
  readonly hollow: boolean
  /** Which of several lanes it stands in where a layer is a line. */
  readonly lane: number
}

/** Values are told apart in so many shades. */
const shades = 16

export function usePointLooks(
  { dataset, points }: PreparedData,
  samples: readonly DrawnSample[],
): readonly PointLook[] {
  const { palette } = useLooks()
  return useMemo(() => {
    const [low, high] = dataset.target.domain
    const shadeOf = (value: number): Rgb => {
      const part = Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * shades) / shades
      const colour =
        part < 0.5
          ? mix(palette.middle, palette.negative, 1 - 2 * part)
          : mix(palette.middle, palette.positive, 2 * part - 1)
      // Pale ones would be lost on paper.
      return mix(colour, palette.ink, 0.12)
    }
    return samples.map(({ point, set }) => {
      const hollow = set === 'validation'
      const value = points.y[point] as number
      if (dataset.task === 'regression') return { colour: shadeOf(value), marker: 0, hollow, lane: 0 }
      return {
        colour: palette.classes[value % palette.classes.length] ?? palette.ink,
        marker: value,
        hollow,
        lane: value,
      }
    })
  }, [dataset, points, samples, palette])
}

import { cos, sin } from '../../../lib/math.ts'
import type { Draws } from '../../../lib/seedrandom.ts'
import { between, type Labelled } from './draw.ts'
import { classes } from './row.ts'

const radius = 5

/** Noise blurs which class a point gets, and leaves the point where it is. */
function point(noise: number, draws: Draws, inner: number, outer: number): Labelled {
  const r = between(draws, inner, outer)
  const angle = between(draws, 0, 2 * Math.PI)
  const [x, y] = [r * sin(angle), r * cos(angle)]
  const blurredX = x + between(draws, -radius, radius) * noise
  const blurredY = y + between(draws, -radius, radius) * noise
  return [x, y, Math.sqrt(blurredX * blurredX + blurredY * blurredY) < radius * 0.5 ? 1 : -1]
}

/** `dataset=circle`: a disc of radius 2.5, denser towards its centre, and a ring from 3.5 to 5. */
export const playgroundCircle = classes({
  id: 'tfCircle',
  label: { en: 'Circle (TF Playground)', ko: '원 (TF Playground)' },
  help: {
    en: 'A disc inside a ring, the same points as in TensorFlow Playground.',
    ko: '고리 안의 원판으로, TensorFlow Playground와 같은 점입니다.',
  },
  generator: (count, noise, draws) => {
    const half = Math.ceil(count / 2)
    return Array.from({ length: count }, (_, i) =>
      i < half ? point(noise, draws, 0, radius * 0.5) : point(noise, draws, radius * 0.7, radius),
    )
  },
})

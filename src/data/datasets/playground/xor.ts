import type { Draws } from '../../../lib/seedrandom.ts'
import { between } from './draw.ts'
import { classes } from './row.ts'

const padding = 0.3

/** Away from the axes, which no point is near. */
function coordinate(draws: Draws): number {
  const drawn = between(draws, -5, 5)
  return drawn + (drawn > 0 ? padding : -padding)
}

/** `dataset=xor`: opposite quarters of a square belong together. Noise blurs which class a point gets. */
export const playgroundXor = classes({
  id: 'tfXor',
  label: { en: 'XOR (TF Playground)', ko: 'XOR (TF Playground)' },
  help: {
    en: 'Opposite quarters belong together, the same points as in TensorFlow Playground.',
    ko: '마주 보는 사분면끼리 같은 클래스로, TensorFlow Playground와 같은 점입니다.',
  },
  generator: (count, noise, draws) =>
    Array.from({ length: count }, () => {
      const x = coordinate(draws)
      const y = coordinate(draws)
      const blurredX = x + between(draws, -5, 5) * noise
      const blurredY = y + between(draws, -5, 5) * noise
      return [x, y, blurredX * blurredY >= 0 ? 1 : -1]
    }),
})

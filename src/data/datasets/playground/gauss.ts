import { log } from '../../../lib/math.ts'
import type { Draws } from '../../../lib/seedrandom.ts'
import { classes } from './row.ts'

/** Marsaglia's polar method, of whose two numbers one is used. */
function normal(draws: Draws, mean: number, variance: number): number {
  let v: number
  let s: number
  do {
    v = 2 * draws() - 1
    const w = 2 * draws() - 1
    s = v * v + w * w
  } while (s > 1)
  return mean + Math.sqrt(variance) * (Math.sqrt((-2 * log(s)) / s) * v)
}

/** `dataset=gauss`: two round clouds about (2, 2) and (−2, −2), whose variance noise raises from ½ to 4. */
export const playgroundGauss = classes({
  id: 'tfGauss',
  label: { en: 'Gaussian (TF Playground)', ko: '가우시안 (TF Playground)' },
  help: {
    en: 'Two round clouds, the same points as in TensorFlow Playground.',
    ko: '둥근 구름 두 개로, TensorFlow Playground와 같은 점입니다.',
  },
  generator: (count, noise, draws) => {
    const along = noise / 0.5
    const variance = 0.5 * (1 - along) + 4 * along
    const half = Math.ceil(count / 2)
    return Array.from({ length: count }, (_, i) => {
      const label = i < half ? 1 : -1
      const x = normal(draws, 2 * label, variance)
      return [x, normal(draws, 2 * label, variance), label]
    })
  },
})

import { valued } from './regression.ts'
import { values } from './row.ts'

/** Tops and hollows, each 2 wide, and which way it goes. */
const hills = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const

/** `regDataset=reg-gauss`: at each place the value of the hill that is farthest from 0 there, the first of equals. */
export const playgroundHills = values({
  id: 'tfGaussians',
  label: { en: 'Gaussians (TF Playground)', ko: '여러 가우시안 (TF Playground)' },
  help: {
    en: 'Three hills and three hollows, the same points as in TensorFlow Playground.',
    ko: '언덕 셋과 골짜기 셋으로, TensorFlow Playground와 같은 점입니다.',
  },
  generator: valued((x, y) => {
    let value = 0
    for (const [centreX, centreY, sign] of hills) {
      const [dx, dy] = [x - centreX, y - centreY]
      const own = sign * (1 - Math.min(1, Math.sqrt(dx * dx + dy * dy) / 2))
      if (Math.abs(own) > Math.abs(value)) value = own
    }
    return value
  }),
})

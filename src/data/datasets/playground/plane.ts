import { valued } from './regression.ts'
import { values } from './row.ts'

/** `regDataset=reg-plane`: a tenth of the sum of the coordinates. */
export const playgroundPlane = values({
  id: 'tfPlane',
  label: { en: 'Plane (TF Playground)', ko: '평면 (TF Playground)' },
  help: {
    en: 'A value that rises evenly from corner to corner, the same points as in TensorFlow Playground.',
    ko: '모서리에서 모서리로 고르게 커지는 값으로, TensorFlow Playground와 같은 점입니다.',
  },
  generator: valued((x, y) => {
    const along = (x + y + 10) / 20
    return -1 * (1 - along) + along
  }),
})

import { cos, sin } from '../../../lib/math.ts'
import { between } from './draw.ts'
import { classes } from './row.ts'

/** `dataset=spiral`: two arms of 1¾ turns, their points at even distances. Noise moves each by up to 1 × noise. */
export const playgroundSpiral = classes({
  id: 'tfSpiral',
  label: { en: 'Spiral (TF Playground)', ko: '나선 (TF Playground)' },
  help: {
    en: 'Two arms wound around each other, the same points as in TensorFlow Playground.',
    ko: '서로 휘감긴 두 팔로, TensorFlow Playground와 같은 점입니다.',
  },
  generator: (count, noise, draws) => {
    const half = count / 2
    const perArm = Math.ceil(half)
    return Array.from({ length: count }, (_, k) => {
      const i = k % perArm
      const r = (i / half) * 5
      const t = ((1.75 * i) / half) * 2 * Math.PI + (k < perArm ? 0 : Math.PI)
      const x = r * sin(t) + between(draws, -1, 1) * noise
      return [x, r * cos(t) + between(draws, -1, 1) * noise, k < perArm ? 1 : -1]
    })
  },
})

import { cos, sin } from '../../lib/math.ts'
import type { Dataset } from './item.ts'
import { classTarget, defaults, drawPlane, limits, planeColumns, twoClasses } from './plane.ts'

/** Two arms of 1¾ turns from the centre out to radius 5. Noise moves each point by up to 2 × noise. */
export const spiral = {
  id: 'spiral',
  label: { en: 'Spiral', ko: '나선' },
  help: {
    en: 'Two arms wound around each other: the hardest to separate.',
    ko: '두 팔이 서로 휘감겨 있어 가장 나누기 어려운 데이터입니다.',
  },
  task: 'binary',
  columns: planeColumns([-6, 6]),
  classes: twoClasses,
  target: classTarget,
  defaults: { ...defaults, noise: 0.05 },
  limits,
  generate: (request) =>
    drawPlane(request, (i, { place, noise }) => {
      const blue = i % 2 === 1
      const along = place.uniform()
      const angle = 1.75 * 2 * Math.PI * along + (blue ? Math.PI : 0)
      const reach = 2 * request.noise
      return [
        5 * along * sin(angle) + noise.between(-reach, reach),
        5 * along * cos(angle) + noise.between(-reach, reach),
        blue ? 1 : 0,
      ]
    }),
} as const satisfies Dataset

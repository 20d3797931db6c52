import { cos, sin } from '../../lib/math.ts'
import type { Dataset } from './item.ts'
import { classTarget, defaults, drawPlane, limits, planeColumns, twoClasses } from './plane.ts'

/** A disc of radius 2.5 within a ring from 3.5 to 5. Noise moves each point by up to 5 × noise, after it got its class. */
export const circle = {
  id: 'circle',
  label: { en: 'Circle', ko: '원' },
  help: {
    en: 'A disc inside a ring: no straight line separates them.',
    ko: '고리 안에 원판이 있어 직선으로는 나눌 수 없습니다.',
  },
  task: 'binary',
  columns: planeColumns([-6, 6]),
  classes: twoClasses,
  target: classTarget,
  defaults: { ...defaults, noise: 0.05 },
  limits,
  generate: (request) =>
    drawPlane(request, (i, { place, noise }) => {
      const inside = i % 2 === 1
      const radius = inside ? 2.5 * Math.sqrt(place.uniform()) : place.between(3.5, 5)
      const angle = place.between(0, 2 * Math.PI)
      const reach = 5 * request.noise
      return [
        radius * sin(angle) + noise.between(-reach, reach),
        radius * cos(angle) + noise.between(-reach, reach),
        inside ? 1 : 0,
      ]
    }),
} as const satisfies Dataset

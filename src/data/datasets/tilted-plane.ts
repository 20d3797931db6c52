import type { Dataset } from './item.ts'
import { defaults, drawPlane, limits, planeColumns } from './plane.ts'

/** The value rises evenly along the diagonal, from −1 to 1. Noise is the standard deviation added to the value. */
export const tiltedPlane = {
  id: 'plane',
  label: { en: 'Plane', ko: '평면' },
  help: {
    en: 'A number that rises evenly from one corner to the other: a linear unit can learn it.',
    ko: '한 모서리에서 반대쪽으로 고르게 커지는 값입니다. 선형 유닛 하나로도 배울 수 있습니다.',
  },
  task: 'regression',
  columns: planeColumns([-6, 6]),
  classes: [],
  target: { name: { en: 'value', ko: '값' }, domain: [-1, 1] },
  defaults: { ...defaults, noise: 0.05 },
  limits,
  generate: (request) =>
    drawPlane(request, (_, { place, noise }) => {
      const x1 = place.between(-5.5, 5.5)
      const x2 = place.between(-5.5, 5.5)
      return [x1, x2, (x1 + x2) / 11 + request.noise * noise.normal()]
    }),
} as const satisfies Dataset

import { exp } from '../../lib/math.ts'
import type { Dataset } from './item.ts'
import { defaults, drawPlane, limits, planeColumns } from './plane.ts'

/** Centres and signs of the hills. */
const hills = [
  [-3.8, 2.4, 1],
  [0, 2.4, -1],
  [3.8, 2.4, 1],
  [-3.8, -2.4, -1],
  [0, -2.4, 1],
  [3.8, -2.4, -1],
] as const

/** Height of the landscape: a hill or hollow of width 1.3 around each centre. */
function height(x1: number, x2: number): number {
  let sum = 0
  for (const [c1, c2, sign] of hills) {
    const d1 = x1 - c1
    const d2 = x2 - c2
    sum += sign * exp(-(d1 * d1 + d2 * d2) / (2 * 1.3 * 1.3))
  }
  return sum
}

/** Three hills and three hollows in turn. Noise is the standard deviation added to the height. */
export const multiGaussian = {
  id: 'multiGaussian',
  label: { en: 'Hills', ko: '언덕' },
  help: {
    en: 'A landscape of hills and hollows: a number for every place on the map.',
    ko: '언덕과 골짜기로 된 지형입니다. 지도 위 모든 곳의 높이를 예측합니다.',
  },
  task: 'regression',
  columns: planeColumns([-6, 6]),
  classes: [],
  target: { name: { en: 'height', ko: '높이' }, domain: [-1, 1] },
  defaults: { ...defaults, noise: 0.05 },
  limits,
  generate: (request) =>
    drawPlane(request, (_, { place, noise }) => {
      const x1 = place.between(-5.5, 5.5)
      const x2 = place.between(-5.5, 5.5)
      return [x1, x2, height(x1, x2) + request.noise * noise.normal()]
    }),
} as const satisfies Dataset

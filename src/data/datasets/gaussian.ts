import type { Dataset } from './item.ts'
import { classTarget, defaults, drawPlane, limits, planeColumns, twoClasses } from './plane.ts'

/** Two clouds around (−2, −2) and (2, 2). Their standard deviation is 0.5 + 3 × noise. */
export const gaussian = {
  id: 'gaussian',
  label: { en: 'Two clouds', ko: '두 구름' },
  help: {
    en: 'Two clouds of points: a single perceptron can separate them.',
    ko: '점들이 모인 구름 두 개입니다. 퍼셉트론 하나로도 나눌 수 있습니다.',
  },
  task: 'binary',
  columns: planeColumns([-6, 6]),
  classes: twoClasses,
  target: classTarget,
  defaults: { ...defaults, noise: 0.1 },
  limits,
  generate: (request) =>
    drawPlane(request, (i, { place }) => {
      const blue = i % 2 === 1
      const centre = blue ? 2 : -2
      const deviation = 0.5 + 3 * request.noise
      return [centre + deviation * place.normal(), centre + deviation * place.normal(), blue ? 1 : 0]
    }),
} as const satisfies Dataset

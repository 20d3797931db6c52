import { cos, sin } from '../../lib/math.ts'
import type { Dataset } from './item.ts'
import { classTarget, defaults, drawPlane, limits, planeColumns, twoClasses } from './plane.ts'

/**
 * Two half circles that reach into each other: the upper around (0, 0), the lower around (1, ½), as in scikit-learn's
 * `make_moons`, but centred, 2.5 times as large, and at random angles. Noise is the standard deviation, in units of the radius.
 */
export const moons = {
  id: 'moons',
  label: { en: 'Two moons', ko: '두 초승달' },
  help: {
    en: 'Two crescents that reach into each other: a boundary has to bend twice.',
    ko: '서로 맞물린 초승달 두 개입니다. 경계가 두 번 휘어야 합니다.',
  },
  task: 'binary',
  columns: planeColumns([-5, 5]),
  classes: twoClasses,
  target: classTarget,
  defaults: { ...defaults, noise: 0.12 },
  limits,
  generate: (request) =>
    drawPlane(request, (i, { place, noise }) => {
      const blue = i % 2 === 1
      const angle = place.between(0, Math.PI)
      const x1 = blue ? 1 - cos(angle) : cos(angle)
      const x2 = blue ? 0.5 - sin(angle) : sin(angle)
      const spread = request.noise
      return [2.5 * (x1 - 0.5 + spread * noise.normal()), 2.5 * (x2 - 0.25 + spread * noise.normal()), blue ? 1 : 0]
    }),
} as const satisfies Dataset

import type { Dataset } from './item.ts'
import { classTarget, defaults, drawPlane, limits, planeColumns, twoClasses } from './plane.ts'

/**
 * Four squares, like colours across: blue where both coordinates have the same sign. A gap of 0.3 around the axes;
 * noise moves each point by up to 5 × noise, after it got its class.
 */
export const xor = {
  id: 'xor',
  label: { en: 'XOR', ko: 'XOR' },
  help: {
    en: 'Blue where both inputs have the same sign: the task that one perceptron can’t do.',
    ko: '두 입력의 부호가 같으면 파랑입니다. 퍼셉트론 하나로는 풀 수 없는 문제입니다.',
  },
  task: 'binary',
  columns: planeColumns([-6, 6]),
  classes: twoClasses,
  target: classTarget,
  defaults: { ...defaults, noise: 0.05 },
  limits,
  generate: (request) =>
    drawPlane(request, (_, { place, noise }) => {
      const away = (value: number) => value + (value >= 0 ? 0.3 : -0.3)
      const x1 = away(place.between(-4.7, 4.7))
      const x2 = away(place.between(-4.7, 4.7))
      const reach = 5 * request.noise
      return [x1 + noise.between(-reach, reach), x2 + noise.between(-reach, reach), x1 * x2 >= 0 ? 1 : 0]
    }),
} as const satisfies Dataset

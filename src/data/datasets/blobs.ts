import { cos, sin } from '../../lib/math.ts'
import type { Dataset } from './item.ts'
import { defaults, drawPlane, limits, planeColumns } from './plane.ts'

/** Three clouds at the corners of a triangle, 2.8 from the centre. Their standard deviation is 0.3 + 4 × noise. */
export const blobs = {
  id: 'blobs',
  label: { en: 'Three blobs', ko: '세 덩어리' },
  help: {
    en: 'Three clouds, three classes: the output needs a unit for each.',
    ko: '구름 세 개, 클래스 세 개입니다. 출력에도 클래스마다 유닛이 하나씩 필요합니다.',
  },
  task: 'multiclass',
  columns: planeColumns([-6, 6]),
  classes: [
    { en: 'orange', ko: '주황' },
    { en: 'blue', ko: '파랑' },
    { en: 'green', ko: '초록' },
  ],
  target: { name: { en: 'class', ko: '클래스' }, domain: [0, 2] },
  defaults: { ...defaults, noise: 0.1 },
  limits,
  generate: (request) =>
    drawPlane(request, (i, { place }) => {
      const group = i % 3
      const angle = (2 * Math.PI * group) / 3
      const deviation = 0.3 + 4 * request.noise
      return [2.8 * sin(angle) + deviation * place.normal(), 2.8 * cos(angle) + deviation * place.normal(), group]
    }),
} as const satisfies Dataset

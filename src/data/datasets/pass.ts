import type { Dataset } from './item.ts'
import { defaults, drawPlane, limits } from './plane.ts'

/**
 * Lecture, sections 8 and 9. Students attended 0 to 10 lectures and spent 0 to 10 hours on the final project, counted in
 * quarters; who has `lectures + hours > 8` passes, so of the lecture's students [4, 5] and [5, 8] do and [2, 1] does not.
 * Noise shifts that threshold from student to student (its standard deviation is 6 × noise): some pass with less, some
 * fail with more.
 */
export const pass = {
  id: 'pass',
  label: { en: 'Will I pass this class?', ko: '이 수업을 통과할 수 있을까?' },
  help: {
    en: 'Students by lectures attended and hours spent on the final project: who passes?',
    ko: '강의 출석 횟수와 기말 프로젝트에 쓴 시간으로 누가 통과하는지 예측합니다.',
  },
  task: 'binary',
  columns: [
    {
      id: 'x1',
      name: { en: 'lectures attended', ko: '출석한 강의 수' },
      domain: [-0.5, 10.5],
    },
    {
      id: 'x2',
      name: { en: 'hours on the final project', ko: '기말 프로젝트에 쓴 시간' },
      domain: [-0.5, 10.5],
    },
  ],
  classes: [
    { en: 'fail', ko: '불합격' },
    { en: 'pass', ko: '합격' },
  ],
  target: { name: { en: 'outcome', ko: '결과' }, domain: [0, 1] },
  defaults: { ...defaults, points: 200, noise: 0.1 },
  limits,
  generate: (request) =>
    drawPlane(request, (_, { place, noise }) => {
      const lectures = Math.floor(11 * place.uniform())
      const hours = Math.round(40 * place.uniform()) / 4
      const threshold = 8 + 6 * request.noise * noise.normal()
      return [lectures, hours, lectures + hours > threshold ? 1 : 0]
    }),
} as const satisfies Dataset

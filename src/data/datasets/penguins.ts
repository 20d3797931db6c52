import { rows } from '../measurements/penguins.ts'
import type { Dataset } from './item.ts'
import { drawMeasured } from './measured.ts'

const mm = { en: 'mm', ko: 'mm' } as const

export const penguins = {
  id: 'penguins',
  label: { en: 'Penguins', ko: '펭귄' },
  help: {
    en: '342 penguins of three species from the Palmer archipelago in Antarctica.',
    ko: '남극 파머 군도에 사는 펭귄 세 종 342마리입니다.',
  },
  task: 'multiclass',
  columns: [
    {
      id: 'x1',
      name: { en: 'bill length', ko: '부리 길이' },
      unit: mm,
      domain: [30, 62],
    },
    {
      id: 'x2',
      name: { en: 'bill depth', ko: '부리 두께' },
      unit: mm,
      domain: [12.5, 22.1],
    },
    {
      id: 'x3',
      name: { en: 'flipper length', ko: '날개 길이' },
      unit: mm,
      domain: [168, 235],
    },
    {
      id: 'x4',
      name: { en: 'body mass', ko: '몸무게' },
      unit: { en: 'g', ko: 'g' },
      domain: [2500, 6500],
    },
  ],
  classes: [
    { en: 'Adélie', ko: '아델리' },
    { en: 'chinstrap', ko: '턱끈' },
    { en: 'gentoo', ko: '젠투' },
  ],
  target: { name: { en: 'species', ko: '종' }, domain: [0, 2] },
  defaults: {
    points: 342,
    noise: 0,
    plane: ['x1', 'x3'],
    features: ['x1', 'x3'],
  },
  limits: { points: [10, 342], noise: [0, 0.5] },
  source: {
    en: 'A. M. Horst, A. P. Hill, K. B. Gorman, palmerpenguins, 2020; CC0',
    ko: 'A. M. Horst, A. P. Hill, K. B. Gorman, palmerpenguins, 2020; CC0',
  },
  generate: (request) => drawMeasured(rows, 4, request),
} as const satisfies Dataset

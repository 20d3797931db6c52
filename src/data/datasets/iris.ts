import { rows } from '../measurements/iris.ts'
import type { Dataset } from './item.ts'
import { drawMeasured } from './measured.ts'

const cm = { en: 'cm', ko: 'cm' } as const

export const iris = {
  id: 'iris',
  label: { en: 'Iris', ko: '붓꽃' },
  help: {
    en: '150 flowers of three species, measured by hand in the 1930s.',
    ko: '1930년대에 손으로 잰 붓꽃 세 종 150송이입니다.',
  },
  task: 'multiclass',
  columns: [
    {
      id: 'x1',
      name: { en: 'sepal length', ko: '꽃받침 길이' },
      unit: cm,
      domain: [4, 8.2],
    },
    {
      id: 'x2',
      name: { en: 'sepal width', ko: '꽃받침 너비' },
      unit: cm,
      domain: [1.8, 4.6],
    },
    {
      id: 'x3',
      name: { en: 'petal length', ko: '꽃잎 길이' },
      unit: cm,
      domain: [0.5, 7.4],
    },
    {
      id: 'x4',
      name: { en: 'petal width', ko: '꽃잎 너비' },
      unit: cm,
      domain: [-0.1, 2.8],
    },
  ],
  classes: [
    { en: 'setosa', ko: '세토사' },
    { en: 'versicolor', ko: '버시컬러' },
    { en: 'virginica', ko: '버지니카' },
  ],
  target: { name: { en: 'species', ko: '종' }, domain: [0, 2] },
  defaults: {
    points: 150,
    noise: 0,
    plane: ['x3', 'x4'],
    features: ['x3', 'x4'],
  },
  limits: { points: [10, 150], noise: [0, 0.5] },
  source: {
    en: 'R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0',
    ko: 'R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0',
  },
  generate: (request) => drawMeasured(rows, 4, request),
} as const satisfies Dataset

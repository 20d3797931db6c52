import { sin } from '../../lib/math.ts'
import { keyOf, Stream } from '../../lib/random.ts'
import type { Dataset } from './item.ts'
import { defaults, limits } from './plane.ts'

/** One input, one output: a sine of two periods over [−6, 6]. Noise is the standard deviation added to it. */
export const sine = {
  id: 'sine',
  label: { en: 'Noisy sine', ko: '노이즈 섞인 사인' },
  help: {
    en: 'One input, one output: the network draws a curve through the points.',
    ko: '입력 하나, 출력 하나입니다. 신경망이 점들을 지나는 곡선을 그립니다.',
  },
  task: 'regression',
  columns: [{ id: 'x1', name: { en: 'x₁', ko: 'x₁' }, domain: [-6, 6] }],
  classes: [],
  target: { name: { en: 'y', ko: 'y' }, domain: [-1.6, 1.6] },
  defaults: {
    ...defaults,
    points: 200,
    noise: 0.15,
    plane: ['x1'],
    features: ['x1'],
  },
  limits,
  generate: ({ points, noise, seed }) => {
    const x = new Float64Array(points)
    const y = new Float64Array(points)
    for (let i = 0; i < points; i++) {
      const at = new Stream(keyOf(seed, 'points'), i).between(-5.8, 5.8)
      x[i] = at
      y[i] = sin((Math.PI / 3) * at) + noise * new Stream(keyOf(seed, 'pointNoise'), i).normal()
    }
    return { count: points, x, y }
  },
} as const satisfies Dataset

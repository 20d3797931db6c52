import { keyOf, Stream } from '../../lib/random.ts'
import type { Text } from '../../lib/text.ts'
import type { Column, Points, Request } from './item.ts'

/** What the drawn datasets on a plane have in common. */

const horizontal: Text = { en: 'x₁', ko: 'x₁' }
const vertical: Text = { en: 'x₂', ko: 'x₂' }

export const planeColumns = (x1: readonly [number, number], x2 = x1) =>
  [
    { id: 'x1', name: horizontal, domain: x1 },
    { id: 'x2', name: vertical, domain: x2 },
  ] as const satisfies readonly Column[]

export const twoClasses: readonly Text[] = [
  { en: 'orange', ko: '주황' },
  { en: 'blue', ko: '파랑' },
]

export const classTarget = {
  name: { en: 'class', ko: '클래스' },
  domain: [0, 1],
} as const

export const defaults = {
  points: 500,
  noise: 0.15,
  plane: ['x1', 'x2'],
  features: ['x1', 'x2'],
} as const

export const limits = { points: [10, 5000], noise: [0, 0.5] } as const

/** One sample: its coordinates and its class or value. */
export type Sample = readonly [x1: number, x2: number, y: number]

/** The streams that a sample is drawn from: where it is, and by how much noise moves it. */
export interface Draw {
  readonly place: Stream
  readonly noise: Stream
}

/**
 * Points drawn one by one, each from streams of its own: more points keep the earlier ones where they are, and more
 * noise moves them along the same directions.
 */
export function drawPlane({ points, seed }: Request, sample: (index: number, draw: Draw) => Sample): Points {
  const x = new Float64Array(points * 2)
  const y = new Float64Array(points)
  const placeKey = keyOf(seed, 'points')
  const noiseKey = keyOf(seed, 'pointNoise')
  for (let i = 0; i < points; i++) {
    const [x1, x2, value] = sample(i, {
      place: new Stream(placeKey, i),
      noise: new Stream(noiseKey, i),
    })
    x[i * 2] = x1
    x[i * 2 + 1] = x2
    y[i] = value
  }
  return { count: points, x, y }
}

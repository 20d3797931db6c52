import { number } from '../../lib/setting.ts'
import type { Stream } from '../../lib/random.ts'
import type { Initializer } from './item.ts'

/**
 * Saxe, McClelland and Ganguli, ICLR 2014: a normal matrix made orthogonal by Gram and Schmidt, which draws evenly from
 * all such matrices. The shorter of rows and columns are orthogonal and of length `gain`, as in Keras and PyTorch.
 */
export const orthogonal = {
  id: 'orthogonal',
  label: { en: 'Orthogonal', ko: '직교' },
  help: {
    en: 'A rotation, so to speak: no direction of the signal is stretched or lost. Good for deep networks.',
    ko: '회전과 같아서 신호의 어느 방향도 늘어나거나 사라지지 않습니다. 깊은 신경망에 좋습니다.',
  },
  parameters: {
    gain: number({
      key: 'gain',
      label: { en: 'Gain', ko: '배율' },
      help: { en: 'What all of it is multiplied by.', ko: '전체에 곱하는 수입니다.' },
      min: 0,
      max: 10,
      step: 0.1,
      default: 1,
    }),
  },
  formula: String.raw`W^\top W = g^2 I`,
  matrix: (stream, inputs, units, { gain }) => {
    const isWide = inputs < units
    const vectors = orthonormal(stream, Math.min(inputs, units), Math.max(inputs, units))
    const at = (i: number, u: number) => (isWide ? vectors[i]?.[u] : vectors[u]?.[i]) as number
    return Float64Array.from(
      { length: inputs * units },
      (_, k) => (gain as number) * at(Math.floor(k / units), k % units),
    )
  },
} as const satisfies Initializer

function orthonormal(stream: Stream, count: number, length: number): Float64Array[] {
  const vectors: Float64Array[] = []
  while (vectors.length < count) {
    const vector = Float64Array.from({ length }, () => stream.normal())
    // Twice is enough (Giraud and others, 2005).
    for (let time = 0; time < 2; time++) for (const other of vectors) subtractPart(vector, other)
    const norm = Math.sqrt(dot(vector, vector))
    // As good as impossible: a draw that lies in what is spanned already.
    if (norm > 1e-6) vectors.push(vector.map((value) => value / norm))
  }
  return vectors
}

function subtractPart(vector: Float64Array, unit: Float64Array): void {
  const along = dot(vector, unit)
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) - along * (unit[i] as number)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildProbe } from '../../scripts/kernels.mjs'
import { instantiate } from '../../src/engine/kernels/exports.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { cos, erf, exp, expm1, log, log1p, sin, tanh } from '../../src/lib/math.ts'
import { keyOf, permutation } from '../../src/lib/random.ts'

const kernels = await loadKernels()
const memory = new WebAssembly.Memory({ initial: 64 })
const exported = instantiate(kernels.module, memory)
const start = 65536

const probe = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(await buildProbe())), {
  env: { memory },
}).exports as Record<Elementary, (values: number, count: number) => void>

type Elementary = 'cos' | 'erf' | 'exp' | 'expm1' | 'log' | 'log1p' | 'sigmoid' | 'sin' | 'tanh'

function through(name: Elementary, values: Float32Array): Float32Array {
  const heap = new Float32Array(memory.buffer, start, values.length)
  heap.set(values)
  probe[name](start, values.length)
  return heap.slice()
}

const bits = new DataView(new ArrayBuffer(4))

/** The distance from one f32 to the next larger in size. */
function ulp(x: number): number {
  bits.setFloat32(0, Math.abs(Math.fround(x)))
  const exponent = Math.max(1, bits.getUint32(0) >> 23)
  return 2 ** (exponent - 150)
}

/** f64 of double precision, rounded once to f32: right but for ties that no f64 can see. */
const exact: Record<Elementary, (x: number) => number> = {
  cos,
  erf,
  exp,
  expm1,
  log,
  log1p,
  sin,
  tanh,
  sigmoid: (x) => (x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))),
}

/** Evenly spaced over the bit patterns of [low, high], both signs where low is negative. */
function spread(low: number, high: number, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1))
}

/** Sizes of every order from 1e-30 to the bound. */
function orders(high: number, signs: readonly number[], count: number): Float32Array {
  const decades = Math.log10(high) + 30
  return Float32Array.from(
    { length: count },
    (_, i) => (signs[i % signs.length] as number) * 10 ** (-30 + (decades * i) / count),
  )
}

/** The f32 nearest to every multiple of π/2 up to 8192, and their neighbours: where reduction cancels most. */
function quarterTurns(): Float32Array {
  const nearest = Float32Array.from({ length: 5216 * 3 }, (_, i) => (Math.floor(i / 3) * Math.PI) / 2)
  const words = new Uint32Array(nearest.buffer)
  for (let i = 3; i < words.length; i++) words[i] = (words[i] as number) + (i % 3) - 1
  return nearest
}

const ranges: readonly (readonly [name: Elementary, bound: number, inputs: readonly Float32Array[]])[] = [
  ['exp', 1, [spread(-87.3, 0, 200_000), orders(80, [-1], 50_000)]],
  ['log', 0.8, [spread(0.001, 100, 200_000), orders(1e30, [1], 100_000)]],
  ['log1p', 2, [spread(0, 1, 200_000), orders(1, [1], 50_000)]],
  ['sigmoid', 2.5, [spread(-87, 87, 200_000), orders(80, [1, -1], 50_000)]],
  ['expm1', 0.9, [spread(-90, 0, 200_000), orders(90, [-1], 100_000)]],
  ['erf', 1.3, [spread(-5, 5, 300_000), orders(10, [1, -1], 50_000)]],
  ['sin', 2.5, [spread(-8192, 8192, 200_000), spread(-7, 7, 200_000), orders(1, [1, -1], 50_000), quarterTurns()]],
  ['cos', 2.5, [spread(-8192, 8192, 200_000), orders(1, [1, -1], 50_000), quarterTurns()]],
  ['cos', 1.5, [spread(0, 6.2831855, 200_000)]],
  ['tanh', 5.5, [spread(-10, 10, 200_000), orders(20, [1, -1], 100_000)]],
]

describe('elementary functions of the kernels, error in units in the last place', () => {
  for (const [name, bound, inputs] of ranges) {
    it(`${name}: at most ${bound}`, () => {
      let worst = { error: 0, x: 0 }
      for (const values of inputs) {
        const results = through(name, values)
        for (const [i, x] of values.entries()) {
          const right = exact[name](x)
          const error = Math.abs((results[i] as number) - right) / ulp(right)
          if (error > worst.error) worst = { error, x }
        }
      }
      expect(worst.error, `at ${worst.x}`).toBeLessThanOrEqual(bound)
    })
  }

  it('a NaN stays a NaN, and what is out of range saturates', () => {
    for (const name of ['cos', 'erf', 'exp', 'expm1', 'sigmoid', 'sin', 'tanh'] as const) {
      expect(through(name, Float32Array.of(Number.NaN, 0, 0, 0))[0]).toBeNaN()
    }
    expect([...through('tanh', Float32Array.of(50, -50, Infinity, -Infinity))].map(Math.abs)).toEqual([1, 1, 1, 1])
    expect([...through('sigmoid', Float32Array.of(200, -200, Infinity, -Infinity))]).toEqual([1, 0, 1, 0])
    expect([...through('erf', Float32Array.of(50, -50, Infinity, -Infinity))]).toEqual([1, -1, 1, -1])
    expect([...through('exp', Float32Array.of(-88, -Infinity, 0, -0))]).toEqual([0, 0, 1, 1])
    expect([...through('expm1', Float32Array.of(-100, -Infinity, 1, Infinity))]).toEqual([-1, -1, 0, 0])
    for (const name of ['sin', 'cos'] as const) {
      const [above, below] = through(name, Float32Array.of(8192, -8192, 0, 0))
      expect([...through(name, Float32Array.of(1e5, -1e30, Infinity, -Infinity))]).toEqual([above, below, above, below])
    }
  })
})

describe('the shuffle kernel', () => {
  it('gives the permutation of the seeded stream, for any count and epoch', () => {
    const key = keyOf(20, 'order')
    for (const count of [1, 2, 3, 4, 7, 8, 9, 100, 1001]) {
      for (const epoch of [0, 1, 77, 4294967295]) {
        const [order, words] = [start, start + Math.ceil(count / 4) * 16]
        exported.shuffle(order, words, count, key[0], key[1], epoch)
        expect(new Uint32Array(memory.buffer, order, count)).toEqual(permutation(key, epoch, count))
      }
    }
  })
})

import { createMemoryStream, main } from 'assemblyscript/asc'

/*
 * What this machine can do, in WebAssembly SIMD without what the kernels do without (relaxed SIMD, fused multiply-add):
 * multiply and add in registers alone, and a matrix product whose matrices stay in the nearest cache.
 */

/** Sums that run side by side: what the registers hold beside two factors. */
const sums = 12

/** Rounds of one call; side of the square matrices. */
const rounds = 20000
const side = 64

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

const source = `
export const multiplyAddOperations: i32 = ${rounds * sums * 8}
export const productOperations: i32 = ${2 * side ** 3}

export function multiplyAdd(start: f32, by: f32): f32 {
  const factor = f32x4.splat(by)
  const term = f32x4.splat(start)
  ${times(sums, (i) => `let s${i} = f32x4.splat(start + <f32>${i})`)}
  for (let k = 0; k < ${rounds}; k++) {
    ${times(sums, (i) => `s${i} = f32x4.add(f32x4.mul(s${i}, factor), term)`)}
  }
  ${times(sums - 1, (i) => `s0 = f32x4.add(s0, s${i + 1})`)}
  return f32x4.extract_lane(s0, 0)
}

const side: usize = ${side}
const row: usize = side * 4
const a: usize = 4096
const b: usize = a + side * row
const c: usize = b + side * row

// C += Aᵀ B, in blocks of 4 rows and 8 lanes.
export function product(): void {
  for (let r: usize = 0; r < row; r += 16) {
    for (let i: usize = 0; i < row; i += 32) {
      const pc = c + (r >> 2) * row + i
      ${times(8, (i) => `let s${i} = v128.load(pc, ${(i >> 1) * side * 4 + (i & 1) * 16})`)}
      let pb = b + i
      for (let pa = a + r; pa < a + r + side * row; pa += row) {
        const x = v128.load(pb)
        const y = v128.load(pb, 16)
        let w: v128
        ${times(
          4,
          (i) => `
        w = v128.load32_splat(pa, ${4 * i})
        s${2 * i} = f32x4.add(s${2 * i}, f32x4.mul(w, x))
        s${2 * i + 1} = f32x4.add(s${2 * i + 1}, f32x4.mul(w, y))`,
        )}
        pb += row
      }
      ${times(8, (i) => `v128.store(pc, s${i}, ${(i >> 1) * side * 4 + (i & 1) * 16})`)}
    }
  }
}
`

/** The binary of both. @throws Error with the compiler's words */
export async function compileLimits(): Promise<Uint8Array<ArrayBuffer>> {
  const stderr = createMemoryStream()
  let binary = new Uint8Array()
  const { error } = await main(
    [
      'limits.ts',
      '--outFile',
      'limits.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--initialMemory',
      '2',
    ],
    {
      stderr,
      readFile: (name) => (name === 'limits.ts' ? source : null),
      writeFile: (_, contents) => {
        binary = contents as Uint8Array<ArrayBuffer>
      },
      listFiles: () => [],
    },
  )
  if (error) throw new Error(`The measure of the machine did not compile.\n${stderr.toString()}`)
  return binary
}

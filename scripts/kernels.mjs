import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMemoryStream, main } from 'assemblyscript/asc'

/** Compiles the SIMD kernels where their sources are newer than the binary. */

const kernels = join(dirname(fileURLToPath(import.meta.url)), '../src/engine/kernels')
const sources = join(kernels, 'assembly')
const binary = join(kernels, 'kernels.wasm')

/** @param {string} file */
const modified = (file) => statSync(file).mtimeMs

function isFresh() {
  if (!existsSync(binary)) return false
  const files = [
    ...readdirSync(sources, { recursive: true }).map((name) => join(sources, String(name))),
    join(kernels, 'layout.ts'),
  ]
  return files.every((file) => modified(file) <= modified(binary))
}

/** @throws Error with the compiler's words */
export async function buildKernels() {
  if (isFresh()) return
  const stderr = createMemoryStream()
  const { error } = await main(
    [
      join(sources, 'index.ts'),
      '--outFile',
      binary,
      '--baseDir',
      join(kernels, '../../..'),
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
    ],
    { stderr },
  )
  if (error) throw new Error(`The kernels did not compile.\n${stderr.toString()}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels()

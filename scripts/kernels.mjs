import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMemoryStream, main } from 'assemblyscript/asc'

/** Compiles the SIMD kernels where their sources are newer than the binary; for tests, also what they are made of. */

const kernels = join(dirname(fileURLToPath(import.meta.url)), '../src/engine/kernels')
const sources = join(kernels, 'assembly')

/** @param {string} file */
const modified = (file) => statSync(file).mtimeMs

/** @param {string} binary */
function isFresh(binary) {
  if (!existsSync(binary)) return false
  const files = [
    ...readdirSync(sources, { recursive: true }).map((name) => join(sources, String(name))),
    join(kernels, 'layout.ts'),
  ]
  return files.every((file) => modified(file) <= modified(binary))
}

/** @throws Error with the compiler's words */
export const buildKernels = () => build('index.ts', join(kernels, 'kernels.wasm'))

/**
 * The elementary functions by themselves, which the page has no use for.
 *
 * @returns {Promise<string>} the binary
 */
export async function buildProbe() {
  const binary = join(kernels, 'probe.wasm')
  await build('probe.ts', binary)
  return binary
}

/**
 * @param {string} entry
 * @param {string} binary
 */
async function build(entry, binary) {
  if (isFresh(binary)) return
  const stderr = createMemoryStream()
  const { error } = await main(
    [
      join(sources, entry),
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

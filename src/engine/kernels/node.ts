import { readFile } from 'node:fs/promises'
import { compileKernels, completeKernels, type Kernels } from './compile.ts'
import { kernelsUrl } from './url.ts'

/** The kernels in Node, from the file that the build made. */
export async function loadKernels(): Promise<Kernels> {
  const { buffer } = new Uint8Array(await readFile(kernelsUrl))
  return completeKernels(await compileKernels(buffer), buffer)
}
